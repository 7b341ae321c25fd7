import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';

const run = promisify(execFile);
/** Nothing is said for so long: it has ended. */
const SILENCE_MS = 1200;
const PATIENCE_MS = 15_000;

/** A real screen reader over a real browser, both driven by real keys. */
export interface ScreenReader {
  page: Page;
  /** Keys as `xdotool` names them: `Tab`, `shift+Tab`, `Return`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** All that was said since the last call, when nothing more is said. */
  heard(): Promise<string>;
  /** Waits until something of this kind was said; what was said till then. */
  hears(pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
}

/** Starts Orca and Chromium under a display of their own. */
export async function startScreenReader(): Promise<ScreenReader> {
  const session = spawn(join(import.meta.dirname, 'session.sh'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: session.stdout })[Symbol.asyncIterator]();
  const { value } = await lines.next();
  const { browser: address, display, spoken }: Record<string, string> = JSON.parse(String(value));
  const browser = await chromium.connectOverCDP(address ?? '', { timeout: 90_000 });
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('Chromium has no page');
  const xdotool = (...args: string[]) =>
    run('xdotool', args, { env: { ...process.env, DISPLAY: display ?? '' } });
  let read = 0;
  const said = () =>
    readFileSync(spoken ?? '', 'utf8')
      .split('\n')
      .filter(Boolean)
      .slice(read);
  const textOf = (from: string[]) => from.map((line) => JSON.parse(line).text as string).join(' | ');
  return {
    page,
    async press(...keys) {
      for (const key of keys) await xdotool('key', '--clearmodifiers', key);
    },
    async type(text) {
      await xdotool('type', '--delay', '60', text);
    },
    async heard() {
      const end = Date.now() + PATIENCE_MS;
      for (let before = -1, now = said(); Date.now() < end; now = said()) {
        if (before === now.length) break;
        before = now.length;
        await wait(SILENCE_MS);
      }
      const all = said();
      read += all.length;
      return textOf(all);
    },
    async hears(pattern) {
      const end = Date.now() + PATIENCE_MS;
      while (!pattern.test(textOf(said())) && Date.now() < end) await wait(100);
      const all = said();
      read += all.length;
      return textOf(all);
    },
    async stop() {
      await browser.close();
      session.stdin.end();
    },
  };
}
