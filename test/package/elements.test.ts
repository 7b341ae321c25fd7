import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import budgets from '../../scripts/budgets.json' with { type: 'json' };
import { servedBytes, servedFiles } from '../../scripts/servedFiles.mjs';
import { root } from '../contracts/sources.js';
import { openBrowser, openPage } from './support/openBrowser.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const dist = join(root, 'dist');

/** Nothing inline, nothing from elsewhere, no HTML out of strings. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A page as a CRM without any framework and bundler would write it. */
const html = (script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Inbox</title>
<script type="module" src="${script}"></script><script type="module" src="/host.js"></script></head>
<body>
  <p>Ada <mw-badge channel="whatsapp" last-inbound-at="${hoursAgo(2)}"></mw-badge>
    <mw-risk-alert channel="whatsapp" last-inbound-at="${hoursAgo(30)}" ways-out="template"></mw-risk-alert></p>
  <mw-composer channel="whatsapp" last-inbound-at="${hoursAgo(2)}" conversation-key="ada"></mw-composer>
  <mw-template-selector contact-phone="+14155550100"></mw-template-selector>
</body></html>`;

/** What the host's own script does. */
const host = `
const find = (name) => document.querySelector(name);
find('mw-template-selector').templates = [
  { name: 'hello', language: 'en', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Hello!' }] },
];
globalThis.sent = [];
document.addEventListener('mw-send', ({ detail }) => {
  detail.waitUntil(new Promise((done, fail) => {
    setTimeout(() => {
      if (detail.text === 'Bad') return fail(new Error('no'));
      sent.push(detail.text);
      done();
    }, 50);
  }));
});
document.addEventListener('mw-way-out', () => { find('mw-template-selector').open = true; });
document.addEventListener('mw-send-template', ({ detail }) => {
  detail.waitUntil(sent.push(detail.payload.template.name));
});
`;

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000 - 60_000).toISOString();
}

let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  server = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    answer.setHeader('Content-Security-Policy', POLICY);
    if (pathname === '/') {
      answer.setHeader('Content-Type', 'text/html');
      return answer.end(html(searchParams.get('script') ?? '/dist/mw-elements.js'));
    }
    answer.setHeader('Content-Type', 'text/javascript');
    if (pathname === '/host.js') return answer.end(host);
    if (!pathname.startsWith('/dist/')) return answer.writeHead(204).end();
    answer.end(readFileSync(join(root, normalize(pathname))));
  }).listen(0, '127.0.0.1');
  browser = await openBrowser();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

/** Everything that an agent does in that page. */
async function walk(page: Page): Promise<void> {
  await page.getByText('Window open (21h remaining)').waitFor();

  const alert = page.getByRole('button', { name: /^Window closed.*, messaging window/ });
  const panel = page.getByRole('dialog', { name: 'Messaging window' });
  await alert.click();
  await panel.waitFor();
  await alert.click();
  await panel.waitFor({ state: 'detached' });
  await alert.press('Enter');
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  // Radix gives the focus back in a task of its own.
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('mw-risk-alert');

  const field = page.getByRole('textbox', { name: 'Write a message' });
  await field.fill('Bad');
  await field.press('Enter');
  await page.getByText(/wasn't sent/).waitFor();
  expect(await field.inputValue()).toBe('Bad');
  await field.fill('Good');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => field.inputValue()).toBe('');

  await alert.click();
  await panel.getByRole('button', { name: 'Send template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send template' });
  await dialog.getByRole('option', { name: /hello/ }).click();
  await dialog.getByRole('button', { name: /^Send/ }).last().click();
  await dialog
    .getByText(/waiting/i)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => (globalThis as { sent?: string[] }).sent)).toEqual(['Good', 'hello']);
}

describe('the script of the custom elements', () => {
  it('works in a plain page under a strict policy', async () => {
    const { page, said } = await openPage(browser);
    await page.goto(url);
    await walk(page);
    expect(await page.locator('style').count()).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  it('works where its address has a query, so that its own files load it a second time', async () => {
    const { page, said } = await openPage(browser);
    await page.goto(`${url}?script=${encodeURIComponent('/dist/mw-elements.js?v=2')}`);
    await walk(page);
    expect(said).toEqual([]);
    await page.close();
  });

  it('loads no more than it needs', async () => {
    const { page } = await openPage(browser);
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.goto(url);
    await page.getByText('Window open (21h remaining)').waitFor();
    const first = servedFiles(dist, 'mw-elements.js').map((file) => `/dist/${file}`);
    expect(files.filter((file) => file.startsWith('/dist/')).sort()).toEqual(first.sort());
    await page.getByRole('button', { name: /messaging window/ }).hover();
    await expect.poll(() => files).toContain('/dist/mw-elements/panelView.js');
    expect(files).not.toContain('/dist/mw-elements/templateView.js');
    await page.close();
  });

  it('leaves no property of React’s in the page', async () => {
    const { page } = await openPage(browser);
    await page.goto(url);
    await page.getByText('Window open (21h remaining)').waitFor();
    const attributes = await page.evaluate(() =>
      [...document.querySelectorAll('mw-badge, mw-risk-alert, mw-composer')].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => one.getAttributeNames()),
      ),
    );
    expect(
      [...new Set(attributes)].filter((name) => /^(suppress|on)|[A-Z]/.test(name) && name !== 'viewBox'),
    ).toEqual([]);
    await page.close();
  });
});

describe('the size of the script', () => {
  const held = Object.values(budgets).flatMap((budget) =>
    'file' in budget ? [{ file: budget.file, held: budget.held.served.first }] : [],
  );

  it.each(held)('$file is at most $held kB', ({ file, held }) => {
    expect(servedBytes(dist, file)).toBeLessThanOrEqual(held * 1000);
  });
});
