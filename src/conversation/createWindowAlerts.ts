import { callHost } from '../clock/callHost.js';
import type { Clock, Watch } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import { isSame } from '../core/isSame.js';
import type { Instant } from '../core/time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../core/time/units.js';
import { INPUT_NAMES } from '../core/window/inputNames.js';
import { inputWith, type WorkingHours } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { AlertLog } from './AlertLog.js';
import { AnswerVersion } from './AnswerVersion.js';
import { type AlertNews, newsOf } from './alertNews.js';
import { ClosingQueue } from './ClosingQueue.js';
import { TabClaims } from './tabLock.js';
import type {
  AlertConversation,
  AlertFilter,
  WindowAlert,
  WindowAlerts,
  WindowAlertsOptions,
} from './WindowAlert.js';
import { backAt, closesBeforeBack, nextTurnAt } from './workingTime.js';

const DEFAULT_THRESHOLDS = [4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS, 0];

/** One conversation; its only timer is a place in the clock. */
interface Entry<Conversation> {
  /** As the host last gave it. */
  conversation: Conversation;
  watch: Watch | null;
  /** When it is to be looked at next. */
  nextAt: Instant | null;
  /** The end of its window, while that counts in the queue. */
  endsAt: Instant | null;
  /** The end of the window that was seen open by this page. */
  openEndsAt: Instant | null;
  /** The lowest threshold that it has come down to, while it counts. */
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
  const storageKey = given.storageKey ?? 'mw-alerts';
  const claims = new TabClaims();
  let isBusy = false;
  let heardVersion = 0;
  const entries = new Map<string, Entry<Conversation>>();
  const due = new Map<Entry<Conversation>, AlertNews>();
  const queue = new ClosingQueue<Entry<Conversation>>(() => entries.values());
  const listeners = new Set<() => void>();
  const version = new AnswerVersion(() => together(() => {}));

  /**
   * Does all of it first, and calls the host then: it may come back with another list while it is called, which is
   * done at once and told by the loop that runs already.
   */
  function together(run: () => void): void {
    if (isBusy) {
      run();
      return;
    }
    isBusy = true;
    try {
      run();
    } finally {
      while (tellNext() || notify());
      isBusy = false;
    }
  }

  function tellNext(): boolean {
    for (const [entry, news] of due) {
      due.delete(entry);
      tell(entry, news);
      return true;
    }
    return false;
  }

  function notify(): boolean {
    if (heardVersion === version.current) return false;
    heardVersion = version.current;
    for (const listener of [...listeners]) callHost(listener);
    return true;
  }

  /** Reads its window: where it stands in the queue, what there is to tell, and when to look again. */
  function look(entry: Entry<Conversation>, now: Instant): void {
    const { conversation } = entry;
    const state = windowAt(inputWith(conversation, options.settings), now);
    const { expiresAt } = state;
    const isRunning = state.status === 'open' || state.status === 'expiring';
    due.delete(entry);
    // What was refused or used up is no surprise: the host has just tried to send.
    if (expiresAt === null || !(isRunning || state.reason === 'expired')) {
      file(entry, null, Number.POSITIVE_INFINITY);
      entry.nextAt = state.nextChangeAt ?? (expiresAt === null ? null : Number.POSITIVE_INFINITY);
      return;
    }
    const remainingMs = isRunning ? expiresAt - now : 0;
    const crossedMs = thresholds.findLast((ms) => remainingMs <= ms) ?? Number.POSITIVE_INFINITY;
    if (passes(options, conversation, state)) {
      const { key } = conversation;
      const { openEndsAt } = entry;
      const escalateBelowMs = escalateBelowMsOf(conversation);
      const news = newsOf(
        { key, state, now, expiresAt, remainingMs, crossedMs, openEndsAt, escalateBelowMs },
        logOf(),
      );
      if (news !== null) due.set(entry, news);
      file(entry, expiresAt, crossedMs);
    } else file(entry, null, Number.POSITIVE_INFINITY);
    if (isRunning) entry.openEndsAt = expiresAt;
    entry.nextAt = isRunning
      ? nextLookAt(conversation, state, expiresAt, remainingMs)
      : (state.nextChangeAt ?? Number.POSITIVE_INFINITY);
  }

  function nextLookAt(
    conversation: Conversation,
    { nextChangeAt }: WindowState,
    expiresAt: Instant,
    remainingMs: number,
  ): Instant {
    let next = Math.min(expiresAt, nextChangeAt ?? expiresAt);
    for (const ms of [...thresholds, escalateBelowMsOf(conversation) ?? 0]) {
      if (ms < remainingMs) next = Math.min(next, expiresAt - ms);
    }
    return next;
  }

  /** When a bot should hand it over. `null`: no bot answers. */
  function escalateBelowMsOf({ handledBy }: Conversation): number | null {
    return handledBy === 'bot' ? (options.escalateBelowMs ?? HOUR_MS) : null;
  }

  function tell(entry: Entry<Conversation>, news: AlertNews): void {
    const { key, told } = news;
    if (given.inOneTab !== true) {
      logOf().remember(key, told);
      tellHost(entry, news);
      return;
    }
    logOf().read();
    const left = newsOf(news, logOf());
    if (left === null) return;
    logOf().remember(key, left.told);
    const { endsAt, thresholdMs, isEscalated } = left.told;
    const name = `${storageKey}/${key}/${endsAt}/${thresholdMs}/${isEscalated}`;
    claims.ask(key, name, () => tellHost(entry, left));
  }

