import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { whatsappCloud } from 'react-messaging-window/adapters';
import {
  byConversation,
  type ConversationRecord,
  dueAlerts,
  inputOf,
  windowAt,
} from 'react-messaging-window/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addToConversation,
  alertRows,
  claimAlert,
  closingPage,
  refreshColumns,
  type Sql,
  takeDelivery,
} from '../../docs/recipes/postgresql/conversations.js';
import { postgresFolder } from '../../scripts/postgres.mjs';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';
import { PATIENCE_MS } from '../../vitest.quick.config.js';
import { type Postgres, startPostgres } from '../support/startPostgres.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const schema = readFileSync(new URL('../../docs/recipes/postgresql/schema.sql', import.meta.url), 'utf8');

/** A database, and a second connection to it where it takes several. */
interface Database {
  own: Sql;
  other: Sql;
  end(): Promise<void>;
}

async function embedded(): Promise<Database> {
  const db = new PGlite();
  await db.exec(schema);
  return { own: db, other: db, end: () => db.close() };
}

async function real(): Promise<Database> {
  const server = (await startPostgres()) as Postgres;
  const [own, other] = [new pg.Client(server.url), new pg.Client(server.url)];
  await Promise.all([own.connect(), other.connect()]);
  await own.query(schema);
  return {
    own,
    other,
    async end() {
      await Promise.all([own.end(), other.end()]);
      await server.stop();
    },
  };
}

/** The real one where the machine has it; the gate installs it. */
const databases: [string, () => Promise<Database>][] = [
  ['PGlite', embedded],
  ...(postgresFolder() === null ? [] : ([['PostgreSQL', real]] as [string, () => Promise<Database>][])),
];

function delivery(value: object, field = 'messages') {
  const metadata = { phone_number_id: 'P1' };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'W1', changes: [{ field, value: { metadata, ...value } }] }],
  };
}
const seconds = (at: number) => String(at / 1000);
const message = (from: string, at: number, more: object = {}) =>
  delivery({
    messages: [{ from, id: `wamid.${from}.${at}`, timestamp: seconds(at), type: 'text' }],
    ...more,
  });
const failure = (to: string, at: number, code: number) =>
  delivery({
    statuses: [
      { id: `wamid.${to}`, status: 'failed', recipient_id: to, timestamp: seconds(at), errors: [{ code }] },
    ],
  });

async function inTransaction<Value>(sql: Sql, run: () => Promise<Value>): Promise<Value> {
  await sql.query('begin');
  try {
    const value = await run();
    await sql.query('commit');
    return value;
  } catch (error) {
    await sql.query('rollback');
    throw error;
  }
}

const take = (sql: Sql, body: object, receivedAt: number, id = JSON.stringify(body)) =>
  inTransaction(sql, () =>
    takeDelivery(sql, {
      id,
      receivedAt,
      events: whatsappCloud.inboundEvents(body),
      refusals: whatsappCloud.refusals(body),
      channel: 'whatsapp',
      inbox: 'P1',
    }),
  );

const recordsOf = async (sql: Sql) =>
  (
    await sql.query<{ contact: string; record: ConversationRecord; status: string }>(
      'select contact, record, status from conversations order by contact',
    )
  ).rows;

