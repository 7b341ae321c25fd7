import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import { gateOf } from '../../src/conversation/gateOf.js';
import {
  cancelSend,
  failureIn,
  type SendSlot,
  type SendTry,
  sendOnce,
} from '../../src/conversation/sendOnce.js';
import { MINUTE_MS } from '../../src/core/time/units.js';
import type { Refusal } from '../../src/core/window/Refusal.js';
import { reportedErrors } from '../support/reportedErrors.js';

const reported = reportedErrors();
const REFUSAL: Refusal = {
  reason: 'window-closed',
  explain: 'window-closed',
  closesWindow: true,
  retry: 'after-reply',
  original: { code: 131047 },
};

/** A slot, and a send of `message` in it. */
function setUp(given: Partial<SendTry<string>> = {}) {
  const clock = createFakeClock('2026-11-22T09:30:00Z');
  let slot: SendSlot<string> = { isSending: false, isOverdue: false, attempt: null };
  const send = vi.fn((_key: string, _signal: AbortSignal): unknown => undefined);
  const request: SendTry<string> = {
    message: 'Hello',
    slot: {
      read: () => slot,
      write: (change) => {
        slot = { ...slot, ...change };
      },
    },
    send,
    readRefusal: null,
    clock,
    limitMs: null,
    ...given,
  };
  return {
    ...{ clock, send, request },
    read: () => slot,
    /** As whoever asked for the send does it: the slot is free again. */
    async sendAndEnd(more: Partial<SendTry<string>> = {}) {
      const outcome = await sendOnce({ ...request, ...more });
      if (outcome.kind !== 'busy') {
        slot = { ...slot, isSending: false, ...(outcome.kind === 'sent' ? { attempt: null } : null) };
      }
      return outcome;
    },
  };
}

describe('the answer to a send', () => {
  const ofAnotherPage = { ok: false, status: 400, constructor: { name: 'Response' } };

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['an id', 'wamid.1'],
    ['a number', 0],
    ['a good response', new Response('{}')],
    ['a good response of another page', { ok: true, status: 200 }],
    ['no error', { error: null, data: {} }],
    ['no errors', { errors: [], data: {} }],
    ['errors that are no list', { errors: 'none' }],
  ])('is sent by %s', (_name, answer) => {
    expect(failureIn(answer)).toBeNull();
  });

  it.each([
    ['false', false],
    ['a bad response', new Response('{}', { status: 500 })],
    ['a bad response of another page', ofAnotherPage],
    ['an error', { error: { code: 131047 } }],
    ['an error in words', { error: '' }],
    ['an error beside ok', { ok: true, error: 'no' }],
    ['errors', { errors: [{ code: 131047 }], data: null }],
  ])('is a failure by %s', (_name, answer) => {
    expect(failureIn(answer)).toEqual({ error: answer });
  });

  it.each([
    ['given at once', (answer: unknown) => answer],
    ['given later', async (answer: unknown) => answer],
  ])('is read the same, %s', async (_name, give) => {
    const { sendAndEnd } = setUp();
    const answer = { ok: false };
    expect(await sendAndEnd({ send: () => give({ ok: true }) })).toMatchObject({ kind: 'sent' });
    expect(await sendAndEnd({ send: () => give(answer) })).toMatchObject({ kind: 'failed', error: answer });
  });

  it.each([
    [
      'thrown',
      () => {
        throw fault;
      },
    ],
    ['rejected', () => Promise.reject(fault)],
  ])('is a failure where an error is %s', async (_name, send) => {
    expect(await setUp({ send }).sendAndEnd()).toMatchObject({ kind: 'failed', error: fault, refusal: null });
  });
});

const fault = new Error('offline');

