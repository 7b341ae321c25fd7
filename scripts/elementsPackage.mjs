import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractTypes } from './extractTypes.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/**
 * Writes `messaging-window-elements`, a package of the custom elements for hosts without React: the script, its types in
 * one file, the languages. It depends on nothing.
 *
 * @param {string} folder
 */
export function writeElementsPackage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of ['mw-elements.js', 'mw-elements', 'locales']) {
    cpSync(join(dist, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'jsx'));
  for (const name of ['preact', 'react', 'vue']) {
    cpSync(join(dist, 'jsx', `${name}.d.ts`), join(folder, 'jsx', `${name}.d.ts`));
    writeFileSync(join(folder, 'jsx', `${name}.js`), 'export {};\n');
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'docs/elements.md'), join(folder, 'README.md'));
  writeTypes(join(folder, 'mw-elements.d.ts'));
  leadToTypes(folder);
  const { version, license, author, keywords, repository, homepage } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const manifest = {
    name: 'messaging-window-elements',
    version,
    description: 'Messaging windows (24 h on WhatsApp and others) as custom elements, without React.',
    keywords: keywords.filter((/** @type {string} */ word) => word !== 'react'),
    ...{ license, author, repository, homepage },
    type: 'module',
    main: './mw-elements.js',
    types: './mw-elements.d.ts',
    sideEffects: ['./mw-elements.js'],
    exports: {
      '.': { types: './mw-elements.d.ts', default: './mw-elements.js' },
      './locales/*': { types: './locales/*.d.ts', default: './locales/*.js' },
      './jsx/*': { types: './jsx/*.d.ts', default: './jsx/*.js' },
      './mw-elements.js': './mw-elements.js',
      './package.json': './package.json',
    },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** All types of `./elements` in one file, and nothing of React. @param {string} file */
function writeTypes(file) {
  const { succeeded } = extractTypes('elements', {
    apiReport: { enabled: false },
    dtsRollup: { enabled: true, publicTrimmedFilePath: file, untrimmedFilePath: '' },
  });
  if (!succeeded) throw new Error('The types of the elements could not be put into one file.');
  // It leaves out what they add to those of the page: names of tags and of events.
  const additions = readdirSync(join(dist, 'elements')).flatMap((name) => {
    if (!name.endsWith('.d.ts')) return [];
    const text = readFileSync(join(dist, 'elements', name), 'utf8');
    return text.match(/^declare global \{\n[\s\S]*?^\}\n/gm) ?? [];
  });
  // A name that the page's own types have is another one inside of the file.
  const renamed = [...readFileSync(file, 'utf8').matchAll(/^export \{ (\w+) as (\w+) \}/gm)];
  const text = renamed.reduce(
    (written, [, inside = '', outside]) => written.replaceAll(new RegExp(`\\b${outside}\\b`, 'g'), inside),
    additions.join(''),
  );
  appendFileSync(file, text);
}

/** The declarations name the modules of the kit; here all types are in one. @param {string} folder */
function leadToTypes(folder) {
  const names = ['jsx', 'locales'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)),
  );
  for (const name of names) {
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const led = text.replaceAll(/from '(\.\.\/)+(?:strings|elements)\/\w+\.js'/g, (from) =>
      from.replace(/(?:strings|elements)\/\w+\.js/, 'mw-elements.js'),
    );
    writeFileSync(join(folder, name), led);
  }
}
