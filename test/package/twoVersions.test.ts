import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { root } from '../contracts/sources.js';
import { openBrowser, openPage } from './support/openBrowser.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let browser: Browser;
let script = '';
let styles = '';
let inputs: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  styles = await readFile(join(root, 'dist/styles.css'), 'utf8');
  const older = await mkdtemp(join(tmpdir(), 'older-'));
  await cp(join(root, 'dist'), join(older, 'dist'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(older, 'package.json'), JSON.stringify({ ...manifest, version: '0.0.1' }));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['test/package/twoVersions/page.tsx'],
    alias: { 'older-messaging-window': join(older, 'dist/index.js') },
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    write: false,
    metafile: true,
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  await rm(older, { recursive: true });
  script = outputFiles[0]?.text ?? '';
  inputs = Object.keys(metafile.inputs);
});

afterAll(() => browser?.close());

it('both versions are in the script', () => {
  const badges = inputs.filter((path) => path.endsWith('components/WindowBadge/WindowBadge.js'));
  expect(badges).toHaveLength(2);
});

it('two versions in one page share what is written, and leave each other alone otherwise', async () => {
  const { page, said } = await openPage(browser);
  await page.setContent(`<!doctype html><html lang="en"><title>Inbox</title>
    <style>main { display: grid; grid-template-columns: 1fr 1fr; gap: 20em }</style><style>${styles}</style><style>${styles}</style>
    <main><section id="older"></section><section id="present"></section><button id="leave">Leave</button></main></html>`);
  await page.addScriptTag({ content: script });
  const [older, present] = [page.locator('#older'), page.locator('#present')];
  const panel = page.getByRole('dialog', { name: 'Messaging window' });
  for (const part of [older, present]) await part.getByText('Window open (22h remaining)').waitFor();

  await older.getByRole('button', { name: /messaging window/ }).click();
  await panel.waitFor();
  await present.getByRole('button', { name: /messaging window/ }).click();
  await expect.poll(() => panel.count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });

  await older.getByRole('textbox', { name: 'Write a message' }).fill('from the older one');
  await expect
    .poll(() => present.getByRole('textbox', { name: 'Write a message' }).inputValue())
    .toBe('from the older one');
  await present.getByRole('textbox', { name: 'Write a message' }).fill('from the present one');
  // Of one conversation there is one draft.
  await expect
    .poll(() => older.getByRole('textbox', { name: 'Write a message' }).inputValue())
    .toBe('from the present one');

  await page.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => older.innerHTML()).toBe('');
  expect(await present.getByRole('textbox', { name: 'Write a message' }).inputValue()).toBe(
    'from the present one',
  );
  await present.getByRole('button', { name: /messaging window/ }).click();
  await panel.waitFor();
  expect(await page.locator('[data-mw-live="polite"]').count(), 'the live region of the one that left').toBe(
    1,
  );
  expect(said).toEqual([]);
});