  function tellHost({ conversation }: Entry<Conversation>, news: AlertNews): void {
    const { state, now, expiresAt, remainingMs, crossedMs, escalateBelowMs } = news;
    const { onAlert, onEscalate } = options;
    const alertAt = (ms: number): WindowAlert<Conversation> => ({
      conversation,
      state,
      thresholdMs: ms,
      remainingMs,
      isLate: now - (expiresAt - ms) > MINUTE_MS,
      closesBeforeBack: beforeBack(conversation, expiresAt, now),
    });
    if (news.hasCrossed) callHost(onAlert, alertAt(crossedMs));
    if (news.mustEscalate) callHost(onEscalate, alertAt(escalateBelowMs ?? 0));
  }

  function file(entry: Entry<Conversation>, endsAt: Instant | null, crossedMs: number): void {
    if (entry.endsAt === endsAt && entry.crossedMs === crossedMs) return;
    if (entry.endsAt !== endsAt) queue.touch();
    entry.endsAt = endsAt;
    entry.crossedMs = crossedMs;
    version.next();
  }

  function beforeBack(conversation: Conversation, closesAt: Instant, now: Instant) {
    const hours = hoursOf(conversation);
    return hours === null ? null : closesBeforeBack(hours, closesAt, now);
  }

  function hoursOf({ inboxId }: Conversation): WorkingHours | null {
    const inbox = inboxId === undefined ? undefined : options.settings?.inboxes?.[inboxId];
    return inbox?.workingHours ?? options.workingHours ?? null;
  }

  function logOf(): AlertLog {
    log ??= new AlertLog(given.storage, storageKey, () => clock.now(), given.inOneTab);
    return log;
  }

  function follow(entry: Entry<Conversation>): void {
    const { whileHidden } = options;
    entry.watch?.stop();
    entry.watch = clock.watch(
      (now) => {
        together(() => look(entry, now));
        // Read now: the host may have brought other data meanwhile.
        return entry.nextAt;
      },
      { whileHidden },
    );
  }

  function followTime(): void {
    if (entries.size === 0) version.stop();
    else version.follow(clock, { whileHidden: options.whileHidden });
  }

  function setConversations(conversations: readonly Conversation[]): void {
    const latest = new Map(conversations.map((conversation) => [conversation.key, conversation]));
    for (const [key, entry] of entries) {
      if (latest.has(key)) continue;
      entry.watch?.stop();
      entries.delete(key);
      due.delete(entry);
      if (entry.endsAt === null) continue;
      queue.touch();
      version.next();
    }
    for (const [key, conversation] of latest) {
      const entry = entries.get(key);
      if (entry === undefined) {
        const added = newEntry(conversation);
        entries.set(key, added);
        follow(added);
      } else if (entry.conversation !== conversation) {
        const isKnown = INPUT_NAMES.every((name) => isSame(entry.conversation[name], conversation[name]));
        entry.conversation = conversation;
        if (!isKnown) entry.watch?.refresh();
      }
    }
    if (version.isFollowed !== entries.size > 0) followTime();
    logOf().forgetLeft(entries);
  }

  function setOptions(next: WindowAlertsOptions<Conversation>): void {
    const { whileHidden, workingHours } = options;
    const isElsewhere = (next.clock ?? sharedClock()) !== clock || next.whileHidden !== whileHidden;
    if (isElsewhere || !isSame(next.workingHours, workingHours)) version.next();
    options = next;
    thresholds = sortedThresholds(next.thresholds);
    clock = next.clock ?? sharedClock();
    for (const entry of entries.values()) {
      if (isElsewhere) follow(entry);
      else entry.watch?.refresh();
    }
    if (isElsewhere) followTime();
  }

  return {
    setConversations: (conversations) => together(() => setConversations(conversations)),
    setOptions: (next) => together(() => setOptions(next)),
    soonest(limit = Number.POSITIVE_INFINITY) {
      const now = clock.now();
      version.given(now, queue.firstEndAfter(now));
      return queue.after(now, limit).map(({ conversation, endsAt }) => ({
        conversation,
        closesAt: endsAt ?? 0,
      }));
    },
    closingWithin(ms) {
      const now = clock.now();
      version.given(now, queue.firstEndAfter(now));
      version.given(now, queue.firstEndAfter(now + ms) - ms);
      return queue.count(now, now + ms);
    },
    whenBack() {
      const now = clock.now();
      const hours = options.workingHours ?? null;
      if (hours === null) return null;
      version.given(now, queue.firstEndAfter(now));
      version.given(now, nextTurnAt(hours, now) ?? Number.POSITIVE_INFINITY);
      const back = backAt(hours, now);
      if (back === null) return null;
      const left = queue.count(back, Number.POSITIVE_INFINITY);
      return { backAt: back, closed: queue.count(now, back), left };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version.current,
    stop() {
      together(() => setConversations([]));
      logOf().write();
      claims.release();
    },
  };
}

function newEntry<Conversation>(conversation: Conversation): Entry<Conversation> {
  return {
    conversation,
    watch: null,
    nextAt: null,
    endsAt: null,
    openEndsAt: null,
    crossedMs: Number.POSITIVE_INFINITY,
  };
}

function sortedThresholds(given: unknown): number[] {
  const numbers = Array.isArray(given) ? given : DEFAULT_THRESHOLDS;
  return numbers.filter((ms) => typeof ms === 'number' && ms >= 0).sort((a, b) => b - a);
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
