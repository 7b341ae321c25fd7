import type { Instant } from '../time/Instant.js';
import { tryTo } from '../tryTo.js';
import type { Optional } from '../window/Optional.js';
import type { WindowInput } from '../window/WindowInput.js';
import type { WindowState, WindowStatus } from '../window/WindowState.js';
import { windowAt } from '../window/windowAt.js';
import type { ConversationRecord } from './ConversationRecord.js';
import { inputOfRow } from './inputOf.js';

/** What the host knows of a conversation beside its record. */
export interface RowInput extends Optional<WindowInput> {
  channel: WindowInput['channel'];
  /** The host's own word for who looks after it. */
  assignedTo?: string | null | undefined;
}

/** What a table of conversations is indexed by. */
export interface RecordColumns {
  /** When the window ends, or has ended; `null` where no instant could be said, or where something else has closed it. */
  expiresAt: Instant | null;
  status: WindowStatus;
  waitingFor: WindowState['waitingFor'];
  assignedTo: string | null;
  /** When these columns next differ by themselves: compute them again then. `null`: never. */
  nextChangeAt: Instant | null;
}

/**
 * The columns of a row, to be written with its record. `expiresAt` alone answers "closes within the hour", also
 * between two refreshes: it holds nothing of windows that a refusal or a used-up quota has closed.
 *
 * @param input what the host knows beside the record
 * @example columnsOf(record, { channel: 'whatsapp', assignedTo: 'ada' }, Date.now())
 */
export function columnsOf(
  record: ConversationRecord | string | null | undefined,
  input: RowInput,
  now: Instant,
): RecordColumns {
  const state = windowAt(inputOfRow(record, input), now);
  const { expiresAt, status, reason, waitingFor, nextChangeAt } = state;
  const isTimed = reason === null || reason === 'expired';
  return {
    expiresAt: isTimed ? expiresAt : null,
    status,
    waitingFor,
    assignedTo: tryTo(() => input.assignedTo) ?? null,
    nextChangeAt,
  };
}
