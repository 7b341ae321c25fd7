import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browsers.mjs';
import { doorAliases } from '../../scripts/doors.mjs';
import { stylesFromSource } from '../../scripts/styles.mjs';
import { hosts } from '../../stories/Hosts/hosts.js';
import { serveStrictly } from './strictPage/serveStrictly.js';

const policy = hosts.strictPolicy?.policy ?? '';
const START_MS = 120_000;

let folder: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveStrictly>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strict-page-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'strictPage'),
    mode: 'production',
    logLevel: 'error',
    plugins: [react(), stylesFromSource()],
    resolve: { alias: doorAliases },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  server = await serveStrictly(folder, policy);
  browser = await chromium.launch(chromiumLaunchOptions() ?? {});
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page that keeps all complaints of the browser. */
async function openPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.exposeFunction('complain', (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      complain(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(server.address);
  return { page, complaints };
}

describe('under a strict content security policy', () => {
  it('the inbox works from the list to a template that is sent, without one complaint', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: /^Contact 002/ }).click();
    const pane = page.getByRole('region', { name: 'Contact 002' });

    const icon = pane.getByRole('button', { name: /messaging window/ });
    await icon.click();
    const panel = page.getByRole('dialog', { name: 'Messaging window' });
    await panel.waitFor();
    // Placed by inline styles that are set one by one, which the policy allows.
    const [box, trigger] = await Promise.all([panel.boundingBox(), icon.boundingBox()]);
    expect(box?.y).toBeGreaterThan(trigger?.y ?? Number.POSITIVE_INFINITY);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await pane.getByRole('textbox').fill('Here is what I found out');
    await page.getByRole('button', { name: '+12 h' }).click();
    await pane.getByText('The last message was over 24 hours ago.').waitFor();

    await pane.getByRole('button', { name: 'Send template' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send template' });
    await dialog.getByRole('combobox', { name: 'Search by name or text' }).fill('order_status');
    await dialog
      .getByRole('listbox')
      .getByRole('option', { name: /order_status/ })
      .first()
      .click();
    await dialog.getByRole('textbox', { name: /^Order id/ }).fill('A-1001');
    await dialog.getByRole('textbox', { name: /^Status/ }).fill('on its way');
    await dialog.getByRole('textbox', { name: /^Details/ }).fill('It arrives on Tuesday.');
    await dialog.getByRole('textbox', { name: /Track order/ }).fill('A-1001');
    await dialog.getByRole('button', { name: 'Send template' }).click();
    await dialog.getByText('Template sent').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await pane.getByText('Template sent — waiting for reply').first().waitFor();

    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a complaint would be heard', async () => {
    const { page, complaints } = await openPage();
    await page.evaluate(() => {
      document.head.append(document.createElement('style'));
      document.querySelector('style')?.append('p { color: red }');
    });
    await expect.poll(() => complaints.join('\n')).toContain('style-src');
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>Markup</p>';
      } catch {
        // Trusted Types forbid it.
      }
    });
    await expect.poll(() => complaints.join('\n')).toContain('require-trusted-types-for');
    await page.close();
  });
});
