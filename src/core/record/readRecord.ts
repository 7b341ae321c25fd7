import { isReadable } from '../isReadable.js';
import { tryTo } from '../tryTo.js';
import type { ChannelRecord, ConversationRecord } from './ConversationRecord.js';

const EMPTY: ConversationRecord = { v: 1, c: {} };

/**
 * A record as it comes from a database: the object, its JSON text, or nothing yet. `null`: a newer version of the
 * kit wrote it. What is no record at all is an empty one.
 */
export function readRecord(stored: unknown): ConversationRecord | null {
  const value = typeof stored === 'string' ? tryTo((): unknown => JSON.parse(stored)) : stored;
  if (typeof value !== 'object' || value === null || !isReadable(value)) return EMPTY;
  const { v, c } = value as Partial<Record<keyof ConversationRecord, unknown>>;
  if (v === 1 && typeof c === 'object' && c !== null) return value as ConversationRecord;
  return typeof v === 'number' && v > 1 ? null : EMPTY;
}

/** One channel of a record; members that are no text are left out. */
export function channelIn(record: ConversationRecord, channel: string): ChannelRecord | undefined {
  return Object.hasOwn(record.c, channel) ? record.c[channel] : undefined;
}
