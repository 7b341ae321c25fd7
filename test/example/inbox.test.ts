import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildInbox } from '../../examples/inbox/build.mjs';
import { createStandIn } from '../../examples/inbox/server/standIn.js';
import { chromiumLaunchOptions } from '../../scripts/browsers.mjs';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';
import { columnsOf, recordAfter } from '../../src/core.js';
import { PATIENCE_MS } from '../../vitest.quick.config.js';
import { freePort, type Postgres, startPostgres } from '../support/startPostgres.js';

const root = join(import.meta.dirname, '../..');
const built = join(root, '.cache/inbox');
/** By command, on a machine with nothing else to do: only there is a time a fact. */
const IS_ALONE = process.env.EXAMPLE === 'all';
const LOAD_SECONDS = IS_ALONE ? 60 : 20;
const RATE = 50;
const ROWS = 10_000;

let database: Postgres;
let pool: pg.Pool;
let browser: Browser;
let agents: [Page, Page];
let contexts: BrowserContext[] = [];
let servers: [Server, Server];
let standIn: ReturnType<typeof createStandIn>;
let platform: ReturnType<typeof serve>;

interface Server {
  url: string;
  process: ChildProcess;
  start(): Promise<void>;
}

async function newServer(platformUrl: string, port: number): Promise<Server> {
  const server: Server = {
    url: `http://127.0.0.1:${port}`,
    process: undefined as never,
    async start() {
      server.process = spawn(process.execPath, [join(built, 'server.mjs')], {
        env: {
          PATH: process.env.PATH,
          ...{ PORT: String(port), DATABASE_URL: database.url, EXAMPLE_FOLDER: join(root, 'examples/inbox') },
          ...{ PLATFORM_URL: platformUrl, META_APP_SECRET: 'a' },
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(server.process.stdout as NodeJS.ReadableStream, 'data');
    },
  };
  await server.start();
  return server;
}

beforeAll(async () => {
  const [postgres] = await Promise.all([
    startPostgres(),
    buildInbox(built, { 'react-messaging-window': join(root, 'dist') }),
    chromium.launch(chromiumLaunchOptions() ?? {}).then((launched) => {
      browser = launched;
    }),
  ]);
  if (postgres === null) throw new Error('PostgreSQL is needed: CONTRIBUTING.md names the package.');
  database = postgres;
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  const ports = [await freePort(), await freePort()] as const;
  const webhookUrl = `http://127.0.0.1:${ports[0]}/webhooks/whatsappCloud`;
  standIn = createStandIn({ webhookUrl, appSecret: 'a', lateMs: 50, slowMs: 1500 });
  const platformPort = await new Promise<number>((listening) => {
    platform = serve({ fetch: standIn.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      listening(port),
    );
  });
  const platformUrl = `http://127.0.0.1:${platformPort}`;
  servers = await Promise.all([newServer(platformUrl, ports[0]), newServer(platformUrl, ports[1])]);
  // Each agent has a browser and a server of their own.
  contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  agents = (await Promise.all(
    contexts.map(async (context, i) => {
      const page = await context.newPage();
      await page.goto(servers[i]?.url ?? '');
      return page;
    }),
  )) as [Page, Page];
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  for (const server of servers ?? []) server.process.kill('SIGKILL');
  platform?.close();
  await pool?.end();
  await database?.stop();
}, PATIENCE_MS);

afterEach(() => {
  standIn.taken.length = 0;
});

let messages = 0;
/** A customer writes. @param at in whole seconds, as WhatsApp has it */
async function write(from: string, at: number, text = 'Hello?', server = servers[0]): Promise<number> {
  const message = {
    ...{ from, id: `wamid.${++messages}`, type: 'text', text: { body: text } },
    timestamp: String(Math.floor(at / SECOND_MS)),
  };
  const value = { metadata: { phone_number_id: 'P1' }, messages: [message] };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: 'W', changes: [{ field: 'messages', value }] }],
  });
  const signature = createHmac('sha256', 'a').update(body).digest('hex');
  const headers = { 'x-hub-signature-256': `sha256=${signature}` };
  const response = await fetch(`${server.url}/webhooks/whatsappCloud`, { method: 'POST', headers, body });
  return response.status;
}

