import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/serveFolder.mjs';
import { table } from '../../../scripts/table.mjs';
import { root } from '../../contracts/sources.js';
import { openBrowser, openPage } from '../../package/support/openBrowser.js';
import { packKit } from '../../package/support/packKit.js';
import { run } from '../../package/support/run.js';
import { serve } from '../../package/support/serve.js';
import { timed } from '../../support/timed.js';
import { hosts, type WholeHost } from './hosts.js';

const MINUTES = 60_000;
const rows = [['host', 'install', 'types and build', 'clicked through', 'whole']];
let browser: Browser;
let home: string;
let tarballs: Record<string, string>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'recipes-'));
  const [kit, elements] = await Promise.all([packKit(home), packKit(home, join(root, 'dist-elements'))]);
  tarballs = { 'react-messaging-window': kit.tarball, 'messaging-window-elements': elements.tarball };
  browser = await openBrowser();
}, 2 * MINUTES);

afterAll(async () => {
  console.log(table(rows));
  await browser?.close();
  await rm(home, { recursive: true, force: true });
});

/** The recipe as its reader copies it, with the packed kit in place of the published one. */
async function install(folder: string, recipe: string): Promise<void> {
  const from = join(root, 'docs/recipes', recipe);
  await cp(from, folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  for (const [name, tarball] of Object.entries(tarballs)) {
    if (name in manifest.dependencies) manifest.dependencies[name] = `file:${tarball}`;
  }
  await writeFile(file, JSON.stringify(manifest));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

it.each(Object.keys(hosts))(
  '%s: the recipe is installed, built and used',
  async (name) => {
    const { folder: recipe, env, server, use } = hosts[name] as WholeHost;
    const folder = await mkdtemp(join(home, 'host-'));
    const [, installed] = await timed(() => install(folder, recipe));
    const [, built] = await timed(() => run('npm', ['run', 'build'], folder, env));
    const served =
      server === undefined
        ? await serveFolder(join(folder, 'dist'))
        : await serve(folder, server.program, server.args);
    const { page, said } = await openPage(browser);
    try {
      const [, used] = await timed(() => use({ page, url: served.url, folder }));
      expect(said).toEqual([]);
      const times = [installed, built, used, installed + built + used];
      rows.push([name, ...times.map((seconds) => `${seconds.toFixed(1)} s`)]);
    } finally {
      await page.close();
      await ('stop' in served ? served.stop() : served.close());
      await rm(folder, { recursive: true, force: true });
    }
  },
  10 * MINUTES,
);
