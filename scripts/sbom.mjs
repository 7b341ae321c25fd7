// npm run sbom: writes dist/sbom.cdx.json, as the build does.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleCommand } from './cli.mjs';
import { bundleElementsScript } from './elementsScript.mjs';
import { run } from './run.mjs';
import { installedPackages } from './thirdParty.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * The part of the document that is read here.
 *
 * @typedef {object} Sbom
 * @property {string} serialNumber
 * @property {{ timestamp: string, component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 *
 * @typedef {{ 'bom-ref': string }} Component
 */

/**
 * What hosts get with the kit as a CycloneDX document: the packages that npm installs with it and those in its
 * command and its script, in the versions of the lock file. npm describes all packages of the repository and names the root by its
 * folder; this leaves out those of the developers, and what differs from run to run.
 */
export async function writeSbom() {
  // Named, since NODE_ENV of the build would leave out what the command bundles.
  const all = ['dev', 'optional', 'peer'].map((type) => `--include=${type}`);
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--workspaces=false', ...all];
  const { code, output } = await run('npm', [...args, '--loglevel=error'], { collects: 'stdout' });
  if (code !== 0) throw new Error(`react-messaging-window: npm sbom failed\n${output}`);
  const bundled = [await bundleCommand(), await bundleElementsScript()].flatMap(({ packages }) => packages);
  const given = new Set(
    [...installedPackages(), ...bundled].map(({ name, version }) => `${name}@${version}`),
  );
  /** @type {Sbom} */
  const whole = JSON.parse(output);
  const { serialNumber: _, metadata, components, dependencies, ...head } = whole;
  const { timestamp: __, component, ...about } = metadata;
  const itself = component['bom-ref'];
  given.add(itself);
  const sbom = {
    ...head,
    metadata: { ...about, component: { ...component, name: 'react-messaging-window' } },
    components: components.filter((one) => given.has(one['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => given.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => given.has(one)) })),
  };
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) await writeSbom();
