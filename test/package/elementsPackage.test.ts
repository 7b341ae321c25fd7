import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serveFolder.mjs';
import { root } from '../contracts/sources.js';
import { openBrowser, openPage } from './support/openBrowser.js';
import { packKit } from './support/packKit.js';
import { run } from './support/run.js';

const host = `import { clearDrafts, type SendDetail } from 'messaging-window-elements';
import { de } from 'messaging-window-elements/locales/de';
import { deTemplates } from 'messaging-window-elements/locales/templates/de';

const composer = document.querySelector('mw-composer');
if (composer !== null) composer.strings = [de, deTemplates];
composer?.addEventListener('mw-send', ({ detail }: CustomEvent<SendDetail>) => detail.waitUntil(null));
clearDrafts();
// @ts-expect-error There is no such variant.
if (composer !== null) composer.variant = 'huge';
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elements-host-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const { tarball } = await packKit(folder, join(root, 'dist-elements'));
  await run('npm', ['install', tarball, '--offline', '--no-audit', '--no-fund'], folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('messaging-window-elements', () => {
  it('brings nothing along', async () => {
    const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/messaging-window-elements']);
  });

  it('has types that need no others', async () => {
    await writeFile(join(folder, 'host.ts'), host);
    const options = ['--strict', '--noEmit', '--types', '', '--target', 'es2022'];
    const module = [
      '--module',
      'nodenext',
      '--moduleResolution',
      'nodenext',
      '--lib',
      'es2023,dom,dom.iterable',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, [tsc, ...options, ...module, 'host.ts'], folder)).toBe('');
  });

  it('shows a window from a page with one script', async () => {
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><link rel="icon" href="data:,"><script type="module" src="node_modules/messaging-window-elements/mw-elements.js"></script>
      <mw-badge channel="whatsapp" last-inbound-at="never"></mw-badge>`,
    );
    const [browser, server] = await Promise.all([openBrowser(), serveFolder(folder)]);
    try {
      const { page, said } = await openPage(browser);
      await page.goto(server.url);
      await page
        .getByText(/^No messages yet/)
        .first()
        .waitFor();
      expect(said).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
