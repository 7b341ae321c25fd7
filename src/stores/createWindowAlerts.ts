import { dequal } from 'dequal/lite';
import type { Clock, Watch } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import type { Instant } from '../core/time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../core/time/units.js';
import { INPUT_NAMES } from '../core/window/inputNames.js';
import { inputWith, type WorkingHours } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { AlertLog } from './AlertLog.js';
import { ClosingQueue } from './ClosingQueue.js';
import type {
  AlertConversation,
  AlertFilter,
  WindowAlert,
  WindowAlerts,
  WindowAlertsOptions,
} from './WindowAlert.js';
import { backAt, closesBeforeBack } from './workingTime.js';

const DEFAULT_THRESHOLDS = [4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS, 0];

/** One conversation; its only timer is a place in the clock. */
interface Entry<Conversation> {
  conversation: Conversation;
  watch: Watch | null;
  /** The end of its window, while that counts in the queue. */
  endsAt: Instant | null;
  /** The window that was seen open by this page. */
  openWindowId: number | null;
  /** The lowest threshold that it has come down to. */
  crossedMs: number;
}

/**
 * Tells once when a window comes down to a threshold, for any number of conversations: through a reload, after
 * sleep, in a hidden tab if asked. Nothing is gone through as a whole when time passes.
 *
 * @example
 * const alerts = createWindowAlerts({ onAlert: ({ conversation }) => notify(conversation.name), storage: localStorage });
 * alerts.setConversations(conversations);
 * alerts.closingWithin(3_600_000); // 3
 */
