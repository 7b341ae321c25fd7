import { createHash, createHmac } from 'node:crypto';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../examples/inbox/server/database.js';
import { createInbox, keepTemplates } from '../../examples/inbox/server/inbox.js';
import { createStandIn } from '../../examples/inbox/server/standIn.js';
import { postgresFolder } from '../../scripts/postgres.mjs';
import { HOUR_MS } from '../../src/core/time/units.js';
import { PATIENCE_MS } from '../../vitest.quick.config.js';
import { startPostgres } from '../support/startPostgres.js';

const root = new URL('../../', import.meta.url).pathname;
const schemas = ['docs/recipes/postgresql/schema.sql', 'examples/inbox/server/schema.sql'].map(
  (file) => root + file,
);
const secrets = { metaAppSecret: 'a', metaVerifyToken: 'v', twilioAuthToken: 't', wechatToken: 'w' };

interface Started {
  database: Database;
  /** Of a PostgreSQL that others may connect to. */
  url?: string | undefined;
  end(): Promise<void>;
}
const databases: [string, () => Promise<Started>][] = [
  [
    'PGlite',
    async () => {
      const database = await openDatabase(schemas, {});
      return { database, end: () => database.close() };
    },
  ],
];
if (postgresFolder() !== null) {
  databases.push([
    'PostgreSQL',
    async () => {
      const server = await startPostgres();
      const database = await openDatabase(schemas, { url: server?.url });
      return {
        database,
        url: server?.url,
        async end() {
          await database.close();
          await server?.stop();
        },
      };
    },
  ]);
}

const seconds = () => String(Math.floor(Date.now() / 1000));
const delivery = (value: object) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      { id: 'W', changes: [{ field: 'messages', value: { metadata: { phone_number_id: 'P1' }, ...value } }] },
    ],
  });
const message = (from: string, body: string, ageHours = 0) =>
  delivery({
    messages: [
      {
        from,
        id: `wamid.${from}.${body}`,
        timestamp: String(Number(seconds()) - ageHours * 3600),
        type: 'text',
        text: { body },
      },
    ],
  });

