import type { Clock } from '../clock/createClock.js';
import type { Instant } from '../core/time/Instant.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowSettings, WorkingHours } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import type { TextStorage } from './TextStorage.js';
import type { ClosesBeforeBack } from './workingTime.js';

/** A conversation as the host has it; what else it holds comes back with its alerts. */
export interface AlertConversation extends WindowInput {
  /** Tells conversations apart; the same through a reload. Of two in a list with the same key the last one counts. */
  key: string;
}

/** A window has come down to a threshold. */
export interface WindowAlert<Conversation extends AlertConversation = AlertConversation> {
  conversation: Conversation;
  state: WindowState;
  /** The threshold that fired, milliseconds before the end. 0: it has closed. */
  thresholdMs: number;
  remainingMs: number;
  /** It was crossed more than a minute ago: during sleep, before this page was opened, in a hidden tab. */
  isLate: boolean;
  /** It closes while nobody of the team is there. `null` without working hours too. */
  closesBeforeBack: ClosesBeforeBack | null;
}

/** Which conversations count. */
export interface AlertFilter {
  /** Whose turn it is. */
  waitingFor?: WindowState['waitingFor'] | undefined;
  /** Who answers. A conversation that does not say is answered by a person. */
  handledBy?: 'bot' | 'human' | undefined;
}

export interface WindowAlertsOptions<Conversation extends AlertConversation = AlertConversation>
  extends AlertFilter {
  /** @default one on the local time, which all share */
  clock?: Clock | undefined;
  /** Milliseconds before the end; 0 is the end itself. @default [4 h, 1 h, 15 min, 0] */
  thresholds?: readonly number[] | undefined;
  /**
   * Called once for each window and threshold. After sleep or a late start only the newest threshold that was
   * crossed fires. Windows that closed before there was anybody to tell do not. A window is known by its end: one
   * that ends more than a minute later is the next one.
   */
  onAlert?: ((alert: WindowAlert<Conversation>) => void) | undefined;
  /** Called once for each window that a bot handles and that comes down to `escalateBelowMs` while still open. */
  onEscalate?: ((alert: WindowAlert<Conversation>) => void) | undefined;
  /** When a bot should hand over, milliseconds before the end. @default 1 hour */
  escalateBelowMs?: number | undefined;
  /** Remembers through a reload what has fired; it must answer at once, not by a promise. @default until the reload */
  storage?: TextStorage | undefined;
  /** Each list needs one of its own: what another wrote under the same key is lost. @default 'mw-alerts' */
  storageKey?: string | undefined;
  /**
   * Of several tabs that follow the same conversations one tells each alert, with a `storage` that they share
   * (`localStorage`). Without Web Locks, which browsers have on secure pages, two may tell it in the same instant.
   * @default false
   */
  inOneTab?: boolean | undefined;
  /** Go on while the page is hidden; the browser may be a minute late there. @default false */
  whileHidden?: boolean | undefined;
  /** The host's own policies and inboxes; working hours of an inbox win over `workingHours`. */
  settings?: WindowSettings | undefined;
  workingHours?: WorkingHours | undefined;
}

/** A window that will close. */
export interface ClosingWindow<Conversation extends AlertConversation = AlertConversation> {
  conversation: Conversation;
  closesAt: Instant;
}

/** How things will stand when the team is back. */
export interface WhenBack {
  /** Now, while it works. */
  backAt: Instant;
  /** How many windows that are open now will have closed. */
  closed: number;
  /** How many will still be open. */
  left: number;
}

/** Follows the windows of many conversations. */
export interface WindowAlerts<Conversation extends AlertConversation = AlertConversation> {
  /**
   * All conversations, in any order. Those whose window is as it was cost next to nothing; those that are missing are
   * left. May be called from callbacks and listeners: the last list counts.
   */
  setConversations(conversations: readonly Conversation[]): void;
  /** Other options from now on. `storage`, `storageKey` and `inOneTab` are those of the beginning. */
  setOptions(options: WindowAlertsOptions<Conversation>): void;
  /** Open windows, the one that closes first at the beginning. @param limit how many at most */
  soonest(limit?: number): ClosingWindow<Conversation>[];
  /** How many open windows close within `ms`: "3 close within the hour". */
  closingWithin(ms: number): number;
  /** `null` without working hours, or when the team is not back within a week. */
  whenBack(): WhenBack | null;
  /** Calls `listener` after each other number of `getVersion`. */
  subscribe(listener: () => void): () => void;
  /**
   * Another number after each crossing of a threshold, after other ends of windows, and once time has passed what
   * `soonest`, `closingWithin` and `whenBack` have answered since the last number: ask again then. Time is followed
   * while there are conversations.
   */
  getVersion(): number;
  /** Leaves all conversations, and writes down what has fired. */
  stop(): void;
}
