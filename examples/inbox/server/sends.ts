import { adapters } from 'react-messaging-window/adapters';
import {
  inputOf,
  planTemplates,
  refusedAt,
  type TemplateValues,
  verdictsOf,
  windowAt,
} from 'react-messaging-window/core';
import { addToConversation, type Sql } from '../../../docs/recipes/postgresql/conversations.js';
import { tell } from './changes.js';
import type { Database } from './database.js';
import { type Answer, canSendBy, type Outgoing, sendTo } from './platform.js';
import { COLUMNS, type ShownConversation } from './shown.js';

/** A template that somebody has filled in. */
export interface FilledIn {
  name: string;
  language: string;
  values: TemplateValues;
}

/** What a page wants to send. */
export interface Wanted {
  id: number;
  key: string;
  text: string;
  /** A person writes, after the window, where the platform allows it. */
  isPerson?: boolean;
  template?: FilledIn;
  /** Later, and looked at again then. */
  sendAt?: number;
}

export interface Response {
  status: 200 | 404 | 409 | 422;
  body: object;
}

type Begun = Response | { id: number; outgoing: Outgoing };

const KEY_IS_TAKEN: Response = {
  status: 422,
  body: { error: 'Another message has this idempotencyKey.' },
};

export interface SendsOptions {
  database: Database;
  platform: { baseUrl: string; token: string };
  now: () => number;
}