describe('the refusal in a failure', () => {
  const failing = (error: unknown) => ({ send: () => Promise.reject(error) });
  const refusalOf = async (given: Partial<SendTry<string>>) => {
    const outcome = await setUp(given).sendAndEnd();
    return outcome.kind === 'failed' ? outcome.refusal : outcome;
  };

  it('is what the reader of the host finds', async () => {
    const readRefusal = vi.fn(() => REFUSAL);
    expect(await refusalOf({ ...failing(fault), readRefusal })).toBe(REFUSAL);
    expect(readRefusal).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('is found in an answer that says that it was not sent, too', async () => {
    const answer = { error: { code: 131047 } };
    const readRefusal = vi.fn(() => REFUSAL);
    expect(await refusalOf({ send: () => answer, readRefusal })).toBe(REFUSAL);
    expect(readRefusal).toHaveBeenCalledExactlyOnceWith(answer);
  });

  it('needs no reader where an adapter has read it', async () => {
    expect(await refusalOf(failing(REFUSAL))).toBe(REFUSAL);
    expect(await refusalOf({ ...failing(REFUSAL), readRefusal: () => null })).toBe(REFUSAL);
  });

  it.each([
    ['an error', fault],
    ['nothing', undefined],
    ['a word', 'window-closed'],
    ['half of one', { reason: 'window-closed', closesWindow: true }],
  ])('is none in %s', async (_name, error) => {
    expect(await refusalOf(failing(error))).toBeNull();
  });

  it('is none where the reader throws, which is reported', async () => {
    const broken = new Error('reader');
    const readRefusal = () => {
      throw broken;
    };
    expect(await refusalOf({ ...failing(fault), readRefusal })).toBeNull();
    expect(reported).toEqual([broken]);
  });
});

describe('a fault in the code of the host', () => {
  const readRefusal = () => REFUSAL;

  it.each([
    ['a type error', new TypeError('Cannot read properties of undefined')],
    ['a reference error', new ReferenceError('session is not defined')],
    ['what JSON cannot hold', new SyntaxError('Unexpected token')],
    ['one of another page', Object.assign(new Error('x is null'), { name: 'TypeError' })],
  ])('is no word of the platform, and is reported: %s', async (_name, error) => {
    const { sendAndEnd } = setUp({ readRefusal, send: () => Promise.reject(error) });
    expect(await sendAndEnd()).toMatchObject({ kind: 'failed', error, refusal: null });
    expect(reported).toEqual([error]);
  });

  it.each([
    ['a connection that failed', new TypeError('Failed to fetch')],
    ['a request that was broken off', new DOMException('The operation was aborted.', 'AbortError')],
    ['an event that nobody took', Object.assign(new Error('window closed'), { name: 'NotTakenError' })],
  ])('is not reported where it is none, and no word of the platform either: %s', async (_name, error) => {
    const { sendAndEnd } = setUp({ readRefusal, send: () => Promise.reject(error) });
    expect(await sendAndEnd()).toMatchObject({ kind: 'failed', error, refusal: null });
    expect(reported).toEqual([]);
  });

  it('may be anything else, which the host’s reader reads', async () => {
    const { sendAndEnd } = setUp({ readRefusal, send: () => Promise.reject(new Error('131047')) });
    expect(await sendAndEnd()).toMatchObject({ refusal: REFUSAL });
  });
});

describe('a gate', () => {
  it.each([
    ['at once', () => true],
    ['later', async () => true],
  ])('allows by true, %s', async (_name, gate) => {
    const { sendAndEnd, send } = setUp({ gate: gateOf(gate) });
    expect(await sendAndEnd()).toMatchObject({ kind: 'sent' });
    expect(send).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['false', false, undefined],
    ['a word', 'true', undefined],
    ['a number', 1, undefined],
    ['an object', {}, undefined],
    ['a reason', { reason: 'The window is open again.' }, 'The window is open again.'],
    ['a reason that is no text', { reason: 5 }, undefined],
  ])('denies by %s', async (_name, answer, text) => {
    const { sendAndEnd, send } = setUp({ gate: gateOf(async () => answer) });
    expect(await sendAndEnd()).toEqual({
      kind: 'denied',
      key: expect.any(String),
      verdict: { isAllowed: false, reason: 'not-authorized', by: 'host', text },
    });
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    [
      'throws',
      () => {
        throw fault;
      },
    ],
    ['rejects', () => Promise.reject(fault)],
  ])('that %s sends nothing', async (_name, gate) => {
    const { sendAndEnd, send } = setUp({ gate: gateOf(gate) });
    expect(await sendAndEnd()).toMatchObject({ kind: 'denied', verdict: { by: 'host' } });
    expect(send).not.toHaveBeenCalled();
    expect(reported).toEqual([fault]);
  });

  it('is asked with the key of the try', async () => {
    const gate = vi.fn((_key: string) => true);
    const { sendAndEnd, send } = setUp({ gate: gateOf(gate) });
    await sendAndEnd();
    expect(gate.mock.calls[0]?.[0]).toBe(send.mock.calls[0]?.[0]);
  });
});

describe('a try', () => {
  it('is one at a time', async () => {
    let settle = () => {};
    const { request, send, sendAndEnd } = setUp();
    const first = sendAndEnd({
      send: () =>
        new Promise<void>((resolve) => {
          settle = resolve;
        }),
    });
    expect(await sendOnce(request)).toEqual({ kind: 'busy' });
    expect(send).not.toHaveBeenCalled();
    settle();
    await first;
    expect(await sendAndEnd()).toMatchObject({ kind: 'sent' });
  });

  it('holds its slot from the first moment, while the gate is asked too', async () => {
    const { request, read } = setUp({ gate: async () => null });
    const sending = sendOnce(request);
    expect(read()).toMatchObject({ isSending: true, isOverdue: false, attempt: { message: 'Hello' } });
    expect(await sendOnce(request)).toEqual({ kind: 'busy' });
    await sending;
  });

  it('can be cancelled by its slot', async () => {
    const { request, read } = setUp();
    const sending = sendOnce({
      ...request,
      send: (_key, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    cancelSend(read());
    expect(await sending, 'nobody knows whether it went').toEqual({ kind: 'busy' });
  });

  it('that was cancelled while the gate was asked sends nothing', async () => {
    const { request, read, send } = setUp();
    let allow = (_answer: boolean) => {};
    const gate = () =>
      new Promise((resolve) => {
        allow = resolve;
      });
    const sending = sendOnce({ ...request, gate: gateOf(gate) });
    cancelSend(read());
    allow(true);
    expect(await sending).toEqual({ kind: 'busy' });
    expect(send).not.toHaveBeenCalled();
  });

  it('may be made again beside one on its way: the first success counts, under one key, with one signal', async () => {
    const settles: ((answer: unknown) => void)[] = [];
    const { request, send } = setUp();
    send.mockImplementation(() => new Promise((resolve) => settles.push(resolve)));
    const first = sendOnce(request);
    const second = sendOnce({ ...request, isAgain: true });
    settles[0]?.(undefined);
    settles[1]?.(undefined);
    expect([await first, await second]).toMatchObject([{ kind: 'sent' }, { kind: 'busy' }]);
    const [[key, signal], [nextKey, nextSignal]] = send.mock.calls as [
      [string, AbortSignal],
      [string, AbortSignal],
    ];
    expect(nextKey).toBe(key);
    expect(nextSignal).toBe(signal);
  });

  it('that fails beside a later one of the same message says nothing', async () => {
    const settles: ((answer: unknown) => void)[] = [];
    const { request, send } = setUp();
    send.mockImplementation(() => new Promise((resolve) => settles.push(resolve)));
    const first = sendOnce(request);
    const second = sendOnce({ ...request, isAgain: true });
    settles[0]?.(false);
    expect(await first).toEqual({ kind: 'busy' });
    settles[1]?.(false);
    expect(await second).toMatchObject({ kind: 'failed' });
  });

  it.each([
    ['without a connection', fault, false, true],
    ['with one', fault, true, false],
    ['that the platform has refused', REFUSAL, false, false],
  ])('that fails %s says so', async (_name, error, onLine, isOffline) => {
    vi.stubGlobal('navigator', { onLine });
    const outcome = await setUp({ send: () => Promise.reject(error) }).sendAndEnd();
    vi.unstubAllGlobals();
    expect(outcome).toMatchObject({ kind: 'failed', isOffline });
  });
});

describe('the key of a message', () => {
  const keysOf = (send: ReturnType<typeof setUp>['send']) => send.mock.calls.map(([key]) => key);

  it('is the same for all tries, denied, failed and rejected', async () => {
    const { sendAndEnd, send } = setUp();
    send.mockReturnValueOnce(false).mockRejectedValueOnce(fault);
    const outcomes = [
      await sendAndEnd(),
      await sendAndEnd({ gate: gateOf(() => false) }),
      await sendAndEnd(),
      await sendAndEnd(),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'denied', 'failed', 'sent']);
    expect(new Set(keysOf(send)).size).toBe(1);
    expect(new Set(outcomes.map((outcome) => 'key' in outcome && outcome.key))).toEqual(
      new Set(keysOf(send)),
    );
  });

  it('is another one for another message, and after success', async () => {
    const { sendAndEnd, send } = setUp();
    send.mockReturnValueOnce(false);
    await sendAndEnd();
    await sendAndEnd({ message: 'Hello!' });
    await sendAndEnd({ message: 'Hello!' });
    expect(new Set(keysOf(send)).size).toBe(3);
  });

  it('is that of a try before a reload', async () => {
    const { request, send } = setUp();
    request.slot.write({ attempt: { message: 'Hello', key: 'key-1' } });
    await sendOnce(request);
    expect(keysOf(send)).toEqual(['key-1']);
  });

  it('has 128 bits', async () => {
    const { sendAndEnd, send } = setUp();
    await sendAndEnd();
    expect(keysOf(send)[0]).toMatch(/^[\da-f]{32}$/);
  });
});

describe('the time limit', () => {
  it.each([
    ['a minute', undefined, MINUTE_MS],
    ['that of the host', 5000, 5000],
  ])(
    'is %s: then it is said that nobody has answered, and the try goes on',
    async (_name, limitMs, afterMs) => {
      let settle = () => {};
      const { clock, read, sendAndEnd } = setUp({ limitMs });
      const sending = sendAndEnd({
        send: () =>
          new Promise<void>((resolve) => {
            settle = resolve;
          }),
      });
      clock.advance(afterMs - 1);
      expect(read()).toMatchObject({ isSending: true, isOverdue: false });
      clock.advance(1);
      expect(read()).toMatchObject({ isSending: true, isOverdue: true });
      settle();
      expect(await sending).toMatchObject({ kind: 'sent' });
    },
  );

  it('begins anew for one who keeps waiting', () => {
    const { clock, read, request } = setUp();
    void sendOnce({ ...request, send: () => new Promise(() => {}) });
    clock.advance(90_000);
    read().attempt?.tries?.keepWaiting();
    expect(read().isOverdue).toBe(false);
    clock.advance(MINUTE_MS - 1);
    expect(read().isOverdue).toBe(false);
    clock.advance(1);
    expect(read().isOverdue).toBe(true);
  });

  it('is none by Infinity', () => {
    const { clock, read, request } = setUp({ limitMs: Number.POSITIVE_INFINITY });
    void sendOnce({ ...request, send: () => new Promise(() => {}) });
    clock.advance(1000 * MINUTE_MS);
    expect(read().isOverdue).toBe(false);
  });

  it('holds on a hidden page', () => {
    const { clock, read, request } = setUp();
    void sendOnce({ ...request, send: () => new Promise(() => {}) });
    clock.hide();
    clock.advance(MINUTE_MS);
    expect(read().isOverdue).toBe(true);
  });

  it('begins again with each try', async () => {
    const { clock, read, sendAndEnd, request } = setUp({ send: () => false });
    const late = sendAndEnd({
      gate: () =>
        new Promise((resolve) => {
          clock.advance(MINUTE_MS);
          resolve(null);
        }),
    });
    expect(read().isOverdue).toBe(true);
    await late;
    void sendOnce({ ...request, send: () => new Promise(() => {}) });
    expect(read()).toMatchObject({ isSending: true, isOverdue: false });
  });

  it('says nothing of a try that was forgotten meanwhile', () => {
    const { clock, read, request } = setUp();
    void sendOnce({ ...request, send: () => new Promise(() => {}) });
    request.slot.write({ isSending: false, attempt: null });
    clock.advance(MINUTE_MS);
    expect(read().isOverdue).toBe(false);
  });

  it('leaves no timer behind', async () => {
    const { clock, sendAndEnd, send } = setUp();
    send.mockRejectedValueOnce(fault);
    await sendAndEnd();
    await sendAndEnd({ gate: gateOf(() => false) });
    await sendAndEnd();
    expect(clock.timerCount).toBe(0);
  });
});
