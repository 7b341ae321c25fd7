import { join, resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromSource } from '../../vitest.quick.config.js';
import { type ScreenReader, startScreenReader } from './screenReader.js';

const HOUR_MS = 3_600_000;
let server: ViteDevServer;
let reader: ScreenReader;

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '../..');
  const source = fromSource();
  server = await createServer({
    ...source,
    optimizeDeps: { ...source.optimizeDeps, entries: ['test/speech/page.tsx'] },
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    cacheDir: join(root, 'node_modules/.vite/speech'),
    server: { port: 0, hmr: false },
  });
  server.middlewares.use('/speech', (_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="en"><title>Inbox</title><h1>Inbox</h1><main></main><script type="module" src="/test/speech/page.tsx"></script></html>',
    );
  });
  await server.listen();
  reader = await startScreenReader();
  await reader.page.goto(`${server.resolvedUrls?.local[0]}speech`);
  await reader.page.waitForFunction(() => 'speech' in window);
}, 240_000);
afterAll(async () => {
  await reader?.stop();
  await server?.close();
});

/** Shows a scene, with the reader in the page and nothing left to be said. */
async function open(scene: string, hoursLeft = 2): Promise<void> {
  await reader.page.evaluate(`speech.open('${scene}', ${hoursLeft})`);
  await reader.page.locator('h1').click();
  await reader.heard();
}

async function focusField(): Promise<void> {
  await reader.page.getByRole('textbox').first().click();
  await reader.hears(/Focus mode|Message|entry/);
  await reader.heard();
}

const advance = (ms: number) => reader.page.evaluate(`speech.advance(${ms})`);

it('names the field of the composer and its words', async () => {
  await open('composer');
  await reader.page.getByRole('textbox').click();
  expect(await reader.heard()).toMatch(/Message/);
});

it('says the edges of a window while somebody writes', async () => {
  await open('composer', 5);
  await focusField();
  await advance(1.5 * HOUR_MS);
  expect(await reader.hears(/closes in/)).toMatch(/The messaging window closes in 3 hours/);
});

it.each(['composer', 'disabled'])(
  'interrupts at the lock and says that the draft is kept (%s)',
  async (scene) => {
    await open(scene);
    await focusField();
    await reader.type('half a');
    await reader.heard();
    await advance(2 * HOUR_MS);
    expect(await reader.hears(/has closed/)).toMatch(/The messaging window has closed\. Your draft is kept/);
  },
);

it.each(['composer', 'disabled'])('takes the rest of the word for no commands (%s)', async (scene) => {
  await open(scene);
  await focusField();
  await reader.type('half');
  await advance(2 * HOUR_MS);
  await reader.heard();
  await reader.type('bh ');
  expect(await reader.heard()).not.toMatch(/Browse mode|heading|button/i);
  expect(await reader.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
});

it('says that the window is open again', async () => {
  await open('composer');
  await focusField();
  await advance(2 * HOUR_MS);
  await reader.heard();
  await reader.page.evaluate('speech.reply()');
  expect(await reader.hears(/open again/)).toMatch(/window is open again/);
});

it('says that a message went, and that one failed', async () => {
  await open('composer');
  await focusField();
  await reader.type('hello');
  await reader.press('Return');
  expect(await reader.hears(/sent/i)).toMatch(/Message sent/);
  await open('failing');
  await focusField();
  await reader.type('hello');
  await reader.press('Return');
  expect(await reader.hears(/not sent/i)).toMatch(/not sent/);
});

it('does not interrupt a note', async () => {
  await open('note');
  await focusField();
  await reader.type('note');
  await reader.heard();
  await advance(2 * HOUR_MS);
  expect(await reader.hears(/has closed/)).toMatch(/The messaging window has closed/);
});

it('is silent about a conversation that nobody sees', async () => {
  await open('hidden');
  await advance(2 * HOUR_MS);
  expect(await reader.heard()).not.toMatch(/has closed/);
});

it('says one sentence where ten close together', async () => {
  await open('ten');
  await advance(2 * HOUR_MS);
  const said = await reader.hears(/closed/);
  expect(said).toMatch(/Several messaging windows have closed/);
  expect(said.match(/closed/g)).toHaveLength(1);
});

it('names the alert by what it shows and whose it is, and reads its panel', async () => {
  await open('alert', 18);
  await reader.press('Tab');
  expect(await reader.hears(/Contact 003/)).toMatch(/18 hours/);
  await reader.press('Return');
  expect(await reader.hears(/dialog|Messaging window/i)).toMatch(/Messaging window/);
  await reader.press('Escape');
  expect(await reader.hears(/collapsed/)).toMatch(/collapsed/);
});

it('answers the choice of a template', async () => {
  await open('selector', -1);
  await reader.page.getByRole('combobox').first().click();
  await reader.heard();
  await reader.type('order');
  await reader.heard();
  await reader.press('Down', 'Return');
  expect(await reader.hears(/chosen/)).toMatch(/order_update chosen, 2 fields/);
});

it('says in Arabic that the window has closed', async () => {
  await open('arabic');
  await focusField();
  await advance(2 * HOUR_MS);
  expect(await reader.hears(/أُغلقت/)).toMatch(/أُغلقت نافذة المراسلة/);
});
