import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import {
  type ChannelId,
  type ConversationRecord,
  inputOf,
  refusedAt,
  verdictsOf,
  windowAt,
} from 'react-messaging-window/core';
import {
  addToConversation,
  refreshColumns,
  type Sql,
  takeDelivery,
} from '../../../docs/recipes/postgresql/conversations.js';
import type { Database } from './database.js';
import { type Answer, type Outgoing, sendTo } from './platform.js';
import { providers, type Secrets, textsIn } from './providers.js';

export interface InboxOptions {
  database: Database;
  secrets: Secrets;
  platform: { baseUrl: string; token: string };
  now?: () => number;
}

/** A conversation as pages get it. */
export interface ShownConversation {
  id: number;
  contact: string;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

const COLUMNS = 'id::int as id, contact, channel, inbox, record';
const LARGEST_DELIVERY = 1024 * 1024;
const LONGEST_TEXT = 4096;
/** How soon a page is told of what another process has done. */
const LOOK_EVERY_MS = 250;

/** The server of the inbox: webhooks in, pages and their sends out. Any number of them may share one database. */
export function createInbox({ database, secrets, platform, now = Date.now }: InboxOptions) {
  const app = new Hono();
  /**
   * Tells the pages, at the end of a transaction. One writer at a time: a page reads on from the last number that it has
   * seen, and a lower one that is committed later would never come to it.
   */
  async function tell(sql: Sql, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await sql.query(`select pg_advisory_xact_lock(hashtext('changes'))`);
    await sql.query('insert into changes (conversation) select unnest($1::bigint[])', [ids]);
  }

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

  app.post(
    '/webhooks/:provider',
    bodyLimit({
      maxSize: LARGEST_DELIVERY,
      onError: (c) => c.json({ error: 'A delivery has at most 1 MB.' }, 413),
    }),
    async (c) => {
      const name = c.req.param('provider');
      const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
      if (provider === undefined) return c.json({ error: 'No such provider.' }, 404);
      const body = await c.req.text();
      const incoming = {
        body,
        url: c.req.url,
        query: c.req.query(),
        header: (key: string) => c.req.header(key),
      };
      if (!provider.isGenuine(incoming, secrets))
        return c.json({ error: 'The signature is not right.' }, 401);
      let delivery: unknown;
      try {
        delivery = provider.parse(body);
      } catch {
        return c.json({ error: 'The body cannot be read.' }, 400);
      }
      const receivedAt = now();
      const { adapter, channel } = provider;
      const events = adapter.inboundEvents(delivery, { receivedAt, channel });
      const refusals = adapter.refusals(delivery);
      const texts = textsIn(delivery);
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
        for (const { contact, kind, at, id: providerId, inbox = name } of events) {
          if (!['message', 'button', 'list', 'flow', 'reaction', 'postback', 'echo'].includes(kind)) continue;
          await sql.query(
            `insert into messages (conversation, from_us, text, at, state, provider_id)
             select conversation, $4, $5, $6, $7, $8 from contact_names
             where inbox = $1 and channel = $2 and name = $3 on conflict do nothing`,
            [
              inbox,
              channel,
              contact,
              kind === 'echo',
              texts.get(providerId ?? '') ?? `[${kind}]`,
              at,
              kind === 'echo' ? 'sent' : 'received',
              providerId ?? null,
            ],
          );
        }
        for (const { original: _, ...refusal } of refusals) {
          await sql.query(`update messages set state = 'refused', refusal = $2 where provider_id = $1`, [
            refusal.messageId ?? '',
            JSON.stringify(refusal),
          ]);
        }
        await tell(sql, [...touched, ...gone]);
      });
      return c.json({});
    },
  );

  app.get('/conversations', async (c) => {
    const limit = Math.min(Math.max(Number(c.req.query('limit')) || 500, 1), 10_000);
    const within = c.req.query('filter') === 'closing' ? now() + 3_600_000 : Number.MAX_SAFE_INTEGER;
    const isClosing = c.req.query('filter') === 'closing';
    const { rows } = await database.query<ShownConversation>(
      isClosing
        ? `select ${COLUMNS} from conversations where waiting_for = 'us' and expires_at > $1 and expires_at <= $2
           order by expires_at, id limit $3`
        : `select ${COLUMNS} from conversations where $2::bigint > 0
           order by (expires_at > $1) desc nulls last, expires_at, id limit $3`,
      [now(), within, limit],
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
      `select id::int as id, from_us as "isOurs", text, at::float8 as at, state, refusal from messages
       where conversation = $1 order by id desc limit 200`,
      [id],
    );
    return c.json({ ...rows[0], messages: messages.reverse() });
  });

  app.post('/messages', bodyLimit({ maxSize: 64 * 1024 }), async (c) => {
    const given = (await c.req.json().catch(() => null)) as Record<string, unknown> | null;
    const { conversation: id, text, idempotencyKey, isHumanAgent } = given ?? {};
    if (
      typeof id !== 'number' ||
      typeof text !== 'string' ||
      text.trim() === '' ||
      text.length > LONGEST_TEXT ||
      typeof idempotencyKey !== 'string' ||
      !/^[\w-]{8,80}$/.test(idempotencyKey)
    ) {
      return c.json(
        { error: 'conversation, text (at most 4096 characters) and idempotencyKey are needed.' },
        400,
      );
    }
    const isPerson = isHumanAgent === true;
    const begun = await database.transaction((sql) =>
      begin(sql, { id, text, key: idempotencyKey, isPerson }),
    );
    if ('answer' in begun) return c.json(begun.answer, begun.status);
    const answer = await sendTo(platform.baseUrl, platform.token, begun.outgoing).catch(
      (error: unknown): Answer => ({ error: { error: { message: String(error) } } }),
    );
    const refused = await database.transaction((sql) => settle(sql, id, begun.outgoing, answer));
    return refused === null ? c.json({ ok: true }) : c.json({ error: refused }, 422);
  });

  type Begun = { answer: object; status: 200 | 404 | 409 | 422 } | { outgoing: Outgoing };

  /** Looks at the window again, and writes the message down before it goes. */
  async function begin(
    sql: Sql,
    { id, text, key, isPerson }: { id: number; text: string; key: string; isPerson: boolean },
  ): Promise<Begun> {
    const { rows } = await sql.query<ShownConversation>(
      `select ${COLUMNS} from conversations where id = $1 for update`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) return { answer: { error: 'No such conversation.' }, status: 404 };
    const { rows: known } = await sql.query<{ state: string; refusal: object | null }>(
      'select state, refusal from messages where idempotency_key = $1',
      [key],
    );
    const [before] = known;
    if (before?.state === 'refused') return { answer: { error: before.refusal }, status: 422 };
    if (before !== undefined) return { answer: { ok: true, state: before.state }, status: 200 };
    const state = windowAt(inputOf(row.record, row.channel), now());
    const verdict = verdictsOf(state, { isHumanAgentAcknowledged: isPerson })['send-freeform'];
    if (!verdict.isAllowed) return { answer: { error: { window: verdict.reason } }, status: 409 };
    await sql.query(
      `insert into messages (conversation, from_us, text, at, state, idempotency_key)
       values ($1, true, $2, $3, 'sending', $4)`,
      [id, text, now(), key],
    );
    const { channel, inbox, contact } = row;
    return {
      outgoing: { channel, inbox, to: contact, text, isHumanAgent: isPerson && !state.can.freeform, key },
    };
  }

  /** Writes down what became of it. `null`: it went; else why not. */
  async function settle(
    sql: Sql,
    id: number,
    { channel, key }: Outgoing,
    answer: Answer,
  ): Promise<object | null> {
    const at = now();
    if ('id' in answer) {
      await sql.query(`update messages set state = 'sent', provider_id = $2 where idempotency_key = $1`, [
        key,
        answer.id,
      ]);
      const sent = { sent: 'message', at, id: answer.id, channel } as const;
      const record = await addToConversation(sql, id, [sent], at);
      const failedAt = refusedAt(record, answer.id, channel);
      if (failedAt !== null) {
        // The webhook about it has come before the answer.
        const refusal = inputOf(record, channel).refusal ?? { reason: 'unknown', at: failedAt };
        await sql.query(`update messages set state = 'refused', refusal = $2 where idempotency_key = $1`, [
          key,
          JSON.stringify(refusal),
        ]);
      }
      await tell(sql, [id]);
      return null;
    }
    const adapter = Object.values(providers).find((provider) => provider.channel === channel)?.adapter;
    const read = adapter?.refusal(answer.error) ?? null;
    const { original: _, ...refusal } = { at, original: null, ...read };
    await sql.query(`update messages set state = 'refused', refusal = $2 where idempotency_key = $1`, [
      key,
      JSON.stringify(refusal),
    ]);
    if (read !== null) await addToConversation(sql, id, [{ ...read, at: read.at ?? at }], at);
    await tell(sql, [id]);
    return { ...refusal, answer: answer.error };
  }

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const since = Number(c.req.header('last-event-id') ?? Number.NaN);
      const { rows } = await database.query<{ id: number }>(
        'select coalesce(max(id), 0)::int as id from changes',
      );
      let last = Number.isSafeInteger(since) ? since : (rows[0]?.id ?? 0);
      await stream.writeSSE({ event: 'hello', data: '', id: String(last) });
      while (!stream.aborted && !isStopped) {
        const { rows: changes } = await database.query<{ id: number; conversation: number }>(
          'select id::int as id, conversation::int as conversation from changes where id > $1 order by id limit 1000',
          [last],
        );
        for (const { id, conversation } of changes) {
          last = id;
          await stream.writeSSE({ event: 'conversation', data: String(conversation), id: String(id) });
        }
        await stream.sleep(LOOK_EVERY_MS);
      }
    }),
  );

  let isStopped = false;
  return {
    app,
    /** What was on its way when a server stopped may have gone or not: the agent is asked, and nothing goes twice. */
    async recover() {
      await database.transaction(async (sql) => {
        const { rows } = await sql.query<{ conversation: number }>(
          `update messages set state = 'unsure' where state = 'sending' and at < $1 returning conversation::int as conversation`,
          [now() - 30_000],
        );
        await tell(
          sql,
          rows.map(({ conversation }) => conversation),
        );
      });
    },
    /** Every few seconds, in each process. */
    async tick() {
      await database.transaction(async (sql) => tell(sql, await refreshColumns(sql, now())));
    },
    stop() {
      isStopped = true;
    },
  };
}