async function idOf(contact: string): Promise<number> {
  const { rows } = await pool.query('select id::int as id from conversations where contact = $1', [contact]);
  return rows[0].id;
}

/** Both agents look at the conversation of a customer who has written. */
async function bothAt(contact: string, at = Date.now()): Promise<number> {
  expect(await write(contact, at)).toBe(200);
  const id = await idOf(contact);
  for (const page of agents) {
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, id);
    await page.getByRole('heading', { name: contact }).waitFor();
  }
  return id;
}

const field = (page: Page) => page.locator('.mw-composer-input');
const lock = (page: Page) => page.locator('.mw-notice');
const said = (page: Page, text: string) => page.locator('.message', { hasText: text });
async function send(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

describe('two agents, each on a server of their own', () => {
  test('unlock within a second when the customer writes', async () => {
    await bothAt('15550000001', Date.now() - 25 * HOUR_MS);
    for (const page of agents) await lock(page).waitFor();
    await write('15550000001', Date.now());
    const writtenAt = Date.now();
    await Promise.all(agents.map((page) => field(page).waitFor({ state: 'visible' })));
    expect(Date.now() - writtenAt).toBeLessThan(1000);
  });

  test('see what the other sends, and keep their own draft', async () => {
    await bothAt('15550000002');
    const [first, second] = agents;
    await field(second).fill('Mine is not ready');
    await send(first, 'On its way');
    for (const page of agents)
      await said(page, 'On its way').and(page.locator('[data-state="sent"]')).waitFor();
    expect(await field(second).inputValue()).toBe('Mine is not ready');
    expect(await field(first).inputValue()).toBe('');
    expect(standIn.taken).toEqual(['On its way']);
  });

  test('are both locked by a refusal of one, with each draft kept', async () => {
    await bothAt('15550000003');
    const [first, second] = agents;
    await field(second).fill('Half a sentence');
    await send(first, 'Please refuse this');
    for (const page of agents) await lock(page).waitFor();
    expect(await lock(second).getByRole('textbox').inputValue()).toBe('Half a sentence');
    expect(await lock(first).getByRole('textbox').inputValue()).toBe('Please refuse this');
  });

  test('are locked while they type when the window runs out', async () => {
    const [first] = agents;
    await bothAt('15550000004', Date.now() - DAY_MS + 4 * SECOND_MS);
    await field(first).pressSequentially('Written until the very end', { delay: 20 });
    for (const page of agents) await lock(page).waitFor();
    expect(await lock(first).getByRole('textbox').inputValue()).toBe('Written until the very end');
  });

  test('are given back what was refused late', async () => {
    await bothAt('15550000005');
    const [first, second] = agents;
    await send(first, 'Too late for this');
    await first.locator('.mw-composer-undelivered', { hasText: 'Too late for this' }).waitFor();
    await said(second, 'Too late for this').and(second.locator('[data-state="refused"]')).waitFor();
    expect(await second.locator('.mw-composer-undelivered').count()).toBe(0);
  });

  test('fill in a template that the server sends, and see it paused', async () => {
    await bothAt('15550000006', Date.now() - 25 * HOUR_MS);
    const [first, second] = agents;
    await first.getByRole('button', { name: 'Send template' }).first().click();
    await first.getByRole('option', { name: /follow_up/ }).click();
    await first.getByRole('dialog').getByRole('button', { name: 'Send template' }).click();
    await said(second, 'We have an answer').and(second.locator('[data-state="sent"]')).waitFor();
    expect(standIn.taken).toEqual(['follow_up']);
  });

  test('tell of a window that closes soon in one of two tabs, which opens it', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      class Told {
        static permission = 'granted';
        onclick = () => {};
        constructor(title: string) {
          const told = (globalThis as { told?: object[] }).told ?? [];
          told.push(Object.assign(this, { title }));
          Object.assign(globalThis, { told });
        }
        close() {}
      }
      Object.assign(globalThis, { Notification: Told });
    });
    const tabs = await Promise.all([context.newPage(), context.newPage()]);
    for (const tab of tabs) await tab.goto(servers[0].url);
    for (const tab of tabs) await tab.locator('.row').first().waitFor();
    const toldIn = (tab: Page) =>
      tab.evaluate(() =>
        ((globalThis as { told?: { title: string }[] }).told ?? [])
          .map(({ title }) => title)
          .filter((title) => title.includes('15550000007')),
      );
    await write('15550000007', Date.now() - 23 * HOUR_MS - 2 * MINUTE_MS);
    const told = async () => (await Promise.all(tabs.map(toldIn))).flat();
    await expect.poll(told, { timeout: 10_000 }).toEqual(['The window with 15550000007 closes soon']);
    await tabs[0]?.waitForTimeout(500);
    expect(await told()).toHaveLength(1);
    const teller = (await toldIn(tabs[0])).length > 0 ? tabs[0] : tabs[1];
    await teller?.evaluate(() => {
      const told = (globalThis as { told?: { title: string; onclick(): void }[] }).told ?? [];
      told.find(({ title }) => title.includes('15550000007'))?.onclick();
    });
    await teller?.getByRole('heading', { name: '15550000007' }).waitFor();
    await context.close();
  });
});

