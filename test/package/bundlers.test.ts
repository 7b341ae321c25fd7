import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hosts } from '../../stories/Hosts/hosts.js';
import { serveStrictly } from '../hosts/strictPage/serveStrictly.js';
import { makeConsumer } from './support/makeConsumer.js';
import { openBrowser, openPage } from './support/openBrowser.js';
import { run } from './support/run.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

/** The page has an icon that is nothing. */
const strict = `${hosts.strictPolicy?.policy}; img-src data:`;
/** `npm run bundlers` takes all of them, the gate the one that is fast. Vite and Next have tests of their own. */
const slow = process.env.BUNDLERS === 'all' ? ['rollup', 'webpack', 'parcel'] : [];
const esbuild = join(import.meta.dirname, 'consumers/esbuild');

let browser: Browser;
const folders: Record<string, string> = {};

beforeAll(async () => {
  browser = await openBrowser();
  folders.esbuild = await makeConsumer('esbuild');
  for (const name of slow) {
    const folder = await makeConsumer('bundlers');
    await cp(join(esbuild, 'src'), join(folder, 'src'), { recursive: true });
    await cp(join(esbuild, 'index.html'), join(folder, 'index.html'));
    folders[name] = folder;
  }
});

afterAll(async () => {
  await browser?.close();
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
});

describe.each(['esbuild', ...slow])('%s', (name) => {
  it('builds a host without a warning; panel and dialog come under a strict policy with Trusted Types', async () => {
    const folder = folders[name] ?? '';
    const script = name === 'esbuild' ? 'build.mjs' : `${name}.mjs`;
    const said = await run(process.execPath, [script], folder);
    expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toEqual([]);

    // Of those that load by a script element, which takes no text but by a policy.
    const policy = strict.replace(
      "trusted-types 'none'",
      name === 'webpack' ? 'trusted-types webpack' : '$&',
    );
    const server = await serveStrictly(join(folder, 'dist'), policy);
    const { page, said: complaints } = await openPage(browser);
    try {
      await page.goto(server.address);
      await page.getByText(/^The last message was over 24 hours ago/).waitFor();
      await page.getByRole('button', { name: /^Window closed, messaging window/ }).click();
      await page.getByRole('dialog', { name: 'Messaging window' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Send template' }).click();
      const dialog = page.getByRole('dialog', { name: 'Send template' });
      await dialog.getByRole('option', { name: /^order_update/ }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
