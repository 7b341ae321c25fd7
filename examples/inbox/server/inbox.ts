import { createHash } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { adapters, type ProviderEvent } from 'react-messaging-window/adapters';
import {
  applyTemplateUpdate,
  type DueAlert,
  dueAlerts,
  type TemplateValues,
} from 'react-messaging-window/core';
import {
  alertRows,
  claimAlert,
  closingPage,
  refreshColumns,
  type Sql,
  takeDelivery,
} from '../../../docs/recipes/postgresql/conversations.js';
import { follow, tell } from './changes.js';
import type { Database } from './database.js';
import { createSends } from './sends.js';
import { COLUMNS, type ShownConversation } from './shown.js';
import { type Secrets, signatures } from './signatures.js';

export interface InboxOptions {
  database: Database;
  secrets: Secrets;
  platform: { baseUrl: string; token: string };
  /** Where platforms reach it, if not where it is asked: Twilio signs the address. */
  publicUrl?: string | undefined;
  now?: () => number;
  /** Hears of a window that closes soon while the customer waits, once, whether a page is open or not. */
  onAlert?: (alert: DueAlert) => void;
}

const LARGEST_DELIVERY = 1024 * 1024;
const LONGEST_TEXT = 4096;
const LARGEST_OF_PAGE = 64 * 1024;
const LONGEST_ALERT_MS = 3_600_000;
const MOST_A_MINUTE = 1200;