describe('nothing is lost, and nothing goes twice', () => {
  test('when a server is killed in the middle of a send', async () => {
    await bothAt('15550000008');
    const [first, second] = agents;
    await send(first, 'This one is slow');
    await said(second, 'This one is slow').waitFor();
    await expect.poll(() => standIn.asked).toContain('This one is slow');
    servers[0].process.kill('SIGKILL');
    await once(servers[0].process, 'exit');
    await first.locator('[data-offline]').waitFor();
    expect(await field(first).inputValue()).toBe('This one is slow');
    await servers[0].start();
    await first.locator('.count:not([data-offline])').waitFor();
    await first.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => field(first).inputValue()).toBe('');
    // The answer is lost; the platform's own webhook says by our key that it went.
    await said(first, 'This one is slow').and(first.locator('[data-state="sent"]')).waitFor();
    expect(standIn.taken).toEqual(['This one is slow']);
    for (const page of agents) expect(await said(page, 'This one is slow').count()).toBe(1);
  });

  test('when the database is started again', async () => {
    await bothAt('15550000009');
    await database.restart();
    // The platform delivers again what was not taken.
    await expect.poll(() => write('15550000009', Date.now(), 'After the restart')).toBe(200);
    for (const page of agents) await said(page, 'After the restart').first().waitFor();
    await send(agents[0], 'Here again');
    for (const page of agents)
      await said(page, 'Here again').and(page.locator('[data-state="sent"]')).waitFor();
  });
});

