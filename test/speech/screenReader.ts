import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, firefox, type Page } from 'playwright';
import { firefoxLaunchOptions, headedChromium } from '../../scripts/browsers.mjs';

const run = promisify(execFile);
/** As long as something is waited for. */
const PATIENCE_MS = 6000;

/** A real screen reader over a real browser, both driven by real keys. */
export interface ScreenReader {
  page: Page;
  /** Keys as `xdotool` names them: `Tab`, `shift+Tab`, `Return`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** All that was said since the last call, when nothing more is on its way. */
  heard(): Promise<string>;
  /** Waits until something of this kind was said: all that was said till then. */
  hears(pattern: RegExp): Promise<string>;
  /** What was said since the last call, a line each. */
  transcript(): string;
  stop(): Promise<void>;
}

interface Session {
  env: Record<'DISPLAY' | 'DBUS_SESSION_BUS_ADDRESS' | 'HOME', string>;
  /** The file of what is said. */
  spoken: string;
}

/** Starts Orca and a browser under a display of their own. `SPEECH_BROWSER=firefox` for Firefox. */
export async function startScreenReader(): Promise<ScreenReader> {
  const process_ = spawn(join(import.meta.dirname, 'session.sh'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const session: Session = JSON.parse(String((await lines.next()).value));
  const page = await launch(session);
  const env = { ...process.env, ...session.env };
  const xdotool = (...args: string[]) => run('xdotool', args, { env });
  let read = 0;
  let marks = 0;
  let told: string[] = [];
  const said = () =>
    readFileSync(session.spoken, 'utf8')
      .split('\n')
      .filter(Boolean)
      .slice(read)
      // Signs that part directions are no words.
      .map((line) => (JSON.parse(line).text as string).replace(/[\u2066-\u2069]/g, ''));
  const take = (count: number) => {
    const taken = said()
      .slice(0, count)
      .filter((text) => !/^Mark \d+$/.test(text));
    read += count;
    told.push(...taken);
    return taken.join(' | ');
  };
  const until = async (isThere: (all: string[]) => boolean, patience = PATIENCE_MS) => {
    for (const end = Date.now() + patience; Date.now() < end; await wait(25)) if (isThere(said())) return;
  };
  return {
    page,
    async press(...keys) {
      for (const key of keys) await xdotool('key', '--clearmodifiers', key);
    },
    async type(text) {
      await xdotool('type', '--delay', '30', text);
    },
    async heard() {
      // What is said is said in its order: all that comes before a word of ours was on its way when we gave it.
      for (let tries = 0; tries < 5; tries++) {
        const mark = `Mark ${++marks}`;
        await page.evaluate(`speech.mark('${mark}')`);
        await until((all) => all.includes(mark), 2000);
        const all = said();
        if (!all.includes(mark)) continue;
        return take(all.indexOf(mark) + 1);
      }
      throw new Error('The screen reader says nothing any more');
    },
    async hears(pattern) {
      await until((all) => pattern.test(all.join(' | ')));
      return take(said().length);
    },
    transcript() {
      const all = told.join('\n');
      told = [];
      return all;
    },
    async stop() {
      await page.context().close();
      process_.stdin.end();
    },
  };
}

/** The only page of a browser without bars of its own. */
async function launch({ env }: Session): Promise<Page> {
  const options = {
    headless: false,
    viewport: null,
    env: { ...process.env, ...env, GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1' } as never,
  };
  const context =
    process.env.SPEECH_BROWSER === 'firefox'
      ? await firefox.launchPersistentContext('', {
          ...options,
          ...firefoxLaunchOptions(),
          args: ['--kiosk'],
          firefoxUserPrefs: { 'accessibility.force_disabled': -1 },
        })
      : await chromium.launchPersistentContext('', {
          ...options,
          executablePath: headedChromium() ?? undefined,
          ignoreDefaultArgs: ['--enable-automation'],
          args: [
            '--no-sandbox',
            '--test-type',
            '--force-renderer-accessibility',
            '--disable-gpu',
            '--app=about:blank',
          ],
        });
  return context.pages()[0] ?? context.newPage();
}
