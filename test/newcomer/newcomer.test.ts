import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serveFolder.mjs';
import { table } from '../../scripts/table.mjs';
import { openBrowser, openPage } from '../package/support/openBrowser.js';
import { packKit } from '../package/support/packKit.js';
import { run } from '../package/support/run.js';
import { serve } from '../package/support/serve.js';
import { timed } from '../support/timed.js';
import { type NewcomerPath, paths } from './paths.js';

const MINUTES = 60_000;
const rows = [['from an empty folder', 'install', 'build', 'first render', 'whole']];
let browser: Browser;
let home: string;
let tarball: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'newcomer-'));
  ({ tarball } = await packKit(home));
  browser = await openBrowser();
}, 2 * MINUTES);

afterAll(async () => {
  console.log(table(rows));
  await browser?.close();
  await rm(home, { recursive: true, force: true });
});

async function install(folder: string, path: NewcomerPath) {
  const { packages, files, manifest = {} } = path;
  const own = { name: 'newcomer', private: true, ...manifest };
  for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify(own) })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await run('npm', ['install', tarball, ...packages, '--prefer-offline', '--no-audit', '--no-fund'], folder);
  if (packages.length > 0) return;
  const dist = join(folder, 'node_modules/react-messaging-window/dist');
  for (const name of ['mw-elements.js', 'mw-elements']) {
    await cp(join(dist, name), join(folder, 'assets', name), { recursive: true });
  }
}

it.each(Object.keys(paths))(
  '%s: the README’s steps lead to a styled part',
  async (name) => {
    const path = paths[name] as NewcomerPath;
    const folder = await mkdtemp(join(home, 'host-'));
    const [, installed] = await timed(() => install(folder, path));
    const [, built] = await timed(async () => {
      const [command, ...args] = path.build ?? [];
      if (command !== undefined) await run('npx', ['--no-install', command, ...args], folder);
    });
    const server =
      path.server === undefined
        ? await serveFolder(join(folder, path.folder ?? ''))
        : await serve(folder, path.server.program, path.server.args);
    const { page, said } = await openPage(browser);
    try {
      const [, shown] = await timed(async () => {
        await page.goto(server.url);
        await page
          .getByText(/^Window (open|closed)/)
          .first()
          .waitFor();
      });
      const badge = page.locator('.mw-badge, .mw-alert-trigger').first();
      const tint = await badge.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(tint).not.toBe('rgba(0, 0, 0, 0)');
      const alert = page.getByRole('button', { name: /^Messaging window/ });
      if ((await alert.count()) > 0) {
        await alert.first().click();
        await page.getByRole('dialog', { name: 'Messaging window' }).waitFor();
      }
      expect(said).toEqual([]);
      const times = [installed, built, shown, installed + built + shown];
      rows.push([name, ...times.map((seconds) => `${seconds.toFixed(1)} s`)]);
    } finally {
      await page.close();
      await ('stop' in server ? server.stop() : server.close());
      await rm(folder, { recursive: true, force: true });
    }
  },
  10 * MINUTES,
);
