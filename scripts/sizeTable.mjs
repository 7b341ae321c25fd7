import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * In kB, minified and gzipped: what comes with the page, and what the alert's panel and the template selector bring when
 * they are first needed.
 *
 * @typedef {{ first?: number, panel?: number, selector?: number }} Figures
 *
 * @typedef {object} Budget
 * @property {string} [code] what is imported
 * @property {string} [file] or: a file of dist as it is served
 * @property {string} [each] or: a folder of dist, of whose modules the largest counts
 * @property {Figures} wanted
 * @property {Record<string, Figures>} held by bundler
 */

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'scripts/budgets.json');
const readme = join(root, 'README.md');
const [begin, end] = ['<!-- sizes: npm run size -- --hold -->\n', '<!-- /sizes -->'];

/** Files that a host serves as they are. */
const SERVED = ['styles.css', 'mw-elements.js, with its renderer'];

/** @returns {Record<string, Budget>} */
export const readBudgets = () => JSON.parse(readFileSync(file, 'utf8'));

/** The figures that are held, and the README's table of them. @param {Record<string, Budget>} budgets */
export function writeBudgets(budgets) {
  writeFileSync(file, JSON.stringify(budgets));
  const [before = '', rest = ''] = readFileSync(readme, 'utf8').split(begin);
  writeFileSync(readme, `${before}${begin}${sizeTable(budgets)}${rest.slice(rest.indexOf(end))}`);
}

/** What the README says of sizes: what is held with Vite's bundler. @param {Record<string, Budget>} budgets */
export function sizeTable(budgets) {
  const rows = Object.entries(budgets).flatMap(([name, { code, held }]) => {
    if (code === undefined && !SERVED.includes(name)) return [];
    const { first, panel, selector } = held.rolldown ?? held.served ?? {};
    return [
      `| ${nameIn(name)} | ${[first, panel, selector].map((one) => one?.toFixed(1) ?? '').join(' | ')} |`,
    ];
  });
  return ['| import | at first | panel | selector |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** Names of exports and doors as code. @param {string} name */
const nameIn = (name) =>
  name
    .replaceAll(/\b[a-z]*[A-Z]\w+|(?<=^|\s)\.(\/\w+)?|styles\.css|mw-elements\.js/g, '`$&`')
    .replaceAll('`React`', 'React');
