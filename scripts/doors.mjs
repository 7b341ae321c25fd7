import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The public doors with code behind them, read from `exports` in package.json, which is the only list of them:
 * how an import spells the door, and its source file relative to the root. Both may hold a `*`.
 *
 * @type {{ specifier: string, source: string }[]}
 */
export const doors = Object.entries(exports)
  .filter(([, target]) => target.default?.endsWith('.js'))
  .map(([door, target]) => ({
    specifier: `react-messaging-window${door.slice(1)}`,
    source: target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts'),
  }));

/** Leads imports of a door to its source, so that tests and stories use the public names without a build. */
export const doorAliases = doors.map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier.replace('*', '([^/]+)')}$`),
  replacement: join(root, source.replace('*', '$1')),
}));

/** Entries of the build: name in `dist` without its ending -> source file. */
export function doorEntries() {
  const files = doors.flatMap(({ source }) => (source.includes('*') ? filesLike(source) : [source]));
  return Object.fromEntries(
    files.map((file) => [file.slice('src/'.length, -'.ts'.length), join(root, file)]),
  );
}

/** @param {string} pattern */
function filesLike(pattern) {
  const [folder = '', ending = ''] = pattern.split('*');
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => folder + name);
}
