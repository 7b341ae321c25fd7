import type { Instant } from '../time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../time/units.js';
import { tryTo } from '../tryTo.js';
import type { WindowState } from '../window/WindowState.js';
import { windowAt } from '../window/windowAt.js';
import type { ConversationRecord } from './ConversationRecord.js';
import type { RowInput } from './columnsOf.js';
import { inputOfRow } from './inputOf.js';

/** The lowest threshold of which somebody was told, and of which window. */
export interface AlertClaim {
  /** The end of the window, which tells it from the next one. */
  endsAt: Instant;
  thresholdMs: number;
}

/** A row that may be due. */
export interface AlertRow {
  key: string;
  record: ConversationRecord | string | null | undefined;
  input: RowInput;
  /** As the table holds it. */
  claimed?: AlertClaim | null | undefined;
}

/** When to tell. */
export interface AlertRules {
  /** Milliseconds before the end; 0 is the end itself. @default [4 h, 1 h, 15 min, 0] */
  thresholds?: readonly number[] | undefined;
  /** Whose turn it is. @default 'us' */
  waitingFor?: WindowState['waitingFor'] | 'anybody' | undefined;
  /** How long after an end it is still news, where nobody was told of its window before. @default 15 minutes */
  lateMs?: number | undefined;
}

/** An alert that is due, and what is to be written to claim it. */
export interface DueAlert<Row extends AlertRow = AlertRow> {
  row: Row;
  state: WindowState;
  remainingMs: number;
  /** Writing it by `claimed is null or claimed.endsAt < endsAt - 60000 or claimed.thresholdMs > thresholdMs` makes it this process's. */
  claim: AlertClaim;
}

/** Ends that differ by rounding are those of one window. */
const SAME_WINDOW_MS = MINUTE_MS;
const THRESHOLDS: readonly number[] = [4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS, 0];

/**
 * The alerts of some rows that are due and of which nobody was told: at most one a row, the lowest threshold that its
 * window has come down to. Tell nobody before the claim is written; of two processes one succeeds.
 *
 * @param rows those whose `expiresAt` is near, by the index
 * @example for (const due of dueAlerts(rows, { thresholds: [3_600_000] }, Date.now())) if (await claim(due)) tell(due);
 */
export function dueAlerts<Row extends AlertRow>(
  rows: readonly Row[],
  rules: AlertRules,
  now: Instant,
): DueAlert<Row>[] {
  const { thresholds = THRESHOLDS, waitingFor = 'us', lateMs = 15 * MINUTE_MS } = rules;
  const lowestFirst = thresholds.filter((ms) => ms >= 0).sort((a, b) => a - b);
  const due = (row: Row): DueAlert<Row>[] => {
    const state = windowAt(inputOfRow(row.record, row.input), now);
    const { expiresAt, reason } = state;
    if (expiresAt === null || !(reason === null || reason === 'expired')) return [];
    if (waitingFor !== 'anybody' && state.waitingFor !== waitingFor) return [];
    const remainingMs = Math.max(0, expiresAt - now);
    const thresholdMs = lowestFirst.find((ms) => remainingMs <= ms);
    if (thresholdMs === undefined) return [];
    const isTold = !!row.claimed && row.claimed.endsAt >= expiresAt - SAME_WINDOW_MS;
    if (isTold && (row.claimed?.thresholdMs ?? 0) <= thresholdMs) return [];
    if (!isTold && now - expiresAt > lateMs) return [];
    return [{ row, state, remainingMs, claim: { endsAt: expiresAt, thresholdMs } }];
  };
  // One that throws while it is read must not keep the others.
  return rows.flatMap((row) => tryTo(() => due(row)) ?? []);
}
