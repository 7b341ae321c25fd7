import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * What a resolver finds that does not read `exports` (Parcel with its defaults, older ones): the path of a file in the
 * package -> what is in it, for each door but the first, which is `main`. Themes are published as they stand.
 *
 * @returns {Record<string, string>}
 */
export function stubs() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(exports).flatMap(([door, target]) => {
      const path = door.slice(2);
      const file = (target.default ?? target).slice(2);
      if (path === '' || path === file || path.startsWith('themes/')) return [];
      if (path.endsWith('.css'))
        return [
          [path, `@import "./${file}";\n`],
          [`${path}.d.ts`, 'export {};\n'],
        ];
      if (path.endsWith('.json')) return [[path, readFileSync(join(root, file), 'utf8')]];
      if (path.endsWith('.js')) {
        const code = `export * from './${file}';\n`;
        return [
          [path, code],
          [path.replace(/js$/, 'd.ts'), code],
        ];
      }
      return namesIn(path, file).map((name) => {
        const [own, code] = [path.replace('*', name), file.replace('*', name)];
        const main = posix.relative(own, code);
        return [`${own}/package.json`, JSON.stringify({ main, types: main.replace(/js$/, 'd.ts') })];
      });
    }),
  );
}

/** What a door with a `*` may be spelled with. @param {string} path @param {string} file */
function namesIn(path, file) {
  if (!path.includes('*')) return [''];
  const folder = join(root, dirname(file).replace('dist', 'src'));
  return readdirSync(folder).flatMap((name) => (name.endsWith('.ts') ? [name.slice(0, -'.ts'.length)] : []));
}

/** Writes them beside `dist`. */
export function writeStubs() {
  for (const [path, content] of Object.entries(stubs())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
