// A production build of the bench page, served from memory to a real Chromium.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../scripts/browsers.mjs';
import { doorAliases } from '../scripts/doors.mjs';
import { styleSheet } from '../scripts/styles.mjs';

const page = resolve(import.meta.dirname, 'page');

/** @returns {Promise<{ version: string, open(query?: string): Promise<BenchPage>, close(): Promise<void> }>} */
export async function startBrowser() {
  process.env.NODE_ENV = 'production';
  const { output } = await build({
    root: page,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    plugins: [
      react(),
      {
        name: 'virtual-time-and-styles',
        transformIndexHtml: () => [
          { tag: 'script', attrs: { src: '/virtualTime.js' }, injectTo: 'head-prepend' },
          { tag: 'style', children: styleSheet(), injectTo: 'head-prepend' },
        ],
      },
    ],
    resolve: { alias: doorAliases },
    build: { write: false, target: 'es2022', modulePreload: false },
  });
  const files = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  // Not bundled: it must run before everything else.
  files.set('/virtualTime.js', readFileSync(join(page, 'virtualTime.js'), 'utf8'));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const name = path === '/' ? '/index.html' : path;
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': name.endsWith('.js') ? 'text/javascript' : 'text/html',
      // Isolated pages get finer times.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const options = chromiumLaunchOptions();
  if (options === null) throw new Error('No Chromium was found: see scripts/ensure-browsers.mjs');
  const browser = await chromium.launch({ ...options, args: ['--js-flags=--expose-gc'] });

  return {
    version: browser.version(),
    async open(query = '') {
      const tab = await browser.newPage();
      const session = await tab.context().newCDPSession(tab);
      tab.on('pageerror', (error) => console.error(error));
      await tab.goto(`http://127.0.0.1:${server.address().port}/${query}`);
      await tab.waitForFunction('window.bench');
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const metric = async (wanted) => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      };
      return {
        /** Calls a function of the page's `bench`. */
        call: (name, ...args) => tab.evaluate(([name, args]) => window.bench[name](...args), [name, args]),
        async collectGarbage() {
          await tab.evaluate('gc(); gc()');
          await session.send('HeapProfiler.collectGarbage');
        },
        async heapBytes() {
          await session.send('HeapProfiler.collectGarbage');
          const { usedSize } = await session.send('Runtime.getHeapUsage');
          return usedSize;
        },
        async domCounts() {
          const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
          return { nodes, listeners: jsEventListeners };
        },
        /** Milliseconds of processor time of the page's thread while it runs: others on the machine do not count. */
        async cpu(name, ...args) {
          const before = await metric('ThreadTime');
          await tab.evaluate(([name, args]) => window.bench[name](...args), [name, args]);
          return ((await metric('ThreadTime')) - before) * 1000;
        },
        /** Seconds that the page's thread was busy since it was opened. */
        busySeconds: () => metric('ThreadTime'),
        close: () => tab.close(),
      };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * @typedef {object} BenchPage
 * @property {(name: string, ...args: unknown[]) => Promise<any>} call
 * @property {() => Promise<void>} collectGarbage
 * @property {() => Promise<number>} heapBytes
 * @property {() => Promise<{ nodes: number, listeners: number }>} domCounts
 * @property {(name: string, ...args: unknown[]) => Promise<number>} cpu
 * @property {() => Promise<number>} busySeconds
 * @property {() => Promise<void>} close
 */
