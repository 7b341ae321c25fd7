// npm run size: what a user's bundle grows by, against scripts/budgets.json. `wanted` is where it is to go, `held` what
// it must not pass; `npm run size -- --hold` takes the present figures, `-- --features` tells what each part costs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleSize } from './bundleSize.mjs';
import { featureTables } from './features.mjs';
import { run } from './run.mjs';
import { kilobytes, table } from './table.mjs';

/**
 * In kB, minified and gzipped.
 *
 * @typedef {object} Budget
 * @property {string} [code] what is imported
 * @property {string[]} [without] packages that are left out
 * @property {string} [each] or: a folder of dist, of whose modules the largest counts
 * @property {string} [file] or: a file of dist as it is served
 * @property {number | null} wanted
 * @property {number} held
 */

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'scripts/budgets.json');
/** @type {Record<string, Budget>} */
const budgets = JSON.parse(readFileSync(file, 'utf8'));

if (process.argv.includes('--features')) {
  console.log(await featureTables());
} else {
  await checkBudgets();
}

async function checkBudgets() {
  const rows = await Promise.all(
    Object.entries(budgets).map(async ([name, budget]) => ({ name, budget, ...(await measure(budget)) })),
  );
  const over = rows.filter(({ budget, gzipped }) => gzipped > budget.held * 1000);
  const lines = rows.map(({ name, budget, minified, gzipped }) => [
    name,
    kilobytes(minified),
    kilobytes(gzipped),
    kilobytes(budget.held * 1000),
    budget.wanted === null ? 'none' : kilobytes(budget.wanted * 1000),
    verdict(gzipped, budget),
  ]);
  console.log(table([['', 'min', 'min+gzip', 'held', 'wanted', ''], ...lines]));
  if (process.argv.includes('--hold')) return hold(rows);
  if (over.length > 0) {
    console.log(
      `\nToo large: ${over.map(({ name }) => name).join(', ')}. Make it smaller; where the bytes are worth it, take the figures with "npm run size -- --hold" and say in the commit what they buy.`,
    );
    process.exitCode = 1;
  }
}

/** @param {Budget} budget */
async function measure({ code, without, each, file }) {
  if (file !== undefined) {
    const served = readFileSync(join(root, 'dist', file));
    return { minified: served.length, gzipped: gzipSync(served, { level: 9 }).length };
  }
  if (each === undefined) return bundleSize(code ?? '', without);
  const modules = readdirSync(join(root, 'dist', each)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    modules.map((name) => bundleSize(`export * from './dist/${each}/${name}'`)),
  );
  sizes.sort((a, b) => b.gzipped - a.gzipped);
  return sizes[0] ?? { minified: 0, gzipped: 0 };
}

/** @param {number} gzipped @param {Budget} budget */
function verdict(gzipped, { held, wanted }) {
  if (gzipped > held * 1000) return `TOO LARGE: ${kilobytes(gzipped - held * 1000)} over what is held`;
  if (wanted === null) return 'held';
  if (gzipped <= wanted * 1000) return 'as wanted';
  return `held, ${kilobytes(gzipped - wanted * 1000)} over what is wanted`;
}

/**
 * What is as small as wanted may grow up to there, everything else by a hundredth, so that a renamed variable is no
 * failure.
 *
 * @param {{ name: string, budget: Budget, gzipped: number }[]} rows
 */
async function hold(rows) {
  const entries = rows.map(({ name, budget, gzipped }) => {
    const isSmall = budget.wanted !== null && gzipped <= budget.wanted * 1000;
    return [name, { ...budget, held: isSmall ? budget.wanted : Math.ceil(gzipped * 0.0101) / 10 }];
  });
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  await run('biome', ['format', '--write', file]);
}
