// Typing in a list of 5,000 templates: the kit beside a plain filtered list of 50 and cmdk, in one run of one browser.

import { createServer } from 'node:http';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../scripts/browsers.mjs';
import { doorAliases } from '../scripts/doors.mjs';
import { stylesFromSource } from '../scripts/styles.mjs';

const COUNT = 5000;
const TEXT = 'shipping update';
const rounds = Number(process.argv[2] ?? 7);
/** The browser's own first use of `Intl` in a tab takes 10 to 20 ms, and any label of a window pays it before. */
const WARM = 'kit, Intl in use';

process.env.NODE_ENV = 'production';
const { output } = await build({
  root: join(import.meta.dirname, 'templates'),
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
  plugins: [react(), stylesFromSource()],
  resolve: { alias: doorAliases },
  build: { write: false, target: 'es2022', modulePreload: false },
});
const files = new Map(
  output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
);
const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const server = createServer((request, response) => {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '');
  response.writeHead(files.has(path) ? 200 : 404, {
    'content-type': types[path.split('.').at(-1)] ?? 'text/plain',
    // Isolated pages get finer times.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(files.get(path));
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const options = chromiumLaunchOptions();
if (options === null) throw new Error('No Chromium was found: see scripts/ensure-browsers.mjs');
const browser = await chromium.launch(options);

/** @type {Record<string, { open: number[], worst: number[], median: number[], nodes: number[] }>} */
const results = {};
for (let round = 0; round < rounds; round++) {
  for (const row of ['plain', 'kit', WARM, 'cmdk']) {
    const name = row === WARM ? 'kit' : row;
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    // What waits for an idle page is not part of opening.
    await page.addInitScript(() => {
      const whenIdle = window.requestIdleCallback;
      window.requestIdleCallback = (run) => setTimeout(() => whenIdle(run), 100);
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction('window.bench');
    const session = await page.context().newCDPSession(page);
    // Processor time of the main thread: what else the machine does counts little.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (run) => {
      const before = await taskMs(session);
      await run();
      return (await taskMs(session)) - before;
    };
    await page.evaluate((count) => window.bench.load(count), COUNT);
    if (row === WARM) await page.evaluate(() => new Intl.NumberFormat('en').format(1));
    const open = await spent(() => page.evaluate((who) => window.bench.open(who), name));
    const nodes = await page.evaluate(() => window.bench.nodes());
    const keys = [];
    await page.waitForTimeout(150);
    for (let length = 1; length <= TEXT.length; length++) {
      await page.waitForTimeout(50);
      keys.push(await spent(() => page.evaluate((text) => window.bench.type(text), TEXT.slice(0, length))));
    }
    const found = await page.evaluate(() => window.bench.text());
    if (!found.includes('shipping_update_0')) throw new Error(`${name} did not find the shipping updates`);
    results[row] ??= { open: [], worst: [], median: [], nodes: [] };
    results[row].open.push(open);
    results[row].worst.push(Math.max(...keys));
    results[row].median.push(median(keys));
    results[row].nodes.push(nodes, await page.evaluate(() => window.bench.nodes()));
    await page.close();
  }
}
await browser.close();
server.close();

console.log(
  `${COUNT} templates, "${TEXT}" letter by letter, processor time, median of ${rounds} rounds (least to most)`,
);
for (const [name, { open, worst, median: usual, nodes }] of Object.entries(results)) {
  const line = [
    name.padEnd(WARM.length),
    `worst key ${span(worst)}`,
    `median key ${span(usual)}`,
    `open ${span(open)}`,
    `${Math.max(...nodes)} elements in the list`,
  ];
  console.log(line.join('  |  '));
}
const { kit, plain, cmdk } = results;
verdict('open', median(kit.open), 50, 'ms');
verdict('open, Intl in use', median(results[WARM].open), 50, 'ms');
verdict('worst key', median(kit.worst), 16, 'ms');
verdict('worst key, kit : plain list of 50', median(kit.worst) / median(plain.worst), 1.5, '');
verdict('elements in the list', Math.max(...kit.nodes), 300, '');
console.log(`worst key, cmdk : kit  ${(median(cmdk.worst) / median(kit.worst)).toFixed(1)}`);

/** @returns {Promise<number>} milliseconds that the page's tasks have taken so far */
async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

function verdict(what, value, bound, unit) {
  const isKept = value <= bound;
  console.log(`${what}  ${value.toFixed(2)} ${unit} (<= ${bound})  ${isKept ? 'holds' : 'EXCEEDED'}`);
  if (!isKept) process.exitCode = 1;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number[]} values */
function span(values) {
  const round = (value) => value.toFixed(1);
  return `${round(median(values))} ms (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
}
