import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * A package that hosts get with the kit.
 *
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} folder relative to the root: `node_modules/clsx`
 */

/**
 * All packages that npm installs with the kit, read from the lock file: its dependencies and theirs. Not the peers,
 * which are the host's own.
 *
 * @returns {ThirdParty[]}
 */
export function installedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Map<string, ThirdParty>} */
  const found = new Map();
  /** @param {string} from @param {string} name */
  const add = (from, name) => {
    const folder = nearest(packages, from, name);
    if (found.has(folder)) return;
    const { version, license, dependencies = {} } = packages[folder];
    found.set(folder, { name, version, license, folder });
    for (const one of Object.keys(dependencies)) add(folder, one);
  };
  for (const name of Object.keys(packages[''].dependencies)) add('', name);
  return inOrder([...found.values()]);
}

/**
 * The packages that a bundle's input files belong to.
 *
 * @param {string[]} files relative to the root
 * @returns {ThirdParty[]}
 */
export function packagesOf(files) {
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return { name, version, license, folder };
  });
  return inOrder(packages);
}

/** The license text that a package brings; `null`: it brings none. @param {ThirdParty} one */
export function licenseText({ folder }) {
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file === undefined
    ? null
    : readFileSync(join(root, folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim();
}

/**
 * Where Node finds `name` from the package in the folder `from`.
 *
 * @param {Record<string, object>} packages
 * @param {string} from
 * @param {string} name
 */
function nearest(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = join(folder, 'node_modules', name).replaceAll('\\', '/');
    if (Object.hasOwn(packages, place)) return place;
    if (folder === '') throw new Error(`package-lock.json has no ${name} for ${from || 'the kit'}`);
  }
}

/** @param {ThirdParty[]} packages */
function inOrder(packages) {
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}