/** Sends: written down before they go, looked at again on the server, settled by the platform's answer. */
export function createSends({ database, platform, now }: SendsOptions) {
  /** Why it may not go, or what goes. */
  async function outgoingOf(sql: Sql, row: ShownConversation, wanted: Wanted): Promise<Response | Outgoing> {
    const { channel, inbox, contact, record } = row;
    const { text, key, isPerson = false, template } = wanted;
    const { rows } = await sql.query<{ provider: string }>('select provider from inboxes where inbox = $1', [
      inbox,
    ]);
    const provider = rows[0]?.provider ?? '';
    if (!canSendBy(provider)) return { status: 409, body: { error: { window: 'no-handler' } } };
    const common = { provider, channel, inbox, to: contact, key };
    if (template === undefined) {
      const state = windowAt(inputOf(record, channel), now());
      const verdict = verdictsOf(state, { isHumanAgentAcknowledged: isPerson })['send-freeform'];
      if (!verdict.isAllowed) return { status: 409, body: { error: { window: verdict.reason } } };
      return { ...common, content: { text }, isHumanAgent: isPerson && !state.can.freeform };
    }
    const { rows: definitions } = await sql.query<{ definition: object }>(
      'select definition from templates where name = $1 and language = $2',
      [template.name, template.language],
    );
    const recipient = {
      ...{ key: String(row.id), record, values: template.values, input: { channel } },
      contact: /^\+?\d+$/.test(contact) ? { phone: contact } : { userId: contact },
    };
    const [planned] = planTemplates(definitions[0]?.definition, [recipient], now(), {
      includesOpen: true,
      includesAwaiting: wanted.sendAt === undefined,
    });
    if (!planned?.isPlanned) return { status: 409, body: { error: { window: planned?.reason } } };
    return { ...common, content: { payload: planned.payload }, isHumanAgent: false };
  }

  async function begin(sql: Sql, wanted: Wanted): Promise<Begun> {
    const { id, key, text, template, sendAt } = wanted;
    const filledIn = template === undefined ? null : JSON.stringify(template);
    const { rows } = await sql.query<ShownConversation>(
      `select ${COLUMNS} from conversations where id = $1 for update`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) return { status: 404, body: { error: 'No such conversation.' } };
    const { rows: known } = await sql.query<{
      isSame: boolean;
      state: string;
      refusal: object;
      provider_id: string | null;
    }>(
      `select conversation = $2 and text = $3 and template is not distinct from $4::jsonb as "isSame",
              state, refusal, provider_id from messages where idempotency_key = $1`,
      [key, id, text, filledIn],
    );
    const [before] = known;
    if (before?.isSame === false) return KEY_IS_TAKEN;
    // What the platform refused at once did not go, and may be tried again.
    if (before?.state === 'refused' && before.provider_id !== null)
      return { status: 422, body: { error: before.refusal } };
    if (before !== undefined && before.state !== 'refused')
      return { status: 200, body: { state: before.state, messageId: before.provider_id ?? undefined } };
    const outgoing = await outgoingOf(sql, row, wanted);
    if ('status' in outgoing) return outgoing;
    const { rows: written } = await sql.query(
      `insert into messages (conversation, from_us, text, at, state, idempotency_key, template, send_at)
       values ($1, true, $2, $3, $4, $5, $6, $7)
       on conflict (idempotency_key) do update set at = excluded.at, state = excluded.state, refusal = null
         where messages.state = 'refused' and messages.conversation = excluded.conversation returning id`,
      [id, text, now(), sendAt === undefined ? 'sending' : 'queued', key, filledIn, sendAt ?? null],
    );
    // Of another conversation, at the same moment.
    if (written.length === 0) return KEY_IS_TAKEN;
    await tell(sql, [id]);
    return sendAt === undefined ? { id, outgoing } : { status: 200, body: { state: 'queued' } };
  }

  async function refused(sql: Sql, id: number, key: string, refusal: object): Promise<void> {
    await sql.query(`update messages set state = 'refused', refusal = $2 where idempotency_key = $1`, [
      key,
      JSON.stringify(refusal),
    ]);
    await tell(sql, [id]);
  }

  async function settle(sql: Sql, id: number, outgoing: Outgoing, answer: Answer): Promise<Response> {
    const { key, provider, channel, content } = outgoing;
    const at = now();
    if ('id' in answer) {
      const kind = 'payload' in content ? 'template' : 'message';
      // The conversation first, as everywhere: two that lock the other way round wait for each other.
      const record = await addToConversation(sql, id, [{ sent: kind, at, id: answer.id, channel }], at);
      // The webhook about it may have come before the answer: found by our key, or else in the record.
      await sql.query(
        `update messages set provider_id = $2, state = case state when 'refused' then state else 'sent' end
         where idempotency_key = $1`,
        [key, answer.id],
      );
      const failedAt = refusedAt(record, answer.id, channel);
      if (failedAt === null) await tell(sql, [id]);
      else
        await refused(sql, id, key, inputOf(record, channel).refusal ?? { reason: 'unknown', at: failedAt });
      return { status: 200, body: { messageId: answer.id } };
    }
    const read = adapters.get(provider)?.refusal(answer.error) ?? null;
    const { original: _, ...refusal } = { reason: 'unknown', at, original: null, ...read };
    if (read !== null) await addToConversation(sql, id, [{ ...read, at: read.at ?? at }], at);
    await refused(sql, id, key, refusal);
    return { status: 422, body: { error: refusal } };
  }

  async function go(id: number, outgoing: Outgoing): Promise<Response> {
    let answer: Answer;
    try {
      answer = await sendTo(platform.baseUrl, platform.token, outgoing);
    } catch (error) {
      // Nobody knows whether it went.
      await database.transaction(async (sql) => {
        await sql.query(`update messages set state = 'unsure' where idempotency_key = $1`, [outgoing.key]);
        await tell(sql, [id]);
      });
      return { status: 422, body: { error: { reason: 'unknown', message: String(error) } } };
    }
    return await database.transaction((sql) => settle(sql, id, outgoing, answer));
  }

  return {
    async send(wanted: Wanted): Promise<Response> {
      const begun = await database.transaction((sql) => begin(sql, wanted));
      return 'status' in begun ? begun : await go(begun.id, begun.outgoing);
    },
    async note({ id, key, text }: Pick<Wanted, 'id' | 'key' | 'text'>): Promise<Response> {
      return await database.transaction(async (sql): Promise<Response> => {
        await sql.query(
          `insert into messages (conversation, from_us, text, at, state, idempotency_key)
           select id, true, $2, $3, 'note', $4 from conversations where id = $1 on conflict do nothing`,
          [id, text, now(), key],
        );
        const { rows } = await sql.query<{ isSame: boolean }>(
          `select conversation = $2 and text = $3 and state = 'note' as "isSame" from messages
           where idempotency_key = $1`,
          [key, id, text],
        );
        if (rows[0] === undefined) return { status: 404, body: { error: 'No such conversation.' } };
        if (!rows[0].isSame) return KEY_IS_TAKEN;
        await tell(sql, [id]);
        return { status: 200, body: {} };
      });
    },
    /** Queued templates whose time has come: looked at again, since much may have happened. */
    async sendDue(): Promise<void> {
      const due = await database.transaction(async (sql) => {
        const { rows } = await sql.query<
          ShownConversation & { text: string; key: string; template: FilledIn }
        >(
          `select ${COLUMNS}, messages.text, idempotency_key as key, template from messages
           join conversations on conversations.id = messages.conversation
           where state = 'queued' and send_at <= $1 order by send_at limit 20 for update of messages skip locked`,
          [now()],
        );
        const going: { id: number; outgoing: Outgoing }[] = [];
        for (const { text, key, template, ...row } of rows) {
          const outgoing = await outgoingOf(sql, row, { id: row.id, key, text, template, sendAt: now() });
          if ('status' in outgoing) {
            const { window: reason } = (outgoing.body as { error: { window: string } }).error;
            await sql.query(
              `update messages set state = 'refused', refusal = $2 where idempotency_key = $1`,
              [key, JSON.stringify({ reason })],
            );
          } else {
            await sql.query(`update messages set state = 'sending', at = $2 where idempotency_key = $1`, [
              key,
              now(),
            ]);
            going.push({ id: row.id, outgoing });
          }
        }
        await tell(
          sql,
          rows.map(({ id }) => id),
        );
        return going;
      });
      for (const { id, outgoing } of due) await go(id, outgoing);
    },
    /** Takes a queued one back. */
    async cancel(key: string): Promise<boolean> {
      return await database.transaction(async (sql) => {
        const { rows } = await sql.query<{ conversation: number }>(
          `delete from messages where idempotency_key = $1 and state = 'queued' returning conversation::int as conversation`,
          [key],
        );
        await tell(
          sql,
          rows.map(({ conversation }) => conversation),
        );
        return rows.length > 0;
      });
    },
    /** What was on its way when a server stopped may have gone or not: the agent is asked, and nothing goes twice. */
    async recover(): Promise<void> {
      await database.transaction(async (sql) => {
        const { rows } = await sql.query<{ conversation: number }>(
          `update messages set state = 'unsure' where state = 'sending' and at < $1
           returning conversation::int as conversation`,
          [now() - 30_000],
        );
        await tell(
          sql,
          rows.map(({ conversation }) => conversation),
        );
      });
    },
  };
}
