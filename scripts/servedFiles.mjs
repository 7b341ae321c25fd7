import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * A file of `dist` with all that the browser loads along with it, but for what an earlier one has loaded.
 *
 * @param {string} dist @param {string} file relative to `dist` @param {readonly string[]} loaded
 * @returns {string[]}
 */
export function servedFiles(dist, file, loaded = []) {
  if (loaded.includes(file)) return [];
  const files = [file];
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
    const next = normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
    files.push(...servedFiles(dist, next, [...loaded, ...files]));
  }
  return files;
}
