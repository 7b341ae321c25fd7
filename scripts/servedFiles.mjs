import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const SCRIPT = 'mw-elements.js';

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

/** Bytes, gzipped, of a file of the script of the elements: with what comes along, without what the script has loaded. @param {string} dist @param {string} file */
export function servedBytes(dist, file) {
  const loaded = file === SCRIPT ? [] : servedFiles(dist, SCRIPT);
  return servedFiles(dist, file, loaded)
    .map((one) => gzipSync(readFileSync(join(dist, one)), { level: 9 }).length)
    .reduce((sum, one) => sum + one, 0);
}
