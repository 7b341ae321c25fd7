import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeConsumer } from './support/makeConsumer.js';
import { openBrowser, openPage } from './support/openBrowser.js';
import { run } from './support/run.js';
import { type Server, serve } from './support/serve.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 600_000 });

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = await makeConsumer('next');
  await run('npm', ['run', 'build'], folder);
  [server, browser] = await Promise.all([
    serve(folder, 'next/dist/bin/next', (port) => ['start', '--hostname=127.0.0.1', `--port=${port}`]),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

it('a server page computes a window and shows parts, which are right before there is JavaScript', async () => {
  const html = await (await fetch(server.url)).text();
  expect(html).toContain('Ada: open, waiting for us');
  expect(html).toContain('Window open (22h remaining)');
});

it('the pages take over and work without a word in the console', async () => {
  const { page, said } = await openPage(browser, { timezoneId: 'Asia/Kolkata' });
  await page.goto(server.url);
  await page.getByText('Window open (22h remaining)').waitFor();
  await page.getByRole('link', { name: 'Open' }).click();
  await page.getByText(/^The last message was over 24 hours ago/).waitFor();

  await page.getByRole('button', { name: /^Window closed, messaging window/ }).click();
  await page.getByRole('dialog', { name: 'Messaging window' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Send template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send template' });
  await dialog.getByRole('option', { name: /^order_update/ }).click();
  await dialog.getByRole('textbox', { name: 'Text 1' }).fill('Ada');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await page.getByText('Sent: Hi Ada, your order is on its way.').waitFor({ state: 'attached' });
  expect(said).toEqual([]);
});
