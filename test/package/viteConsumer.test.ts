import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { root } from '../contracts/sources.js';
import { snippetsIn } from '../support/snippetsIn.js';
import { makeConsumer } from './support/makeConsumer.js';
import { openBrowser, openPage } from './support/openBrowser.js';
import { run } from './support/run.js';
import { type Server, serve } from './support/serve.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 600_000 });

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, section = ''] = readme.split('## Embed it in three steps\n');
const [install, styles, component] = snippetsIn(section);

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = await makeConsumer('vite');
  const main = join(folder, 'src/main.tsx');
  await writeFile(main, `${styles?.code}${await readFile(main, 'utf8')}`);
  await writeFile(join(folder, 'src/Conversation.tsx'), component?.code ?? '');
  await run('npm', ['run', 'build'], folder);
  [server, browser] = await Promise.all([
    serve(folder, 'vite/bin/vite.js', (port) => ['preview', '--host=127.0.0.1', `--port=${port}`]),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

it('the first step installs the package', () => {
  expect(install).toEqual({ language: 'sh', code: 'npm install react-messaging-window\n' });
});

it("the README's three steps put the part into an empty Vite app, and it works", async () => {
  const { page, said } = await openPage(browser);
  await page.goto(server.url);

  const ada = page.getByRole('region', { name: 'Ada' });
  await ada.getByText('Window open (22h remaining)').waitFor();
  const icon = await ada.locator('.mw-icon').first().boundingBox();
  expect(icon?.width, 'the stylesheet is there').toBeLessThan(40);

  await ada.getByRole('button', { name: 'Window open (22h remaining), messaging window' }).click();
  const panel = page.getByRole('dialog', { name: 'Messaging window' });
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });

  const message = ada.getByRole('textbox', { name: 'Write a message' });
  await message.fill('Hello');
  expect(await message.inputValue()).toBe('Hello');

  const grace = page.getByRole('region', { name: 'Grace' });
  await grace.getByText(/^The last message was over 24 hours ago/).waitFor();
  expect(await grace.getByRole('textbox').count()).toBe(0);
  expect(said).toEqual([]);
});
