import { Writable } from 'node:stream';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../contracts/sources.js';
import { looksOf } from './hydration/looksOf.js';
import { pageOf, pages, prefixOf, type ServerData } from './hydration/pages.js';
import { openBrowser, openPage } from './support/openBrowser.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const HOUR_MS = 3_600_000;
/** The server rendered an hour ago, or its clock is an hour behind: the browser is an hour ahead. */
const serverNow = Date.now() - HOUR_MS;
const names = Object.keys(pages);
/** It takes the focus from everything else, so that it needs a document of its own. */
const modal = 'TemplateSelector, open';
const others = names.filter((name) => name !== modal);
/** A window that is open on both sides, and one that closes between the two. */
const cases = [
  { window: 'open', lastInboundAt: serverNow - 0.5 * HOUR_MS },
  { window: 'closing', lastInboundAt: serverNow - 23.5 * HOUR_MS },
].flatMap(({ window, lastInboundAt }) => [
  { window, told: 'with now', data: { lastInboundAt, now: serverNow } },
  { window, told: 'without now', data: { lastInboundAt } },
]);

describe('the package as built, on a server', () => {
  describe.each(cases)('$window, $told', ({ data }) => {
    it.each(names)('%s renders the same to a string and to a stream', async (name) => {
      const warnings = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
      expect(await streamed(name, data)).toBe(serverMarkup(name, data));
      for (const warning of warnings) expect(warning).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    });
  });

  it.each([
    ['with now', serverNow, 'Window open (23h remaining)'],
    ['without now', undefined, 'Window status unknown'],
  ])('says, %s, what it can know', (_told, now, words) => {
    const data = { lastInboundAt: serverNow - 0.5 * HOUR_MS, now };
    for (const name of ['WindowBadge', 'MessagingWindow']) expect(serverMarkup(name, data)).toContain(words);
  });

  it('leaves an open composer open, and the notice out', () => {
    const data = { lastInboundAt: serverNow, now: serverNow };
    expect(serverMarkup('WindowComposer', data)).toContain('<textarea');
    expect(serverMarkup('ExpiryNotice', data)).toBe('');
  });
});

describe('the markup of a server, in a browser an hour later, in another time zone', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([openBrowser(), clientScript()]);
  });
  afterAll(() => browser.close());

  it.each(cases)('is taken over without a word and is right ($window, $told)', async ({ window, data }) => {
    const right = await settled(await open(others, { lastInboundAt: data.lastInboundAt }, () => ''));
    expect(right.WindowBadge).toContain(window === 'open' ? 'Window open (22h remaining)' : 'Window closed');
    expect(right.panel).toContain('Messaging window');
    expect(await settled(await open(others, data, (name) => serverMarkup(name, data)))).toEqual(right);
  });

  it('is taken over by an open dialog too', async () => {
    const data = { lastInboundAt: serverNow, now: serverNow };
    const right = await settled(await open([modal], data, () => ''));
    expect(right[modal]?.replaceAll('<wbr>', '')).toContain('order_update');
    expect(await settled(await open([modal], data, (name) => serverMarkup(name, data)))).toEqual(right);
  });

  it('would be told of a mismatch', async () => {
    const { page, said } = await open(
      ['WindowComposer'],
      { lastInboundAt: serverNow },
      () => '<b>something else</b>',
    );
    await expect.poll(() => said.join()).toMatch(/hydrat/i);
    await page.context().close();
  });

  /** A document with these pages, hydrated; rendered without a server where there is no markup. */
  async function open(those: string[], data: ServerData, markupOf: (name: string) => string) {
    const opened = await openPage(browser, { timezoneId: 'Asia/Kolkata', locale: 'en-US' });
    const roots = those.map((name) => `<div data-page="${name}">${markupOf(name)}</div>`);
    await opened.page.setContent(`<!doctype html><html lang="en"><title>Inbox</title>
      <script type="application/json" id="data">${JSON.stringify(data)}</script>${roots.join('')}</html>`);
    await opened.page.addScriptTag({ content: script });
    return opened;
  }

  /** What is shown after all effects have run; nothing may have been said until then. */
  async function settled({ page, said }: Awaited<ReturnType<typeof open>>) {
    // React has committed everything when what opens by itself is open.
    await page.waitForSelector('html[data-mounted] :is([aria-expanded="true"], dialog[open])', {
      state: 'attached',
    });
    // And what effects have set is shown two frames later.
    await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))),
        ),
    );
    const looks: Record<string, string> = await page.evaluate(`(${looksOf})(document)`);
    expect(said).toEqual([]);
    await page.context().close();
    return looks;
  }
});

function serverMarkup(name: string, data: ServerData): string {
  return renderToString(pageOf(name, data), { identifierPrefix: prefixOf(name) });
}

function streamed(name: string, data: ServerData): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const target = new Writable({
      write(chunk, _encoding, next) {
        text += chunk;
        next();
      },
      final(next) {
        done(text);
        next();
      },
    });
    const { pipe } = renderToPipeableStream(pageOf(name, data), {
      identifierPrefix: prefixOf(name),
      onAllReady: () => pipe(target),
      onError: fail,
    });
  });
}

/** The client side with React's development build, which warns; the kit comes from `dist`. */
async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/package/hydration/client.tsx'],
    bundle: true,
    write: false,
    // Without the aliases of the repository, which lead to the sources.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
