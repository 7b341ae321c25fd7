import { reportFault } from '../clock/callHost.js';
import type { Clock, Watch } from '../clock/createClock.js';
import { isSame } from '../core/isSame.js';
import { MINUTE_MS } from '../core/time/units.js';
import { tryTo } from '../core/tryTo.js';
import type { Optional } from '../core/window/Optional.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { Denial } from '../core/window/Verdict.js';
import { hostFaultIn } from './hostFault.js';
import { messageIdIn } from './SentStore.js';
import { usableRefusal } from './usableRefusal.js';

/** Where a send of one message stands, kept by its conversation. */
export interface SendSlot<Message> {
  isSending: boolean;
  /** The host has not answered within the time limit: nobody knows whether it went. */
  isOverdue: boolean;
  /** What was tried last and has not gone: another try of it has the same key. */
  attempt: Attempt<Message> | null;
}

interface Attempt<Message> {
  message: Message;
  key: string;
  /** Absent: before a reload, or in another tab. */
  tries?: Tries | undefined;
  /** Another tab has begun it while this one was there. */
  isElsewhere?: boolean | undefined;
}

/** What all tries of one message have come to. */
interface Tries {
  /** How many there have been: the last one counts. */
  count: number;
  /** Cancels those on their way. */
  control: AbortController;
  /** One was overdue or cancelled: whoever wrote it may have gone on since. */
  isLate: boolean;
  isSent: boolean;
  /** Waits once more as long for the last one. */
  keepWaiting(): void;
}

/** One try to send a message. */
export interface SendTry<Message> {
  message: Message;
  slot: { read(): SendSlot<Message>; write(change: Optional<SendSlot<Message>>): void };
  /** Although a try of it is on its way: that one is overdue. */
  isAgain?: boolean | undefined;
  /** The last word before sending; absent: nobody is asked. `null` sends. */
  gate?: ((key: string) => Promise<Denial | null>) | undefined;
  /** Sends. @param key the same for all tries of the same message */
  send(key: string, signal: AbortSignal): unknown;
  readRefusal: ((error: unknown) => Refusal | null) | null | undefined;
  clock: Clock;
  /** After so long it is said that the host has not answered, milliseconds. @default 60 s */
  limitMs: number | null | undefined;
}

const DEFAULT_LIMIT_MS = MINUTE_MS;

/** How a try ended. `busy`: another try is the one that counts; `denied`: by the gate. */
export type SendOutcome =
  | { kind: 'busy' }
  | { kind: 'sent'; key: string; messageId: string | null; isLate: boolean }
  | { kind: 'denied'; key: string; verdict: Denial }
  | { kind: 'failed'; key: string; error: unknown; refusal: Refusal | null; isOffline: boolean };

/**
 * Sends a message once: one try at a time, every try of the same message with the same key, and the answer read in one
 * place. What is thrown at any point is a failure like any other.
 */
export async function sendOnce<Message>(request: SendTry<Message>): Promise<SendOutcome> {
  const { message, slot, readRefusal } = request;
  const { isSending, attempt: last } = slot.read();
  if (isSending && request.isAgain !== true) return BUSY;
  const known = last !== null && isSame(last.message, message) ? last : null;
  const key = known?.key ?? randomKey();
  const tries = known?.tries ?? newTries();
  const count = ++tries.count;
  if (!isSending) tries.control = new AbortController();
  const { signal } = tries.control;
  slot.write({ isSending: true, isOverdue: false, attempt: { message, key, tries } });
  const limit = limitFor(request, tries);
  /** What became of the message is known by another try, will be, or nobody knows it. */
  const isOver = () => tries.isSent || tries.count !== count;
  const failed = (error: unknown): SendOutcome => {
    const refusal = refusalOf(error, readRefusal);
    return isOver() || (signal.aborted && refusal === null)
      ? BUSY
      : { kind: 'failed', key, error, refusal, isOffline: refusal === null && isOffline() };
  };
  try {
    if (request.gate !== undefined) {
      const verdict = await request.gate(key);
      if (isOver() || signal.aborted) return BUSY;
      if (verdict !== null) return { kind: 'denied', key, verdict };
    }
    const answer = await request.send(key, signal);
    const failure = failureIn(answer);
    if (failure !== null) return failed(failure.error);
    if (tries.isSent) return BUSY;
    tries.isSent = true;
    return { kind: 'sent', key, messageId: messageIdIn(answer), isLate: tries.isLate };
  } catch (error) {
    return failed(error);
  } finally {
    limit.stop();
  }
}

const newTries = (): Tries => ({
  count: 0,
  control: new AbortController(),
  isLate: false,
  isSent: false,
  keepWaiting() {},
});

const BUSY: SendOutcome = { kind: 'busy' };

/** Breaks off the try on its way. Nobody knows then whether it went. */
export function cancelSend({ attempt }: SendSlot<unknown>): void {
  if (attempt?.tries === undefined) return;
  attempt.tries.isLate = true;
  attempt.tries.control.abort();
}

/** Whether this machine says itself that it has no connection: then no platform has failed. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/** Marks the try as overdue once the limit has passed; it goes on. One that no longer counts marks nothing. */
function limitFor({ slot, clock, limitMs }: SendTry<unknown>, tries: Tries): Watch {
  const { count } = tries;
  const nextLimit = () => clock.now() + (limitMs ?? DEFAULT_LIMIT_MS);
  let overdueAt = nextLimit();
  const watch = clock.watch(
    (now) => {
      if (now < overdueAt) return overdueAt;
      const { attempt, isSending } = slot.read();
      if (isSending && attempt?.tries === tries && tries.count === count) {
        tries.isLate = true;
        slot.write({ isOverdue: true });
      }
      return null;
    },
    { whileHidden: true },
  );
  tries.keepWaiting = () => {
    overdueAt = nextLimit();
    slot.write({ isOverdue: false });
    watch.refresh();
  };
  return watch;
}

/** The refusal in what a send failed with. The words of a host's own fault are not those of a platform. */
function refusalOf(error: unknown, readRefusal: SendTry<unknown>['readRefusal']): Refusal | null {
  const fault = tryTo(() => hostFaultIn(error)) ?? null;
  if (fault === 'code') reportFault(error, 'the function that sends');
  return fault === null ? refusalIn(error, readRefusal) : null;
}

/**
 * What a host's send function answered, read by its shape, since a frame's `Response` is none of this page's. Nothing is
 * sent; not sent is `false`, `ok: false` (`fetch` resolves whatever the server says), an `error`, or a list of `errors`.
 */
export function failureIn(answer: unknown): { error: unknown } | null {
  if (answer === false) return { error: answer };
  if (typeof answer !== 'object' || answer === null) return null;
  const { ok, error, errors } = answer as Record<string, unknown>;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  const isFailure = ok === false || (error !== undefined && error !== null) || hasErrors;
  return isFailure ? { error: answer } : null;
}

/** The refusal in what a send failed with: as the host's reader reads it, else what an adapter has read already. */
function refusalIn(error: unknown, read: SendTry<unknown>['readRefusal']): Refusal | null {
  try {
    const answer = read?.(error) ?? null;
    const refusal = usableRefusal(answer);
    if (refusal !== null) return refusal;
    if (answer !== null) reportFault(new TypeError('readRefusal: wrong answer'), 'readRefusal');
  } catch (fault) {
    reportFault(fault, 'readRefusal');
  }
  return usableRefusal(error);
}

/** 128 random bits; `crypto.randomUUID` exists only on secure pages, and an inbox may run on a plain one. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
