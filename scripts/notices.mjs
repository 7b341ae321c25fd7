// npm run notices: writes THIRD-PARTY-NOTICES.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleCommand } from './cli.mjs';
import { bundleElementsScript } from './elementsScript.mjs';
import { installedPackages, licenseText } from './thirdParty.mjs';

const root = resolve(import.meta.dirname, '..');

/** What THIRD-PARTY-NOTICES must hold: every package that hosts get with the kit, under its license. */
export async function noticesText() {
  const [command, script] = [await bundleCommand(), await bundleElementsScript()];
  return `Third-party notices of react-messaging-window

Written by "npm run notices". The components are not bundled: npm installs these packages beside them, in these
versions or newer ones. The command (dist/cli.js) holds the packages of the second list, the script of the custom
elements (dist/mw-elements.js and what it loads) those of the third.

${section('Installed with the package', installedPackages())}

${section('Bundled into the command', command.packages)}

${section('Bundled into the script of the custom elements', script.packages)}
`;
}

/**
 * Packages with the same text stand together.
 *
 * @param {string} title
 * @param {import('./thirdParty.mjs').ThirdParty[]} packages
 */
function section(title, packages) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const one of packages) {
    const text = licenseText(one) ?? `No text in the package; its package.json says ${one.license}.`;
    byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version} (${one.license})`]);
  }
  const line = '='.repeat(title.length);
  const blocks = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  return `${title}\n${line}\n\n${blocks.join(`\n\n${'-'.repeat(80)}\n\n`)}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), await noticesText());
}