describe.each(databases)('the inbox on %s', (name, start) => {
  let started: Started;
  let standIn: ReturnType<typeof createStandIn>;
  let platform: ReturnType<typeof serve>;
  let inbox: ReturnType<typeof createInbox>;
  let baseUrl = '';

  beforeAll(async () => {
    started = await start();
    standIn = createStandIn({
      webhookUrl: 'http://inbox/webhooks/whatsappCloud',
      appSecret: 'a',
      lateMs: 10,
    });
    platform = await new Promise((listening) => {
      const server = serve({ fetch: standIn.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        baseUrl = `http://127.0.0.1:${port}`;
        listening(server);
      });
    });
    inbox = createInbox({ database: started.database, secrets, platform: { baseUrl, token: 'x' } });
    const realFetch = globalThis.fetch;
    // The stand-in reports to the server under test, which listens nowhere.
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      url.startsWith('http://inbox/') ? inbox.app.request(url, init) : realFetch(url, init),
    );
  }, PATIENCE_MS);
  afterAll(async () => {
    vi.unstubAllGlobals();
    inbox.stop();
    await new Promise((closed) => platform.close(closed));
    await started.end();
  }, PATIENCE_MS);
  beforeEach(async () => {
    await started.database.query(
      'truncate conversations, contact_names, deliveries, messages, changes, inboxes, templates restart identity',
    );
    standIn.taken.length = 0;
  });

  const webhook = (body: string, secret = 'a', provider = 'whatsappCloud') =>
    inbox.app.request(`http://inbox/webhooks/${provider}`, {
      method: 'POST',
      headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
      body,
    });
  const send = (text: string, idempotencyKey = 'key-00000001', more: object = {}) =>
    inbox.app.request('http://inbox/messages', {
      method: 'POST',
      body: JSON.stringify({ conversation: 1, text, idempotencyKey, ...more }),
    });
  const shown = async (id = 1) =>
    (await (await inbox.app.request(`http://inbox/conversations/${id}`)).json()) as {
      messages: { text: string; state: string; refusal: { reason: string } | null }[];
      name: string | null;
    };
  /** A page that listens: the server has greeted it. */
  const listen = async (lastId?: string) => {
    const response = await inbox.app.request('http://inbox/events', {
      headers: lastId === undefined ? {} : { 'last-event-id': lastId },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (event: string, times = 1) => {
      while (text.split(`event: ${event}`).length <= times) {
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (done) throw new Error(`It ended without ${event}: ${text}`);
        text += value;
      }
      return text;
    };
    await until('hello');
    return async (times?: number) => {
      await until('conversation', times);
      await reader?.cancel();
      return text;
    };
  };
  const count = async (table: string) =>
    Number((await started.database.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

  test('answers the handshake, and no other', async () => {
    const ask = (token: string) =>
      inbox.app.request(`http://inbox/webhooks/whatsappCloud?hub.verify_token=${token}&hub.challenge=42`);
    expect(await (await ask('v')).text()).toBe('42');
    expect((await ask('x')).status).toBe(403);
  });

  test.each<[string, () => Response | Promise<Response>, number]>([
    ['a forged signature', () => webhook(message('1', 'hi'), 'forged'), 401],
    ['a body that cannot be read', () => webhook('{"object":'), 400],
    ['a body that is too large', () => webhook(message('1', 'x'.repeat(1_100_000))), 413],
    ['another provider', () => webhook(message('1', 'hi'), 'a', 'nobody'), 404],
    ['a send without a text', () => send(' '), 400],
    ['a send that is too long', () => send('x'.repeat(5000)), 400],
    ['a send that is far too long', () => send('x'.repeat(70_000)), 413],
    ['a send to nobody', () => send('Hello'), 404],
  ])('refuses %s with a clear error, and no row', async (_what, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.any(String) });
    expect(await count('conversations')).toBe(0);
    expect(await count('messages')).toBe(0);
  });

  test('takes a delivery once, and shows it', async () => {
    const body = message('15550001111', 'hi');
    expect((await webhook(body)).status).toBe(200);
    expect((await webhook(body)).status).toBe(200);
    expect((await shown()).messages).toMatchObject([{ text: 'hi', state: 'received' }]);
    const list = (await (await inbox.app.request('http://inbox/conversations')).json()) as object[];
    expect(list).toMatchObject([{ id: 1, contact: '15550001111', channel: 'whatsapp', inbox: 'P1' }]);
  });

  test('takes a delivery that comes again for nothing, also what has no id', async () => {
    const body = delivery({
      messages: [{ from: '1', timestamp: seconds(), type: 'text', text: { body: 'without an id' } }],
    });
    const twice = await Promise.all([webhook(body), webhook(body)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await webhook(body)).status).toBe(200);
    expect((await shown()).messages).toHaveLength(1);
  });

  test('takes what it can of a delivery that is broken in part', async () => {
    const good = { from: '1', id: 'wamid.g', timestamp: seconds(), type: 'text', text: { body: 'good' } };
    const broken = [null, 7, { from: {}, id: [] }, { ...good, id: 'wamid.b', timestamp: 'soon' }];
    expect((await webhook(delivery({ messages: [...broken, good], statuses: 'none' }))).status).toBe(200);
    expect((await shown()).messages.map(({ text }) => text)).toEqual(['good']);
  });

  test('shows messages in the order in which they were written, and the last one in the list', async () => {
    await webhook(message('1', 'late'));
    await webhook(message('1', 'early', 2));
    expect((await shown()).messages.map(({ text }) => text)).toEqual(['early', 'late']);
    const list = await inbox.app.request('http://inbox/conversations');
    expect(await list.json()).toMatchObject([{ preview: 'late' }]);
  });

  test('takes what PostgreSQL cannot keep, without it: NUL and halves of characters', async () => {
    const odd = 'a\0b\ud83dc \\u0000 🙂';
    const contacts = [{ wa_id: '1', profile: { name: odd } }];
    const messages = [{ from: '1', id: 'wamid.1', timestamp: seconds(), type: 'text', text: { body: odd } }];
    expect((await webhook(delivery({ contacts, messages }))).status).toBe(200);
    expect((await send(odd)).status).toBe(200);
    const errors = [{ code: 131026, title: odd, message: odd }];
    const failed = { id: 'wamid.2', status: 'failed', timestamp: seconds(), recipient_id: '1', errors };
    expect((await webhook(delivery({ statuses: [failed] }))).status).toBe(200);
    const { name, messages: all } = await shown();
    expect([name, ...all.map(({ text }) => text)]).toEqual(Array(3).fill('abc \\u0000 🙂'));
  });

  test.each(['/conversations?limit=x&after=1e999', '/conversations?limit=-1', '/conversations?after=1.5'])(
    'answers %s',
    async (path) => {
      expect((await inbox.app.request(`http://inbox${path}`)).status).toBe(200);
    },
  );

  test('shows what the customer goes by', async () => {
    const contacts = [{ wa_id: '1', profile: { name: 'Ada' } }];
    const messages = [{ from: '1', id: 'wamid.1', timestamp: seconds(), type: 'text', text: { body: 'hi' } }];
    await webhook(delivery({ contacts, messages }));
    await webhook(message('1', 'again'));
    expect(await shown()).toMatchObject({ name: 'Ada', contact: '1' });
  });

  test('sends once under one key, whatever is tried again', async () => {
    await webhook(message('1', 'hi'));
    expect((await send('Hello')).status).toBe(200);
    expect((await send('Hello')).status).toBe(200);
    expect(standIn.taken).toEqual(['Hello']);
    expect((await shown()).messages.map(({ state }) => state)).toEqual(['received', 'sent']);
  });

  test('has one message under one key, whoever else asks for it', async () => {
    await webhook(message('1', 'hi'));
    await webhook(message('2', 'hi'));
    expect((await send('Hello')).status).toBe(200);
    const others = [
      () => send('Goodbye'),
      () => send('Hello', 'key-00000001', { conversation: 2 }),
      () => page('/notes', { conversation: 1, text: 'Goodbye', idempotencyKey: 'key-00000001' }),
    ];
    for (const ask of others) {
      const response = await ask();
      expect(response.status).toBe(422);
      expect(await response.json()).toEqual({ error: 'Another message has this idempotencyKey.' });
    }
    const atOnce = await Promise.all([
      send('Hi', 'key-at-once', { conversation: 1 }),
      send('Hi', 'key-at-once', { conversation: 2 }),
    ]);
    expect(atOnce.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 422]));
    expect(standIn.taken).toEqual(['Hello', 'Hi']);
  });

  test('looks at the window again: nothing goes to a closed one', async () => {
    await webhook(message('1', 'hi', 25));
    const response = await send('Hello');
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ error: { window: 'expired' } });
    expect(standIn.taken).toEqual([]);
  });

  test('says what was refused at once, and closes the window until the customer writes', async () => {
    await webhook(message('1', 'hi'));
    const response = await send('Please refuse');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { reason: 'window-closed', code: '131047' } });
    expect((await send('Again', 'key-00000002')).status).toBe(409);
  });

  test('tries again under the same key what was refused at once', async () => {
    await webhook(message('1', 'hi'));
    expect((await send('Please refuse once')).status).toBe(422);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await webhook(message('1', 'and again'));
    expect((await send('Please refuse once')).status).toBe(200);
    expect((await send('Please refuse once')).status).toBe(200);
    expect(standIn.taken).toEqual(['Please refuse once']);
    // Where it stands is when it went.
    expect((await shown()).messages.map(({ state }) => state)).toEqual(['received', 'received', 'sent']);
  });

  test('learns of a late refusal', async () => {
    await webhook(message('1', 'hi'));
    expect((await send('Too late')).status).toBe(200);
    await vi.waitFor(async () => {
      expect((await shown()).messages.at(-1)).toMatchObject({
        text: 'Too late',
        state: 'refused',
        refusal: { reason: 'window-closed' },
      });
    }, 5000);
  });

  test('asks the agent about what was on its way when a server stopped: nothing lost, nothing twice', async () => {
    await webhook(message('1', 'hi', 2));
    await started.database.query(
      `insert into messages (conversation, from_us, text, at, state, idempotency_key)
       values (1, true, 'Half-way', $1, 'sending', 'key-half')`,
      [Date.now() - HOUR_MS],
    );
    await inbox.tick();
    expect((await shown()).messages.at(-1)).toMatchObject({ text: 'Half-way', state: 'unsure' });
    expect((await send('Half-way', 'key-half')).status).toBe(200);
    expect(standIn.taken).toEqual([]);
  });

  test('tells two pages of a change, and one that comes back of what it missed', async () => {
    const pages = [await listen(), await listen()];
    await webhook(message('1', 'hi'));
    for (const heard of pages) expect(await heard()).toContain('"id":1');
    const back = await listen('0');
    expect(await back()).toContain('id: 1');
  });

  test('learns by its own key that what nobody knew of went, and what was refused before the answer', async () => {
    await webhook(message('1', 'hi'));
    for (const key of ['key-went', 'key-failed', 'key-other']) {
      await started.database.query(
        `insert into messages (conversation, from_us, text, at, state, idempotency_key)
         values (1, true, $1, $2, 'unsure', $1)`,
        [key, Date.now()],
      );
    }
    const status = (word: string, key: string, more: object = {}) => ({
      ...{ id: `wamid.${key}`, status: word, timestamp: seconds(), recipient_id: '1' },
      ...{ biz_opaque_callback_data: key, ...more },
    });
    const errors = [{ code: 131047, title: 'Re-engagement message' }];
    await webhook(
      delivery({ statuses: [status('sent', 'key-went'), status('failed', 'key-failed', { errors })] }),
    );
    expect((await shown()).messages).toMatchObject([
      { state: 'received' },
      { text: 'key-went', state: 'sent', messageId: 'wamid.key-went' },
      { text: 'key-failed', state: 'refused', refusal: { reason: 'window-closed' } },
      { text: 'key-other', state: 'unsure' },
    ]);
  });

  test('goes on for a page that has heard of more than there is: the database is an older one', async () => {
    const heard = await listen('999');
    await webhook(message('1', 'hi'));
    expect(await heard()).toContain('"contact":"1"');
  });

  const page = (path: string, body: object) =>
    inbox.app.request(`http://inbox${path}`, { method: 'POST', body: JSON.stringify(body) });
  const template = (status: string, category = 'UTILITY') => ({
    ...{ name: 'follow_up', language: 'en', status, category },
    components: [{ type: 'BODY', text: 'Hi {{1}}' }],
  });
  const filledIn = (key: string, more: object = {}) =>
    page('/templates', {
      ...{ conversation: 1, name: 'follow_up', language: 'en', values: { 'body.1': 'Ada' } },
      ...{ text: 'Hi Ada', idempotencyKey: key },
      ...more,
    });

  test('sends a template into a closed window, filled in by the server, and not one that was paused', async () => {
    await keepTemplates(started.database, [template('APPROVED')]);
    await webhook(message('1', 'hi', 25));
    expect(await (await filledIn('key-tmpl-1', { values: {} })).json()).toEqual({
      error: { window: 'values' },
    });
    expect((await filledIn('key-tmpl-2')).status).toBe(200);
    expect(standIn.taken).toEqual(['follow_up']);
    const value = { event: 'PAUSED', message_template_name: 'follow_up', message_template_language: 'en' };
    const paused = { entry: [{ id: 'W', changes: [{ field: 'message_template_status_update', value }] }] };
    await webhook(JSON.stringify({ object: 'whatsapp_business_account', ...paused }));
    expect(await (await inbox.app.request('http://inbox/templates')).json()).toMatchObject([
      { status: 'PAUSED' },
    ]);
    expect(await (await filledIn('key-tmpl-3')).json()).toEqual({ error: { window: 'not-approved' } });
  });

  test('looks again at a queued template when it is due, and lets it be taken back', async () => {
    await keepTemplates(started.database, [template('APPROVED')]);
    await webhook(message('1', 'hi', 25));
    for (const key of ['key-queue-1', 'key-queue-2']) {
      expect(await (await filledIn(key, { sendAt: Date.now() + HOUR_MS })).json()).toEqual({
        state: 'queued',
      });
    }
    const cancel = () => inbox.app.request('http://inbox/messages/key-queue-2', { method: 'DELETE' });
    expect((await cancel()).status).toBe(200);
    expect((await cancel()).status).toBe(409);
    await inbox.tick();
    expect(standIn.taken).toEqual([]);
    await keepTemplates(started.database, [template('DISABLED')]);
    await started.database.query('update messages set send_at = $1 where send_at is not null', [Date.now()]);
    await inbox.tick();
    expect((await shown()).messages).toMatchObject([
      { state: 'received' },
      { state: 'refused', refusal: { reason: 'not-approved' } },
    ]);
    expect(standIn.taken).toEqual([]);
  });

  test('keeps a note to itself', async () => {
    await webhook(message('1', 'hi', 25));
    const note = { conversation: 1, text: 'Calls on Monday', idempotencyKey: 'key-note-1' };
    expect((await page('/notes', note)).status).toBe(200);
    expect((await page('/notes', note)).status).toBe(200);
    expect((await shown()).messages).toMatchObject([{ state: 'received' }, { state: 'note' }]);
    expect(standIn.taken).toEqual([]);
  });

  test('tells of a window that closes soon once, of two servers', async () => {
    await webhook(message('1', 'hi', 23.5));
    const onAlert = vi.fn();
    const options = { database: started.database, secrets, platform: { baseUrl, token: 'x' }, onAlert };
    const servers = [createInbox(options), createInbox(options)];
    await Promise.all(servers.map((server) => server.tick()));
    for (const server of servers) await server.tick();
    expect(onAlert).toHaveBeenCalledOnce();
    for (const server of servers) server.stop();
  });

  test('keeps the messages of two rows that turn out to be one person', async () => {
    const from = (who: object, body: string) =>
      webhook(
        delivery({
          messages: [{ ...who, id: `wamid.${body}`, timestamp: seconds(), type: 'text', text: { body } }],
        }),
      );
    await from({ from: '15550001111' }, 'by number');
    await from({ from_user_id: 'US.1' }, 'by id');
    await from({ from: '15550001111', from_user_id: 'US.1' }, 'by both');
    expect(await count('conversations')).toBe(1);
    expect((await shown()).messages.map(({ text }) => text)).toEqual(['by number', 'by id', 'by both']);
  });

  // PGlite has no connection to lose.
  test.each(name === 'PostgreSQL' ? ['its connection'] : [])(
    'survives %s that is lost in the middle of a transaction',
    async () => {
      const killed = started.database.transaction(async (sql) => {
        const { rows } = await sql.query<{ id: number }>('select pg_backend_pid() as id');
        await started.database.query('select pg_terminate_backend($1)', [rows[0]?.id]);
        // Nothing is asked of the connection while it is told of its end.
        await expect.poll(() => sql.query('select 1').catch(() => 'lost')).toBe('lost');
      });
      await expect(killed).rejects.toThrow(/terminat|ECONNRESET|not queryable/i);
      expect((await webhook(message('15550000021', 'Afterwards'))).status).toBe(200);
    },
    PATIENCE_MS,
  );

  // PGlite has one connection.
  test.each(name === 'PostgreSQL' ? ['two writers'] : [])(
    'misses no change of %s, whoever commits first',
    async () => {
      const other = await openDatabase(schemas, { url: started.url });
      // The slower of two servers has told and not yet committed, while the other takes a delivery.
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let isTold = () => {};
      const told = new Promise<void>((resolve) => {
        isTold = resolve;
      });
      const slow = createInbox({
        database: {
          ...other,
          transaction: (run) =>
            other.transaction(async (sql) => {
              const value = await run(sql);
              isTold();
              await held;
              return value;
            }),
        },
        secrets,
        platform: { baseUrl, token: 'x' },
      });
      const heard = await listen();
      const post = (server: typeof inbox, body: string) =>
        server.app.request('http://inbox/webhooks/whatsappCloud', {
          method: 'POST',
          headers: {
            'x-hub-signature-256': `sha256=${createHmac('sha256', 'a').update(body).digest('hex')}`,
          },
          body,
        });
      const first = post(slow, message('1', 'slow'));
      await told;
      const second = post(inbox, message('2', 'quick'));
      // Longer than a page waits between two looks.
      await new Promise((resolve) => setTimeout(resolve, 600));
      release();
      await Promise.all([first, second]);
      expect(
        [...(await heard(2)).matchAll(/event: conversation\ndata: {"id":(\d)/g)]
          .map(([, id]) => Number(id))
          .sort((a, b) => a - b),
      ).toEqual([1, 2]);
      await other.close();
    },
  );

  test('takes deliveries of the other providers by their own signatures', async () => {
    const instagram = JSON.stringify({
      object: 'instagram',
      entry: [
        {
          id: 'I1',
          messaging: [
            {
              sender: { id: '5' },
              recipient: { id: 'I1' },
              timestamp: Date.now(),
              message: { mid: 'm.1', text: 'Hola' },
            },
          ],
        },
      ],
    });
    expect((await webhook(instagram, 'a', 'instagram')).status).toBe(200);

    const form = new URLSearchParams({
      MessageSid: 'SM1',
      SmsStatus: 'received',
      From: 'whatsapp:+15550002222',
      To: 'whatsapp:+15550003333',
      Body: 'Ciao',
    });
    const url = 'http://inbox/webhooks/twilioMessaging';
    const signedForm = [...form]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .reduce((text, [name, value]) => text + name + value, url);
    const twilio = (signature: string) =>
      inbox.app.request(url, {
        method: 'POST',
        headers: { 'x-twilio-signature': signature },
        body: form.toString(),
      });
    expect((await twilio(createHmac('sha1', 't').update(signedForm).digest('base64'))).status).toBe(200);
    expect((await twilio('forged')).status).toBe(401);
    // The same delivery, behind a proxy.
    const options = { database: started.database, secrets, platform: { baseUrl, token: 'x' } };
    const behind = createInbox({ ...options, publicUrl: 'http://inbox' });
    const passedOn = await behind.app.request('http://127.0.0.1:1/webhooks/twilioMessaging', {
      method: 'POST',
      headers: { 'x-twilio-signature': createHmac('sha1', 't').update(signedForm).digest('base64') },
      body: form.toString(),
    });
    expect(passedOn.status).toBe(200);
    behind.stop();
    const answer = { conversation: 2, text: 'Buongiorno', idempotencyKey: 'key-twilio-1' };
    expect((await page('/messages', answer)).status).toBe(200);
    expect(standIn.taken).toEqual(['Buongiorno']);

    const xml = `<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>${seconds()}</CreateTime><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>`;
    const timestamp = seconds();
    const signature = createHash('sha1').update(['w', timestamp, '2'].sort().join('')).digest('hex');
    const wechat = (body: string) =>
      inbox.app.request(
        `http://inbox/webhooks/wechatOfficial?signature=${signature}&timestamp=${timestamp}&nonce=2`,
        {
          method: 'POST',
          body,
        },
      );
    expect((await wechat(xml)).status).toBe(200);
    expect((await wechat('no XML')).status).toBe(400);
    // An address that somebody has seen is of no use for long.
    const old = String(Number(timestamp) - 3600);
    const signed = createHash('sha1').update(['w', old, '2'].sort().join('')).digest('hex');
    const replayed = await inbox.app.request(
      `http://inbox/webhooks/wechatOfficial?signature=${signed}&timestamp=${old}&nonce=2`,
      { method: 'POST', body: xml },
    );
    expect(replayed.status).toBe(401);

    const { rows } = await started.database.query<{ channel: string }>(
      'select channel from conversations order by id',
    );
    expect(rows.map(({ channel }) => channel)).toEqual(['instagram', 'whatsapp', 'wechat-official']);
  });
});
