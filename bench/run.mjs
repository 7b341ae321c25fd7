// Kit, floors and peers in one run of one browser: prints a table, writes bench/results/<time>.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';
import { hours, lists, realTime, seconds } from './measures.mjs';
import { printTable, tableOf } from './table.mjs';

const started = Date.now();
const rounds = Number(process.argv[2] ?? 3);
const browser = await startBrowser();
const machine = {
  chromium: browser.version,
  node: process.version,
  cpu: cpus()[0]?.model.trim(),
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
};

/** @template Result @param {string} name @param {Promise<Result>} measure */
async function timed(name, measure) {
  const begun = Date.now();
  const result = await measure;
  console.error(`${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
  return result;
}

const results = {
  hours: await timed('hours', hours(browser, rounds)),
  lists: await timed('lists', lists(browser, rounds)),
  seconds: await timed('seconds', seconds(browser, rounds)),
  realTime: await timed('real time', realTime(browser)),
};
await browser.close();

const table = tableOf(results);
printTable(table, machine);
console.log(`${rounds} rounds in ${Math.round((Date.now() - started) / 1000)} s`);

const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
writeFileSync(file, `${JSON.stringify({ machine, rounds, table, results }, null, 2)}\n`);
console.log(file);
