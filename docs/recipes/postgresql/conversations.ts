import type { ProviderEvent } from 'react-messaging-window/adapters';
import {
  type AlertClaim,
  type AlertRow,
  byConversation,
  type ChannelId,
  type ConversationRecord,
  columnsOf,
  mergeRecords,
  type OwnSend,
  type RecordEvent,
  type Refusal,
  recordAfter,
} from 'react-messaging-window/core';

/** One connection. Those of `pg` and of PGlite fit. */
export interface Sql {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface Delivery {
  /** The provider's, else a hash of the body. */
  id: string;
  receivedAt: number;
  events: readonly ProviderEvent[];
  refusals?: readonly Refusal[];
  /** The channel and the business account of what names none. */
  channel: ChannelId;
  inbox: string;
}

/** A conversation as its table has it. */
interface ConversationRow {
  id: number;
  inbox: string;
  channel: ChannelId;
  contact: string;
  assigned_to: string | null;
  record: ConversationRecord;
  alerted_end: string | number | null;
  alerted_threshold: string | number | null;
}

const ROW = 'id::int as id, inbox, channel, contact, assigned_to, record, alerted_end, alerted_threshold';

/**
 * Takes a delivery into the records of its conversations, once. Run it in a transaction: either all of it is stored, or the
 * provider delivers it again.
 *
 * @param onMerge called before the row `from` is deleted, because a delivery says that it is the same person as `into`: move
 * what your own tables hold of it
 * @returns the conversations that it was about. `null`: it had come before
 */
export async function takeDelivery(
  sql: Sql,
  delivery: Delivery,
  onMerge: (from: number, into: number) => Promise<void> = async () => {},
): Promise<number[] | null> {
  const { rows: fresh } = await sql.query(
    'insert into deliveries (id, received_at) values ($1, $2) on conflict do nothing returning id',
    [delivery.id, delivery.receivedAt],
  );
  if (fresh.length === 0) return null;
  const refusals = [...(delivery.refusals ?? [])];
  const parts: [place: Place, events: RecordEvent[]][] = [];
  for (const { inboxId = delivery.inbox, contactId, inboundEvents } of byConversation(delivery.events)) {
    const channel = inboundEvents.find((event) => event.channel !== undefined)?.channel ?? delivery.channel;
    const names = [...new Set(inboundEvents.flatMap(({ contact, aliases = [] }) => [contact, ...aliases]))];
    const own = refusals.filter(({ contact }) => contact !== undefined && names.includes(contact));
    for (const refusal of own) refusals.splice(refusals.indexOf(refusal), 1);
    const place = { inbox: inboxId, channel, contact: contactId, names };
    parts.push([place, [...inboundEvents, ...own]]);
  }
  // Refusals of people of whom the delivery says nothing else.
  for (const refusal of refusals) {
    const { contact, inbox = delivery.inbox } = refusal;
    if (contact === undefined) continue;
    const place = { inbox, channel: delivery.channel, contact, names: [contact] };
    parts.push([place, [refusal]]);
  }
  // One writer at a time for each name: a contact that is new in two deliveries is made once. In the order of the alphabet,
  // so that no two deliveries wait for each other.
  const locks = parts.flatMap(([{ inbox, channel, names }]) =>
    names.map((name) => `${inbox}/${channel}/${name}`),
  );
  for (const lock of new Set(locks.sort())) {
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
  }
  const touched: number[] = [];
  for (const [place, events] of parts) {
    touched.push(await add(sql, place, events, delivery.receivedAt, onMerge));
  }
  return [...new Set(touched)];
}

/**
 * Takes what the host has sent itself, or what it was refused. In a transaction.
 *
 * @returns the record after it: `refusedAt` says whether the provider's refusal was faster than its answer
 */
export async function addToConversation(
  sql: Sql,
  id: number,
  events: readonly (OwnSend | Refusal)[],
  now: number,
): Promise<ConversationRecord | null> {
  const { rows } = await sql.query<ConversationRow>(
    `select ${ROW} from conversations where id = $1 for update`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const record = recordWith(row.record, events, row.channel, now);
  await store(sql, row, record, now);
  return record;
}

interface Place {
  inbox: string;
  channel: ChannelId;
  contact: string;
  names: readonly string[];
}

async function add(
  sql: Sql,
  place: Place,
  events: readonly RecordEvent[],
  now: number,
  onMerge: (from: number, into: number) => Promise<void>,
): Promise<number> {
  const { inbox, channel, contact, names } = place;
  const { rows } = await sql.query<ConversationRow>(
    `select ${ROW} from conversations where id in
       (select conversation from contact_names where inbox = $1 and channel = $2 and name = any($3))
     order by id for update`,
    [inbox, channel, names],
  );
  const [first, ...others] = rows;
  const known = others.reduce<ConversationRecord | null>(
    (merged, { record }) => (merged === null ? null : mergeRecords(merged, record)),
    first?.record ?? { v: 1, c: {} },
  );
  if (known === null) throw new Error('A newer version of the kit wrote this record: update this server.');
  const record = recordWith(known, events, channel, now);
  const row = first ?? (await insert(sql, { inbox, channel, contact }, now));
  for (const other of others) {
    await onMerge(other.id, row.id);
    await sql.query('update contact_names set conversation = $1 where conversation = $2', [row.id, other.id]);
    await sql.query('delete from conversations where id = $1', [other.id]);
  }
  await sql.query(
    `insert into contact_names (inbox, channel, name, conversation)
     select $1, $2, unnest($3::text[]), $4 on conflict do nothing`,
    [inbox, channel, names, row.id],
  );
  await store(sql, row, record, now);
  return row.id;
}

function recordWith(
  record: ConversationRecord,
  events: readonly RecordEvent[],
  channel: ChannelId,
  receivedAt: number,
): ConversationRecord {
  return recordAfter(record, events, {
    receivedAt,
    channel,
    onIssue: ({ problem }) => {
      if (problem === 'newer-record') {
        throw new Error('A newer version of the kit wrote this record: update this server.');
      }
    },
  });
}

async function insert(
  sql: Sql,
  { inbox, channel, contact }: Omit<Place, 'names'>,
  now: number,
): Promise<ConversationRow> {
  const record: ConversationRecord = { v: 1, c: {} };
  const columns = columnsOf(record, { channel }, now);
  const { rows } = await sql.query<ConversationRow>(
    `insert into conversations (inbox, channel, contact, record, status, waiting_for)
     values ($1, $2, $3, $4, $5, $6) returning ${ROW}`,
    [inbox, channel, contact, JSON.stringify(record), columns.status, columns.waitingFor],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The new conversation was not returned.');
  return row;
}

async function store(
  sql: Sql,
  { id, channel }: Pick<ConversationRow, 'id' | 'channel'>,
  record: ConversationRecord,
  now: number,
): Promise<void> {
  const { expiresAt, status, waitingFor, nextChangeAt } = columnsOf(record, { channel }, now);
  await sql.query(
    `update conversations set record = $2, expires_at = $3, status = $4, waiting_for = $5, next_change_at = $6
     where id = $1`,
    [id, JSON.stringify(record), expiresAt, status, waitingFor, nextChangeAt],
  );
}

/**
 * Computes again the columns whose time has come; rows that another process is at are left to it. Every few seconds.
 *
 * @returns the conversations that changed
 */
export async function refreshColumns(sql: Sql, now: number, limit = 500): Promise<number[]> {
  const { rows } = await sql.query<ConversationRow>(
    `select ${ROW} from conversations where next_change_at <= $1 order by next_change_at limit $2
     for update skip locked`,
    [now, limit],
  );
  for (const row of rows) await store(sql, row, row.record, now);
  return rows.map(({ id }) => id);
}

/** Where a page ends: pass it to get the next one. */
export interface PageEnd {
  expiresAt: number;
  id: number;
}

/** "Closes within the hour, waiting for us, mine", the soonest first. */
export async function closingPage(
  sql: Sql,
  now: number,
  filter: { assignedTo?: string; withinMs: number; after?: PageEnd; limit?: number },
): Promise<PageEnd[]> {
  const { assignedTo, withinMs, after, limit = 50 } = filter;
  const isMine = assignedTo === undefined ? '' : 'assigned_to = $6 and';
  const { rows } = await sql.query<{ id: number; expires_at: string | number }>(
    `select id::int as id, expires_at from conversations
     where ${isMine} waiting_for = 'us' and expires_at > $1 and expires_at <= $2
       and (expires_at, id) > ($3::bigint, $4::bigint)
     order by expires_at, id limit $5`,
    [
      now,
      now + withinMs,
      after?.expiresAt ?? now,
      after?.id ?? 0,
      limit,
      ...(assignedTo === undefined ? [] : [assignedTo]),
    ],
  );
  return rows.map(({ id, expires_at }) => ({ id, expiresAt: Number(expires_at) }));
}

/** Rows whose alerts may be due: `dueAlerts` says which are. */
export async function alertRows(
  sql: Sql,
  now: number,
  longestMs: number,
  lateMs: number,
): Promise<(AlertRow & { id: number })[]> {
  const { rows } = await sql.query<ConversationRow>(
    `select ${ROW} from conversations
     where waiting_for = 'us' and expires_at > $1 and expires_at <= $2 order by expires_at`,
    [now - lateMs, now + longestMs],
  );
  return rows.map((row) => ({
    id: row.id,
    key: String(row.id),
    record: row.record,
    input: { channel: row.channel, assignedTo: row.assigned_to },
    claimed:
      row.alerted_end === null || row.alerted_threshold === null
        ? null
        : { endsAt: Number(row.alerted_end), thresholdMs: Number(row.alerted_threshold) },
  }));
}

/** Whether the alert is this process's: of several that ask at once, one. */
export async function claimAlert(
  sql: Sql,
  id: number,
  { endsAt, thresholdMs }: AlertClaim,
): Promise<boolean> {
  const { rows } = await sql.query(
    `update conversations set alerted_end = $2::bigint, alerted_threshold = $3
     where id = $1 and (alerted_end is null or alerted_end < $2::bigint - 60000 or alerted_threshold > $3) returning id`,
    [id, endsAt, thresholdMs],
  );
  return rows.length === 1;
}