/** The server of the inbox: webhooks in, pages and their sends out. Any number of them may share one database. */
export function createInbox(options: InboxOptions) {
  const { database, secrets, platform, publicUrl, now = Date.now, onAlert } = options;
  const app = new Hono();
  // A platform delivers again, a page tries again.
  app.onError((error, c) => {
    console.error(error.message);
    return c.json({ error: 'Try again in a moment.' }, 503);
  });

  app.get('/health', async (c) => {
    await database.query('select 1');
    return c.json({ ok: true });
  });

  // Meta asks once whether the address is ours.
  app.get('/webhooks/:provider', (c) => {
    const isOurs = c.req.query('hub.verify_token') === secrets.metaVerifyToken;
    return isOurs
      ? c.text(c.req.query('hub.challenge') ?? '')
      : c.json({ error: 'Another verify token.' }, 403);
  });

  app.post('/webhooks/:provider', atMost(LARGEST_DELIVERY), async (c) => {
    const name = c.req.param('provider');
    const adapter = adapters.get(name);
    const isGenuine = signatures.get(name);
    if (!adapter || !isGenuine) return c.json({ error: 'No such provider.' }, 404);
    const body = await c.req.text();
    const receivedAt = now();
    const text = storable(body);
    const { pathname, search } = new URL(c.req.url);
    const incoming = {
      ...{ body, query: c.req.query(), receivedAt },
      url: publicUrl === undefined ? c.req.url : new URL(pathname + search, publicUrl).href,
      header: (key: string) => c.req.header(key),
    };
    if (!(await isGenuine(incoming, secrets))) return c.json({ error: 'The signature is not right.' }, 401);
    let isReadable = true;
    const events = adapter.inboundEvents(text, {
      receivedAt,
      onIssue({ problem, path }) {
        if (path === '' && problem === 'not-readable') isReadable = false;
      },
    });
    if (!isReadable) return c.json({ error: 'The body cannot be read.' }, 400);
    const refusals = adapter.refusals(text);
    const channel = events.find((event) => event.channel !== undefined)?.channel ?? 'whatsapp';
    await database.transaction(async (sql) => {
      const id = createHash('sha256').update(body).digest('hex');
      const gone: number[] = [];
      const touched = await takeDelivery(
        sql,
        { id, receivedAt, events, refusals, channel, inbox: name },
        async (from, into) => {
          gone.push(from);
          await sql.query('update messages set conversation = $2 where conversation = $1', [from, into]);
        },
      );
      if (touched === null) return;
      const inboxes = [...new Set(events.map(({ inbox = name }) => inbox))];
      await sql.query(
        'insert into inboxes (inbox, provider) select unnest($1::text[]), $2 on conflict do nothing',
        [inboxes, name],
      );
      if (name === 'whatsappCloud' && body.includes('message_template')) {
        const known = await templatesIn(sql);
        const after = applyTemplateUpdate(known, JSON.parse(text));
        await keepTemplates(
          sql,
          after.filter((template) => !known.includes(template)),
        );
      }
      for (const event of events) await keepMessage(sql, { inbox: name, channel, ...event });
      for (const { original: _, ...refusal } of refusals) {
        const { messageId = null, ownKey = null } = refusal;
        await sql.query(
          `update messages set state = 'refused', refusal = $3, provider_id = coalesce(provider_id, $1)
             where provider_id = $1 or idempotency_key = $2`,
          [messageId, ownKey, JSON.stringify(refusal)],
        );
      }
      await tell(sql, [...touched, ...gone]);
    });
    return c.json({});
  });

  app.get('/conversations', async (c) => {
    const limit = Math.min(Math.max(Math.trunc(Number(c.req.query('limit'))) || 500, 1), 2000);
    const after = Math.min(Math.trunc(Number(c.req.query('after'))) || 0, Number.MAX_SAFE_INTEGER);
    const isClosing = c.req.query('filter') === 'closing';
    const ids = isClosing
      ? (await closingPage(database, now(), { withinMs: 3_600_000, limit })).map(({ id }) => id)
      : null;
    const { rows } = await database.query<ShownConversation>(
      ids === null
        ? `select ${COLUMNS} from conversations where id > $1 order by id limit $2`
        : `select ${COLUMNS} from conversations where id = any($1) order by expires_at, id limit $2`,
      [ids ?? after, limit],
    );
    return c.json(rows);
  });

  app.get('/conversations/:id', async (c) => {
    const id = Number(c.req.param('id'));
    if (!Number.isSafeInteger(id)) return c.json({ error: 'No such conversation.' }, 404);
    const { rows } = await database.query<ShownConversation>(
      `select ${COLUMNS} from conversations where id = $1`,
      [id],
    );
    if (rows[0] === undefined) return c.json({ error: 'No such conversation.' }, 404);
    const { rows: messages } = await database.query(
      `select id::int as id, from_us as "isOurs", text, at::float8 as at, state, refusal, provider_id as "messageId",
              idempotency_key as key, template, send_at::float8 as "sendAt" from messages
       where conversation = $1 order by messages.at desc, messages.id desc limit 200`,
      [id],
    );
    return c.json({ ...rows[0], messages: messages.reverse() });
  });

  const sends = createSends({ database, platform, now });
  const limits = limitRate(now);

  app.post('/messages', limits, atMost(LARGEST_OF_PAGE), async (c) => {
    const given = await jsonOf(c);
    const { conversation: id, text, idempotencyKey: key, isHumanAgent } = given;
    if (!isId(id) || !isText(text) || !isKey(key))
      return c.json(
        { error: 'conversation, text (at most 4096 characters) and idempotencyKey are needed.' },
        400,
      );
    const { status, body } = await sends.send({ id, text, key, isPerson: isHumanAgent === true });
    return c.json(body, status);
  });

  app.post('/templates', limits, atMost(LARGEST_OF_PAGE), async (c) => {
    const given = await jsonOf(c);
    const { conversation: id, text, idempotencyKey: key, name, language, values, sendAt } = given;
    const isLater = typeof sendAt === 'number' && Number.isFinite(sendAt);
    if (
      !(isId(id) && isText(text) && isKey(key) && typeof name === 'string' && typeof language === 'string') ||
      !(typeof values === 'object' && values !== null && (sendAt === undefined || isLater))
    ) {
      return c.json(
        { error: 'conversation, name, language, values, text and idempotencyKey are needed.' },
        400,
      );
    }
    const template = { name, language, values: values as TemplateValues };
    const { status, body } = await sends.send({
      ...{ id, text, key, template },
      ...(isLater ? { sendAt } : null),
    });
    return c.json(body, status);
  });

  app.delete('/messages/:key', async (c) =>
    (await sends.cancel(c.req.param('key')))
      ? c.json({})
      : c.json({ error: 'It is not waiting any more.' }, 409),
  );

  app.post('/notes', limits, atMost(LARGEST_OF_PAGE), async (c) => {
    const { conversation: id, text, idempotencyKey: key } = await jsonOf(c);
    if (!isId(id) || !isText(text) || !isKey(key))
      return c.json({ error: 'conversation, text and idempotencyKey are needed.' }, 400);
    const { status, body } = await sends.note({ id, text, key });
    return c.json(body, status);
  });

  app.get('/templates', async (c) => c.json(await templatesIn(database)));

  app.get('/events', (c) =>
    streamSSE(
      c,
      (stream) => {
        const since = Number(c.req.header('last-event-id') ?? Number.NaN);
        return follow(database, stream, Number.isSafeInteger(since) ? since : null, () => isStopped);
      },
      // The page comes back, and says what it heard last.
      async (error) => console.error(error.message),
    ),
  );

  let isStopped = false;
  return {
    app,
    /** Every few seconds, in each process. */
    async tick() {
      await sends.recover();
      await database.transaction(async (sql) => tell(sql, await refreshColumns(sql, now())));
      await sends.sendDue();
      const rows = await alertRows(database, now(), LONGEST_ALERT_MS, 15 * 60_000);
      for (const due of dueAlerts(rows, { thresholds: [LONGEST_ALERT_MS] }, now())) {
        if (await claimAlert(database, due.row.id, due.claim)) onAlert?.(due);
      }
    },
    stop() {
      isStopped = true;
    },
  };
}