export function createWindowAlerts<Conversation extends AlertConversation>(
  given: WindowAlertsOptions<Conversation> = {},
): WindowAlerts<Conversation> {
  let options = given;
  let clock: Clock = options.clock ?? sharedClock();
  let thresholds = sortedThresholds(options.thresholds);
  let log: AlertLog | null = null;
  let version = 0;
  let isSetting = false;
  const entries = new Map<string, Entry<Conversation>>();
  const queue = new ClosingQueue<Entry<Conversation>>(() => entries.values());
  const listeners = new Set<() => void>();

  function changed(): void {
    version++;
    if (!isSetting) for (const listener of [...listeners]) listener();
  }

  /** Many changes, told once. */
  function together(run: () => void): void {
    isSetting = true;
    try {
      run();
    } finally {
      isSetting = false;
      changed();
    }
  }

  function look(entry: Entry<Conversation>, now: Instant): Instant | null {
    const { conversation } = entry;
    const state = windowAt(inputWith(conversation, options.settings), now);
    const { expiresAt } = state;
    const isRunning = state.status === 'open' || state.status === 'expiring';
    const windowId = state.openedAt ?? expiresAt;
    const counts = passes(options, conversation, state);
    // What was refused or used up is no surprise: the host has just tried to send.
    const isFollowed = expiresAt !== null && windowId !== null && (isRunning || state.reason === 'expired');
    if (!isFollowed) {
      file(entry, null, Number.POSITIVE_INFINITY);
      return state.nextChangeAt ?? (expiresAt === null ? null : Number.POSITIVE_INFINITY);
    }
    const remainingMs = isRunning ? expiresAt - now : 0;
    const crossedMs = thresholds.findLast((ms) => remainingMs <= ms) ?? Number.POSITIVE_INFINITY;
    if (counts) tell(entry, state, { now, windowId, expiresAt, crossedMs, remainingMs, isRunning });
    if (isRunning) entry.openWindowId = windowId;
    file(entry, counts ? expiresAt : null, crossedMs);
    if (!isRunning) return state.nextChangeAt ?? Number.POSITIVE_INFINITY;
    let next = Math.min(expiresAt, state.nextChangeAt ?? expiresAt);
    for (const ms of thresholds) if (ms < remainingMs) next = Math.min(next, expiresAt - ms);
    if (conversation.handledBy === 'bot' && escalateBelowMs() < remainingMs) {
      next = Math.min(next, expiresAt - escalateBelowMs());
    }
    return next;
  }

  interface Reading {
    now: Instant;
    windowId: number;
    expiresAt: Instant;
    crossedMs: number;
    remainingMs: number;
    isRunning: boolean;
  }

  function tell(entry: Entry<Conversation>, state: WindowState, reading: Reading): void {
    const { now, windowId, expiresAt, crossedMs, remainingMs, isRunning } = reading;
    const { conversation } = entry;
    const known = logOf();
    const told = known.of(conversation.key, windowId);
    let { thresholdMs, isEscalated } = told ?? { thresholdMs: Number.POSITIVE_INFINITY, isEscalated: false };
    // A window that had closed before anybody watched it is history, not news.
    const isNews =
      isRunning ||
      told !== null ||
      entry.openWindowId === windowId ||
      (known.writtenAt !== null && expiresAt > known.writtenAt);
    const hasCrossed = isNews && crossedMs < thresholdMs;
    const mustEscalate =
      isRunning && conversation.handledBy === 'bot' && remainingMs <= escalateBelowMs() && !isEscalated;
    if (!hasCrossed && !mustEscalate) return;

    if (hasCrossed) thresholdMs = crossedMs;
    if (mustEscalate) isEscalated = true;
    known.remember(conversation.key, { windowId, thresholdMs, isEscalated });
    const alertAt = (ms: number): WindowAlert<Conversation> => ({
      conversation,
      state,
      thresholdMs: ms,
      remainingMs,
      isLate: now - (expiresAt - ms) > MINUTE_MS,
      closesBeforeBack: beforeBack(conversation, expiresAt, now),
    });
    if (hasCrossed) call(options.onAlert, alertAt(crossedMs));
    if (mustEscalate) call(options.onEscalate, alertAt(escalateBelowMs()));
  }

  function file(entry: Entry<Conversation>, endsAt: Instant | null, crossedMs: number): void {
    if (entry.endsAt === endsAt && entry.crossedMs === crossedMs) return;
    if (entry.endsAt !== endsAt) queue.touch();
    entry.endsAt = endsAt;
    entry.crossedMs = crossedMs;
    changed();
  }

  function beforeBack(conversation: Conversation, closesAt: Instant, now: Instant) {
    const hours = hoursOf(conversation);
    return hours === undefined ? null : closesBeforeBack(hours, closesAt, now);
  }

  function hoursOf({ inboxId }: Conversation): WorkingHours | undefined {
    const inbox = inboxId === undefined ? undefined : options.settings?.inboxes?.[inboxId];
    return inbox?.workingHours ?? options.workingHours;
  }

  function escalateBelowMs(): number {
    return options.escalateBelowMs ?? HOUR_MS;
  }

  function logOf(): AlertLog {
    log ??= new AlertLog(given.storage, given.storageKey ?? 'mw-alerts', () => clock.now());
    return log;
  }

  function follow(entry: Entry<Conversation>): void {
    entry.watch = clock.watch((now) => look(entry, now), { whileHidden: options.whileHidden });
  }

  function setConversations(conversations: readonly Conversation[]): void {
    const gone = new Set(entries.keys());
    for (const conversation of conversations) {
      gone.delete(conversation.key);
      const entry = entries.get(conversation.key);
      if (entry === undefined) {
        const added: Entry<Conversation> = {
          conversation,
          watch: null,
          endsAt: null,
          openWindowId: null,
          crossedMs: Number.POSITIVE_INFINITY,
        };
        entries.set(conversation.key, added);
        follow(added);
      } else if (entry.conversation !== conversation) {
        const isSame = INPUT_NAMES.every((name) => dequal(entry.conversation[name], conversation[name]));
        entry.conversation = conversation;
        if (!isSame) entry.watch?.refresh();
      }
    }
    for (const key of gone) {
      entries.get(key)?.watch?.stop();
      entries.delete(key);
    }
    if (gone.size > 0) queue.touch();
  }

  return {
    setConversations: (conversations) => together(() => setConversations(conversations)),
    setOptions: (next) =>
      together(() => {
        const { whileHidden } = options;
        options = next;
        thresholds = sortedThresholds(next.thresholds);
        const isElsewhere = (next.clock ?? sharedClock()) !== clock || next.whileHidden !== whileHidden;
        clock = next.clock ?? sharedClock();
        for (const entry of entries.values()) {
          if (!isElsewhere) entry.watch?.refresh();
          else {
            entry.watch?.stop();
            follow(entry);
          }
        }
      }),
    soonest: (limit = Number.POSITIVE_INFINITY) =>
      queue.after(clock.now(), limit).map(({ conversation, endsAt }) => ({
        conversation,
        closesAt: endsAt ?? 0,
      })),
    closingWithin: (ms) => queue.count(clock.now(), clock.now() + ms),
    whenBack() {
      const now = clock.now();
      const back = options.workingHours === undefined ? null : backAt(options.workingHours, now);
      if (back === null) return null;
      const left = queue.count(back, Number.POSITIVE_INFINITY);
      return { backAt: back, closed: queue.count(now, back), left };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version,
    stop() {
      together(() => setConversations([]));
      log?.write();
    },
  };
}

/** A host's function that throws is reported by the page, and stops nothing here. */
function call<Value>(callback: ((value: Value) => void) | undefined, value: Value): void {
  try {
    callback?.(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function sortedThresholds(given: readonly number[] = DEFAULT_THRESHOLDS): number[] {
  return given.filter((ms) => ms >= 0).sort((a, b) => b - a);
}

function passes(
  { waitingFor, handledBy }: AlertFilter,
  conversation: AlertConversation,
  state: WindowState,
): boolean {
  return (
    (waitingFor === undefined || state.waitingFor === waitingFor) &&
    (handledBy === undefined || (conversation.handledBy ?? 'human') === handledBy)
  );
}