describe.each(databases)('the PostgreSQL recipe on %s', (_name, start) => {
  let db: Database;
  beforeAll(async () => {
    db = await start();
  }, PATIENCE_MS);
  afterAll(() => db.end());
  const clear = () => db.own.query('truncate conversations, contact_names, deliveries restart identity');

  test('takes each delivery once, whatever its order', async () => {
    await clear();
    expect(await take(db.own, message('1', NOW), NOW + SECOND_MS)).toEqual([1]);
    expect(await take(db.own, message('1', NOW), NOW + MINUTE_MS)).toBeNull();
    await take(db.own, message('1', NOW - 30 * HOUR_MS), NOW + MINUTE_MS);
    await take(db.own, failure('1', NOW - HOUR_MS, 131047), NOW + MINUTE_MS);
    const [row] = await recordsOf(db.own);
    expect(windowAt(inputOf(row?.record, 'whatsapp'), NOW + MINUTE_MS)).toMatchObject({
      status: 'open',
      expiresAt: NOW + 24 * HOUR_MS,
    });
    expect(row?.status).toBe('open');
  });

  test('makes one conversation of two that turn out to be of one person', async () => {
    await clear();
    await take(db.own, message('15550001111', NOW - 2 * HOUR_MS), NOW);
    await take(
      db.own,
      delivery({
        messages: [{ from_user_id: 'US.1', id: 'wamid.2', timestamp: seconds(NOW), type: 'text' }],
      }),
      NOW,
    );
    expect(await recordsOf(db.own)).toHaveLength(2);
    const both = [{ wa_id: '15550001111', user_id: 'US.1' }];
    await take(db.own, message('15550001111', NOW - HOUR_MS, { contacts: both }), NOW);
    const rows = await recordsOf(db.own);
    expect(rows).toHaveLength(1);
    expect(windowAt(inputOf(rows[0]?.record, 'whatsapp'), NOW).openedAt).toBe(NOW);
  });

  test('answers with the windows of `windowAt` over all events', async () => {
    await clear();
    const bodies = Array.from({ length: 60 }, (_, n) =>
      n % 7 === 0
        ? failure(String(n % 9), NOW - n * HOUR_MS, 131047)
        : message(String(n % 9), NOW - ((n * 13) % 40) * HOUR_MS),
    );
    for (const body of bodies) await take(db.own, body, NOW);
    const rows = await recordsOf(db.own);
    const all = byConversation(bodies.flatMap((body) => whatsappCloud.inboundEvents(body)));
    expect(rows).toHaveLength(9);
    for (const { contact, record } of rows) {
      const conversation = all.find(({ contactId }) => contactId === contact);
      const refusal = bodies
        .flatMap((body) => whatsappCloud.refusals(body))
        .filter((one) => one.contact === contact)
        .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
        .map(({ at = 0, reason, closesWindow }) => ({ at, reason, closesWindow }))[0];
      const { inboundEvents = [], outboundAt = [] } = conversation ?? {};
      const { status, expiresAt } = windowAt(
        { channel: 'whatsapp', inboundEvents, outboundAt, ...(refusal && { refusal }) },
        NOW,
      );
      expect(windowAt(inputOf(record, 'whatsapp'), NOW)).toMatchObject({ status, expiresAt });
    }
  });

  test('pages what closes within the hour and waits for us', async () => {
    await clear();
    for (let n = 1; n <= 30; n++)
      await take(db.own, message(String(n), NOW - 24 * HOUR_MS + n * 4 * MINUTE_MS), NOW);
    await db.own.query("update conversations set assigned_to = 'ada' where id % 2 = 0");
    const filter = { assignedTo: 'ada', withinMs: HOUR_MS, limit: 4 };
    const first = await closingPage(db.own, NOW, filter);
    expect(first.map(({ id }) => id)).toEqual([2, 4, 6, 8]);
    const last = first.at(-1);
    const second = await closingPage(db.own, NOW, { ...filter, ...(last && { after: last }) });
    expect(second.map(({ id }) => id)).toEqual([10, 12, 14]);
    expect(await closingPage(db.own, NOW, { withinMs: HOUR_MS })).toHaveLength(15);

    await inTransaction(db.own, () =>
      addToConversation(db.own, 2, [{ sent: 'message', at: NOW, id: 'wamid.own' }], NOW),
    );
    expect((await closingPage(db.own, NOW, filter))[0]?.id).toBe(4);
  });

  test('computes again what time has changed', async () => {
    await clear();
    await take(db.own, message('1', NOW), NOW);
    expect(await refreshColumns(db.own, NOW)).toEqual([]);
    expect(await refreshColumns(db.own, NOW + 24 * HOUR_MS)).toEqual([1]);
    expect((await recordsOf(db.own))[0]?.status).toBe('closed');
    expect(await refreshColumns(db.own, NOW + 48 * HOUR_MS)).toEqual([]);
  });

  test('gives each alert to one of two processes', async () => {
    await clear();
    for (let n = 1; n <= 20; n++) await take(db.own, message(String(n), NOW - 23 * HOUR_MS), NOW);
    const told: string[] = [];
    const process = async (sql: Sql, now: number) => {
      for (const { row, claim } of dueAlerts(
        await alertRows(sql, now, 4 * HOUR_MS, 15 * MINUTE_MS),
        {},
        now,
      )) {
        if (await claimAlert(sql, row.id, claim)) told.push(`${row.id} ${claim.thresholdMs / HOUR_MS}`);
      }
    };
    const both = (now: number) =>
      Promise.all([process(db.own, now), process(db.other, now), process(db.own, now)]);
    await both(NOW);
    expect(told.sort()).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 1} 1`).sort());
    await both(NOW + 45 * MINUTE_MS);
    await both(NOW + HOUR_MS);
    expect(told).toHaveLength(60);
    expect(new Set(told).size).toBe(60);
  });

  test('two processes that learn of one new contact at once make one conversation', async () => {
    await clear();
    await Promise.all(
      db.own === db.other
        ? [take(db.own, message('1', NOW), NOW)]
        : [take(db.own, message('1', NOW), NOW), take(db.other, message('1', NOW - 1000), NOW)],
    );
    expect(await recordsOf(db.own)).toHaveLength(1);
  });

  test('two processes take deliveries of the same people, in another order each, and neither waits for ever', async () => {
    await clear();
    const people = Array.from({ length: 12 }, (_, i) => String(i));
    const of = (names: readonly string[], at: number) =>
      delivery({
        messages: names.map((from) => ({
          ...{ from, id: `wamid.${from}.${at}`, timestamp: seconds(at), type: 'text' },
        })),
      });
    for (let i = 0; i < 5; i++) {
      const at = NOW + i * MINUTE_MS;
      const takes = [() => take(db.own, of(people, at), at)];
      if (db.own !== db.other) takes.push(() => take(db.other, of(people.toReversed(), at - SECOND_MS), at));
      await Promise.all(takes.map((run) => run()));
    }
    expect(await recordsOf(db.own)).toHaveLength(12);
  });

  test('takes nothing of a delivery that fails in the middle', async () => {
    await clear();
    await take(db.own, message('1', NOW - HOUR_MS), NOW);
    await db.own.query(`update conversations set record = '{"v":2}'`);
    await expect(take(db.own, message('1', NOW), NOW)).rejects.toThrow('newer version');
    const { rows } = await db.own.query('select id from deliveries');
    expect(rows).toHaveLength(1);
  });
});
