// npm run size: what a user's bundle grows by, against scripts/budgets.json. `wanted` is where it is to go, `held` what
// it must not pass; `npm run size -- --hold` takes the present figures, `-- --features` tells what each part costs,
// `-- --bundlers` what Rollup and webpack make of it.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlers, bundleSize } from './bundleSize.mjs';
import { featureTables } from './features.mjs';
import { otherBundlers } from './otherBundlers.mjs';
import { run } from './run.mjs';
import { servedBytes } from './servedFiles.mjs';
import { readBudgets, writeBudgets } from './sizeTable.mjs';
import { table } from './table.mjs';

/** @typedef {import('./sizeTable.mjs').Budget} Budget @typedef {import('./sizeTable.mjs').Figures} Figures */

const root = resolve(import.meta.dirname, '..');
/** @type {(keyof Figures)[]} */
const PARTS = ['first', 'panel', 'selector'];

if (process.argv.includes('--features')) {
  console.log(await featureTables());
} else if (process.argv.includes('--bundlers')) {
  console.log(await bundlerTable());
} else {
  await checkBudgets();
}

async function checkBudgets() {
  const budgets = readBudgets();
  const rows = await Promise.all(
    Object.entries(budgets).map(async ([name, budget]) => ({ name, budget, now: await measure(budget) })),
  );
  const lines = rows.map(({ name, budget, now }) => {
    const { rolldown = now.served, esbuild, 'one file': oneFile } = now;
    const figures = [budget.wanted, rolldown, esbuild].flatMap((one) => PARTS.map((part) => kB(one?.[part])));
    return [name, ...figures, kB(oneFile?.first), verdict(rolldown, budget)];
  });
  const heads = [
    ['', 'wanted', '', '', 'rolldown', '', '', 'esbuild', '', '', 'one file', ''],
    ['kB, min+gzip', ...PARTS, ...PARTS, ...PARTS, 'first', ''],
  ];
  console.log(table([...heads, ...lines]));
  if (process.argv.includes('--hold')) return hold(rows);
  const over = rows.flatMap(({ name, budget, now }) => overHeld(name, budget, now));
  if (over.length > 0) {
    console.log(
      `\nToo large:\n${over.join('\n')}\nMake it smaller; where the bytes are worth it, take the figures with "npm run size -- --hold" and say in the commit what they buy.`,
    );
    process.exitCode = 1;
  }
}

/** What it is with the bundlers that take long. */
async function bundlerTable() {
  const others = await otherBundlers();
  const names = Object.keys(others);
  const rows = [
    ['', ...names.flatMap((name) => [name, '', '']), ''],
    ['kB, min+gzip', ...names.flatMap(() => PARTS), ''],
  ];
  for (const [line, { code }] of Object.entries(readBudgets())) {
    if (code === undefined) continue;
    const loads = await loadsWith(others, code);
    rows.push([line, ...names.flatMap((name) => PARTS.map((part) => kB(loads[name]?.[part]))), '']);
  }
  return table(rows);
}

/** By bundler; files are `served` as they are. @param {Budget} budget @returns {Promise<Record<string, Figures>>} */
async function measure({ code, each, file }) {
  if (file !== undefined) {
    return { served: { first: servedBytes(join(root, 'dist'), file) / 1000 } };
  }
  if (each !== undefined) {
    const modules = readdirSync(join(root, 'dist', each)).filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(
      modules.map((name) => bundleSize(`export * from './dist/${each}/${name}'`)),
    );
    return { rolldown: { first: Math.max(...sizes.map(({ first }) => first.gzipped)) / 1000 } };
  }
  return loadsWith(bundlers, code ?? '');
}

/** @param {typeof bundlers} measured @param {string} code @returns {Promise<Record<string, Figures>>} */
async function loadsWith(measured, code) {
  const loads = await Promise.all(
    Object.entries(measured).map(async ([name, bundle]) => {
      const { first, later } = await bundleSize(code, bundle);
      const sizes = Object.entries({ first, ...later }).map(([part, { gzipped }]) => [part, gzipped / 1000]);
      return [name, Object.fromEntries(sizes)];
    }),
  );
  return Object.fromEntries(loads);
}

/** @param {string} name @param {Budget} budget @param {Record<string, Figures>} now */
function overHeld(name, { held }, now) {
  return Object.entries(now).flatMap(([bundler, figures]) =>
    PARTS.flatMap((part) => {
      const [is = 0, atMost = 0] = [figures[part], held[bundler]?.[part]];
      return is > atMost ? [`  ${name}, ${bundler}, ${part}: ${kB(is)}, held are ${kB(atMost)}`] : [];
    }),
  );
}

/** @param {Figures | undefined} now @param {Budget} budget */
function verdict(now, { wanted }) {
  const over = PARTS.flatMap((part) => {
    const more = (now?.[part] ?? 0) - (wanted[part] ?? Number.POSITIVE_INFINITY);
    return more > 0 ? [`${part} +${kB(more)}`] : [];
  });
  if (over.length > 0) return `over what is wanted: ${over.join(', ')}`;
  return Object.keys(wanted).length > 0 ? 'as wanted' : '';
}

/**
 * Everything may grow by a hundredth, so that a renamed variable is no failure.
 *
 * @param {{ name: string, budget: Budget, now: Record<string, Figures> }[]} rows
 */
async function hold(rows) {
  /** @param {Figures} figures */
  const rounded = (figures) =>
    Object.fromEntries(Object.entries(figures).map(([part, is]) => [part, Math.ceil(is * 10.1) / 10]));
  const entries = rows.map(({ name, budget, now }) => {
    const held = Object.fromEntries(
      Object.entries(now).map(([bundler, figures]) => [bundler, rounded(figures)]),
    );
    return [name, { ...budget, held }];
  });
  writeBudgets(Object.fromEntries(entries));
  await run('biome', ['format', '--write', 'scripts/budgets.json']);
}

/** @param {number | undefined} size */
function kB(size) {
  return size === undefined ? '' : size.toFixed(1);
}
