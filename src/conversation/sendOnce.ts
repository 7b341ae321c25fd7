import { reportFault } from '../clock/callHost.js';
import type { Clock, Watch } from '../clock/createClock.js';
import { MINUTE_MS } from '../core/time/units.js';
import type { Optional } from '../core/window/Optional.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { Denial } from '../core/window/Verdict.js';
import { hostVerdict } from '../core/window/verdictsOf.js';
import { hostFaultIn } from './hostFault.js';
import { messageIdIn } from './SentStore.js';

/** Where a send of one message stands, kept by its conversation. */
export interface SendSlot<Message> {
  isSending: boolean;
  /** The host has not answered within the time limit: nobody knows whether it went. */
  isOverdue: boolean;
  /** What was tried last and has not gone: another try of it has the same key. `control` cancels the one on its way. */
  attempt: { message: Message; key: string; control?: AbortController | undefined } | null;
}

/** One try to send a message. */
export interface SendTry<Message> {
  message: Message;
  slot: { read(): SendSlot<Message>; write(change: Optional<SendSlot<Message>>): void };
  isSame(a: Message, b: Message): boolean;
  /** The host's last word before sending; absent: nobody is asked. Only `true` sends. */
  gate?: ((key: string) => unknown) | undefined;
  /** Sends. @param key the same for all tries of the same message */
  send(key: string, signal: AbortSignal): unknown;
  readRefusal: ((error: unknown) => Refusal | null) | null | undefined;
  clock: Clock;
  /** After so long it is said that the host has not answered, milliseconds. @default 60 s */
  limitMs: number | null | undefined;
}

const DEFAULT_LIMIT_MS = MINUTE_MS;

/** How a try ended. `denied`: by the gate. */
export type SendOutcome =
  | { kind: 'busy' }
  | { kind: 'sent'; key: string; messageId: string | null }
  | { kind: 'denied'; key: string; verdict: Denial }
  | { kind: 'failed'; key: string; error: unknown; refusal: Refusal | null };

/**
 * Sends a message once: one try at a time, every try of the same message with the same key, and the answer read in one
 * place. What is thrown at any point is a failure like any other.
 */
export async function sendOnce<Message>(request: SendTry<Message>): Promise<SendOutcome> {
  const { message, slot, readRefusal } = request;
  const { isSending, attempt: last } = slot.read();
  if (isSending) return { kind: 'busy' };
  const key = last !== null && request.isSame(last.message, message) ? last.key : randomKey();
  const control = new AbortController();
  slot.write({ isSending: true, isOverdue: false, attempt: { message, key, control } });
  const limit = limitFor(request, key);
  try {
    if (request.gate !== undefined) {
      const verdict = hostVerdict(await answered(request.gate, key), 'not-authorized');
      if (!verdict.isAllowed) return { kind: 'denied', key, verdict };
    }
    const answer = await request.send(key, control.signal);
    const failure = failureIn(answer);
    if (failure !== null) return failed(key, failure.error, readRefusal);
    return { kind: 'sent', key, messageId: messageIdIn(answer) };
  } catch (error) {
    return failed(key, error, readRefusal);
  } finally {
    limit.stop();
  }
}

/** What a gate answers; one that fails lets nothing through. */
async function answered(gate: (key: string) => unknown, key: string): Promise<unknown> {
  try {
    return await gate(key);
  } catch (fault) {
    reportFault(fault, gate.name);
    return null;
  }
}

/** Marks the try as overdue once the limit has passed; it goes on. One that was forgotten meanwhile marks nothing. */
function limitFor({ slot, clock, limitMs }: SendTry<unknown>, key: string): Watch {
  const overdueAt = clock.now() + (limitMs ?? DEFAULT_LIMIT_MS);
  return clock.watch(
    (now) => {
      if (now < overdueAt) return overdueAt;
      if (slot.read().attempt?.key === key) slot.write({ isOverdue: true });
      return null;
    },
    { whileHidden: true },
  );
}

function failed(key: string, error: unknown, readRefusal: SendTry<unknown>['readRefusal']): SendOutcome {
  const fault = hostFaultIn(error);
  if (fault === 'code') reportFault(error, 'the function that sends');
  // The words of a host's own fault are not those of a platform.
  return { kind: 'failed', key, error, refusal: fault === null ? refusalIn(error, readRefusal) : null };
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
    const refusal = read?.(error) ?? null;
    if (refusal !== null) return refusal;
  } catch (fault) {
    reportFault(fault, 'readRefusal');
  }
  const { reason, explain, closesWindow } = Object(error) as Partial<Record<keyof Refusal, unknown>>;
  const isRefusal =
    typeof reason === 'string' && typeof explain === 'string' && typeof closesWindow === 'boolean';
  return isRefusal ? (error as Refusal) : null;
}

/** 128 random bits; `crypto.randomUUID` exists only on secure pages, and an inbox may run on a plain one. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