const WRITTEN = ['message', 'button', 'list', 'flow', 'reaction', 'postback', 'echo'];

/** What an event brings for the list of messages. */
async function keepMessage(sql: Sql, event: ProviderEvent & { inbox: string }): Promise<void> {
  const { inbox, channel, contact, kind, at, id = null, text, senderName, ownKey } = event;
  // Of a message of ours, of which the answer may have been lost: it went.
  if (ownKey !== undefined) {
    await sql.query(
      `update messages set state = 'sent', provider_id = coalesce(provider_id, $2)
       where idempotency_key = $1 and state in ('sending', 'unsure')`,
      [ownKey, id],
    );
  }
  if (!WRITTEN.includes(kind)) return;
  const isOurs = kind === 'echo';
  const { rows } = await sql.query<{ conversation: number }>(
    `insert into messages (conversation, from_us, text, at, state, provider_id)
     select conversation, $4, $5, $6, $7, $8 from contact_names
     where inbox = $1 and channel = $2 and name = $3 on conflict do nothing returning conversation`,
    [inbox, channel, contact, isOurs, text ?? `[${kind}]`, at, isOurs ? 'sent' : 'received', id],
  );
  if (rows[0] !== undefined && senderName !== undefined && !isOurs)
    await sql.query('update conversations set name = $2 where id = $1', [rows[0].conversation, senderName]);
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
const isKey = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,80}$/.test(value);

/** A body without what PostgreSQL does not keep: NUL and halves of characters, as JSON writes them. */
function storable(body: string): string {
  return body.replace(/\\\\|\\u0000|\\ud[89ab]..\\ud[c-f]..|\\ud[89a-f]../gi, (found) =>
    found.length === 6 ? '' : found,
  );
}

async function jsonOf(c: Context): Promise<Record<string, unknown>> {
  const given = await c.req
    .text()
    .then((body) => JSON.parse(storable(body)) as unknown)
    .catch(() => null);
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

async function templatesIn(sql: Sql): Promise<object[]> {
  const { rows } = await sql.query<{ definition: object }>(
    'select definition from templates order by name, language',
  );
  return rows.map(({ definition }) => definition);
}

/** Writes down templates, and tells the pages of those that differ. */
export async function keepTemplates(sql: Sql, templates: readonly object[]): Promise<void> {
  const { rows } = await sql.query(
    `insert into templates (name, language, definition)
     select value->>'name', value->>'language', value from jsonb_array_elements($1::jsonb)
     on conflict (name, language) do update set definition = excluded.definition
       where templates.definition <> excluded.definition returning name`,
    [JSON.stringify(templates)],
  );
  if (rows.length > 0) await tell(sql, [null]);
}

const atMost = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => c.json({ error: `A body has at most ${maxSize} bytes.` }, 413) });

/** What agents do by hand stays far below it. */
function limitRate(now: () => number): MiddlewareHandler {
  let minute = 0;
  let taken = 0;
  return async (c, next) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) [minute, taken] = [current, 0];
    taken++;
    if (taken > MOST_A_MINUTE) {
      c.header('retry-after', '60');
      return c.json({ error: 'Too many requests: try again in a minute.' }, 429);
    }
    return await next();
  };
}
