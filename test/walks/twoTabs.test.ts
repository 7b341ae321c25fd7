import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browsers.mjs';
import { doorAliases } from '../../scripts/doors.mjs';
import { stylesFromSource } from '../../scripts/styles.mjs';
import { hosts } from '../../stories/Hosts/hosts.js';
import { seededRandom } from '../support/seededRandom.js';
import type { Tab } from './tab.js';

const SEED = Number(process.env.WALK_SEED ?? 20261122);
const RUNS = Number(process.env.WALK_RUNS ?? 4);
const STEPS = 14;
const MINUTE_MS = 60_000;
const HEADERS = {
  'content-type': 'text/html',
  'content-security-policy': hosts.strictPolicy?.policy ?? '',
};

declare const tab: Tab;

const counts = { typed: 0, sent: 0, taken: 0 };

let browser: Browser;
let close: () => void;
let address: string;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    mode: 'production',
    logLevel: 'error',
    plugins: [react(), stylesFromSource()],
    resolve: { alias: doorAliases },
    build: {
      write: false,
      rollupOptions: { input: join(import.meta.dirname, 'tab.tsx'), output: { codeSplitting: false } },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = output.find((one) => one.type === 'chunk')?.code ?? '';
  const page = '<!doctype html><title>Tab</title><body><script type="module" src="/tab.js"></script>';
  const server = createServer(({ url }, response) =>
    url === '/tab.js'
      ? response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
      : response.writeHead(200, HEADERS).end(page),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(chromiumLaunchOptions() ?? {});
}, 4 * MINUTE_MS);

afterAll(async () => {
  await browser?.close();
  close?.();
});

let turns = 0;

/** Until each tab has heard what the other one has written, and what that one has answered to it. */
async function settled(pages: readonly Page[]): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const met = ++turns;
    const texts = await Promise.all(pages.map((page) => page.evaluate((at) => tab.meet(at), met)));
    if (turn > 0 && texts[0] === texts[1]) return;
  }
}

/** One walk over two tabs that show the same conversation. Returns what is wrong. */
async function walk(pages: readonly Page[], seed: number): Promise<string[]> {
  const next = seededRandom(seed);
  const [typed, log] = [new Set<string>(), [] as string[]];
  let hands = pages[0];
  /** The tab that somebody goes on in; whoever goes to the other one takes longer than news of it. */
  const one = async () => {
    const page = pages[Math.floor(next() * 2)] as Page;
    if (page !== hands) await settled(pages);
    hands = page;
    return page;
  };
  const type = (page: Page) => {
    const word = `w${typed.size}.`;
    typed.add(word);
    log.push(`type ${word} in ${pages.indexOf(page)}`);
    return page.evaluate((text) => tab.type(text), word);
  };
  const press = (page: Page) => {
    log.push(`press in ${pages.indexOf(page)}`);
    return page.evaluate(() => tab.press());
  };
  const answer = (page: Page) => {
    const isTaken = next() < 0.7;
    log.push(`answer ${isTaken} in ${pages.indexOf(page)}`);
    return page.evaluate((taken) => tab.answer(taken), isTaken);
  };
  const forgotten = new Set<string>();
  for (let step = 0; step < STEPS; step++) {
    const dice = next();
    if (dice < 0.38) await type(await one());
    else if (dice < 0.58) await press(await one());
    else if (dice < 0.7) await Promise.all(pages.map(press));
    else if (dice < 0.92) {
      await answer(await one());
      await settled(pages);
    } else if (dice < 0.96) {
      await settled(pages);
      log.push('forget');
      await (await one()).evaluate(() => tab.forget());
      for (const word of typed) forgotten.add(word);
      await settled(pages);
      const left = await Promise.all(pages.map((page) => page.evaluate(() => tab.text())));
      if (left.join('') !== '') return [`forgotten, and there again: ${left}`, ...log];
    } else {
      log.push('wait until the lock is free');
      await new Promise((done) => setTimeout(done, 120));
    }
    if (next() < 0.5) {
      log.push('settle');
      await settled(pages);
    }
  }
  for (const page of pages) await page.evaluate(() => tab.answerAll());
  await settled(pages);
  const texts = await Promise.all(pages.map((page) => page.evaluate(() => tab.text())));
  const sent = (await Promise.all(pages.map((page) => page.evaluate(() => tab.sent)))).flat();
  const taken = sent.filter(({ isTaken }) => isTaken);
  counts.typed += typed.size;
  counts.sent += sent.length;
  counts.taken += taken.length;
  const wrong = texts[0] === texts[1] ? [] : [`two drafts: ${JSON.stringify(texts)}`];
  for (const word of typed) {
    const keys = new Set(taken.filter(({ text }) => text.includes(word)).map(({ key }) => key));
    if (keys.size > 1) wrong.push(`${word} went ${keys.size} times`);
    const isThere = texts.some((text) => text.includes(word));
    if (keys.size === 0 && !isThere && !forgotten.has(word)) wrong.push(`${word} is lost`);
    if (keys.size > 0 && isThere) wrong.push(`${word} went and is there`);
  }
  return wrong.length === 0 ? [] : [...wrong, JSON.stringify(sent), ...log];
}

it(
  `loses nothing and sends nothing twice in ${RUNS} walks over two tabs`,
  async () => {
    const context = await browser.newContext();
    const pages = [await context.newPage(), await context.newPage()];
    const wrong: Record<number, string[]> = {};
    for (let seed = SEED; seed < SEED + RUNS; seed++) {
      // A page that was just loaded has all to read; to load one for each walk took most of the time.
      if ((seed - SEED) % 50 === 0) await Promise.all(pages.map((page) => page.goto(address)));
      for (const [i, page] of pages.entries()) {
        await page.evaluate(([name, key, isHosts]) => tab.begin(name, key, isHosts), [
          `${i}`,
          `ada ${seed}`,
          seed % 2 === 1,
        ] as const);
      }
      const found = await walk(pages, seed);
      if (found.length > 0) wrong[seed] = found;
    }
    for (const page of pages) expect(await page.evaluate(() => tab.forbidden)).toEqual([]);
    // It would be heard.
    await pages[0]?.evaluate(() => Reflect.set(document.body, 'innerHTML', '')).catch(() => {});
    await expect.poll(() => pages[0]?.evaluate(() => tab.forbidden)).toHaveLength(1);
    if (process.env.WALK_RUNS) console.info(`${RUNS} walks over two tabs from seed ${SEED}`, counts);
    expect(wrong).toEqual({});
  },
  60 * MINUTE_MS,
);