test(`${RATE} deliveries a second for ${LOAD_SECONDS} s beside ${ROWS.toLocaleString('en')} rows`, async () => {
  const began = Date.now();
  // What each row must say is worked out from what was delivered, not by the kit.
  const lastAt = new Map<string, number>();
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const contact = String(16_000_000_000 + i);
    const at = Math.floor((began - (i / ROWS) * 30 * HOUR_MS) / SECOND_MS) * SECOND_MS;
    lastAt.set(contact, at);
    const record = recordAfter(null, [{ contact, kind: 'message', at, channel: 'whatsapp' }], {
      receivedAt: began,
    });
    return { contact, record, ...columnsOf(record, { channel: 'whatsapp' }, began) };
  });
  await pool.query(
    `with rows as (
       insert into conversations (inbox, channel, contact, record, expires_at, status, waiting_for, next_change_at)
       select 'P1', 'whatsapp', contact, record, "expiresAt", status, "waitingFor", "nextChangeAt"
       from jsonb_to_recordset($1::jsonb) as row(contact text, record jsonb, "expiresAt" bigint, status text,
         "waitingFor" text, "nextChangeAt" bigint)
       returning id, contact)
     insert into contact_names select 'P1', 'whatsapp', contact, id from rows`,
    [JSON.stringify(rows)],
  );
  const [page] = agents;
  await page.reload();
  await page.locator('.count', { hasText: /1\d{4} / }).waitFor();
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(globalThis, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };

  /** The rows that are seen and say something else than was delivered. */
  async function wrongRows(): Promise<string[]> {
    const seen = await page
      .locator('.row')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.querySelector('bdi')?.textContent ?? '',
          element.querySelector('button')?.textContent?.trim() ?? '',
        ]),
      );
    const now = Date.now();
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length, 'only what is seen is in the page').toBeLessThan(100);
    return seen.flatMap(([contact = '', text = '']) => {
      const at = lastAt.get(contact);
      if (at === undefined) return [];
      const right = [now - 3 * SECOND_MS, now].map((moment) => labelOf(at + DAY_MS - moment));
      return right.includes(text) ? [] : [`${contact}: ${text} in place of ${right.join(' or ')}`];
    });
  }

  const inFlight = new Set<Promise<unknown>>();
  let delivered = 0;
  let heapBefore = 0;
  const until = Date.now() + LOAD_SECONDS * SECOND_MS;
  const begin = Date.now();
  while (Date.now() < until) {
    const dueBy = ((Date.now() - begin) / SECOND_MS) * RATE;
    for (; delivered < dueBy; delivered++) {
      // Every third is late: of a time before what is known.
      const contact = String(16_000_000_000 + ((delivered * 7919) % ROWS));
      const at = Math.floor((Date.now() - (delivered % 3 === 0 ? 20 * HOUR_MS : 0)) / SECOND_MS) * SECOND_MS;
      lastAt.set(contact, Math.max(at, lastAt.get(contact) ?? 0));
      const sending = write(contact, at, 'Load', servers[delivered % 2]).then((status) =>
        expect(status).toBe(200),
      );
      inFlight.add(sending);
      void sending.finally(() => inFlight.delete(sending));
    }
    if (heapBefore === 0 && Date.now() > begin + 4 * SECOND_MS) heapBefore = await heap();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await Promise.all(inFlight);
  const tookMs = Date.now() - begin;
  await expect.poll(wrongRows, { timeout: 30_000 }).toEqual([]);
  for (const place of [0.3, 0.75]) {
    await page.locator('.list').evaluate((list, share) => {
      list.scrollTop = list.scrollHeight * share;
    }, place);
    await expect.poll(wrongRows, { timeout: 30_000 }).toEqual([]);
  }
  const heapAfter = await heap();
  const longest = await page.evaluate(
    () => (globalThis as unknown as { longest: { ms: number } }).longest.ms,
  );
  const { rows: counted } = await pool.query(`select count(*)::int as n from messages where text = 'Load'`);
  console.log(
    `${delivered} deliveries in ${(tookMs / SECOND_MS).toFixed(1)} s; heap ${mb(heapBefore)} to ${mb(heapAfter)} MB; longest task ${Math.round(longest)} ms (at most 200 on a machine with nothing else to do)`,
  );
  expect(counted[0].n).toBe(delivered);
  expect(heapAfter - heapBefore).toBeLessThan(8_000_000);
  if (IS_ALONE) expect(longest).toBeLessThan(200);
});

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);

function labelOf(remainingMs: number): string {
  if (remainingMs <= 0) return 'Closed';
  if (remainingMs >= HOUR_MS) return `${Math.floor(remainingMs / HOUR_MS)}h`;
  return remainingMs < MINUTE_MS ? '<1m' : `${Math.floor(remainingMs / MINUTE_MS)}m`;
}
