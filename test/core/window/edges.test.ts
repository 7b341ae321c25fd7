import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { policies } from '../../../src/core/window/policies.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import type { WindowPolicy } from '../../../src/core/window/WindowPolicy.js';
import { isOpenAt, nextChangeAt, windowAt } from '../../../src/core/window/windowAt.js';
import { windowRefusalOf } from '../../../src/core/window/windowRefusalOf.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const event = (kind: string, at: number) => ({ contact: 'c', kind: kind as 'message', at });
const policy = (rest: Partial<WindowPolicy> = {}): WindowPolicy => ({
  id: 'acme-chat',
  opens: { message: { durationMs: HOUR_MS } },
  waysOut: ['wait'],
  ...rest,
});

describe("the server's word", () => {
  it('is judged by when it was said: an end too far ahead does not become right by waiting', () => {
    const input: WindowInput = { channel: 'whatsapp', expiresAt: t + 3 * DAY_MS, expiresAtAsOf: t };
    for (const now of [t, t + 2 * DAY_MS + HOUR_MS]) {
      expect(windowAt(input, now)).toMatchObject({
        status: 'unknown',
        issues: [{ code: 'beyond-window', field: 'expiresAt' }],
      });
    }
    expect(nextChangeAt(input, t)).toBeNull();
  });

  it('does not stand in the way of a later event, even when it cannot be read', () => {
    const later = { lastInboundAt: t + 1, expiresAtAsOf: t };
    for (const expiresAt of ['soon', t + 3 * DAY_MS]) {
      expect(windowAt({ channel: 'whatsapp', ...later, expiresAt }, t + HOUR_MS)).toMatchObject({
        status: 'open',
        expiresAt: t + 1 + DAY_MS,
        issues: [{ field: 'expiresAt' }],
      });
    }
  });

  it('is not shortened by a later event of a short kind', () => {
    const input: WindowInput = {
      channel: 'wechat-official',
      expiresAt: t + 40 * HOUR_MS,
      expiresAtAsOf: t,
      inboundEvents: [event('menu-click', t + HOUR_MS)],
    };
    expect(windowAt(input, t + HOUR_MS)).toMatchObject({ status: 'open', expiresAt: t + 40 * HOUR_MS });
  });

  it('is about time, not about the quota', () => {
    const input: WindowInput = { channel: 'wecom', expiresAt: t + DAY_MS, sentSinceInbound: 5 };
    expect(windowAt(input, t)).toMatchObject({ status: 'closed', reason: 'quota-used' });
    expect(nextChangeAt(input, t)).toBe(t + DAY_MS);
    expect(windowAt({ ...input, sentSinceInbound: 4 }, t)).toMatchObject({
      status: 'open',
      quota: { limit: 5, used: 4, left: 1 },
    });
  });

  it("warns by the channel's window, not by that of a short act", () => {
    const input: WindowInput = {
      channel: 'wechat-official',
      expiresAt: t + 3 * HOUR_MS,
      inboundEvents: [event('menu-click', t)],
    };
    expect(windowAt(input, t).status).toBe('expiring');
  });

  it("is shortened by the host's own rule without a known act too", () => {
    const input: WindowInput = { channel: 'whatsapp', expiresAt: t + DAY_MS, validityMs: 2 * HOUR_MS };
    expect(windowAt(input, t)).toMatchObject({ status: 'open', expiresAt: t + 2 * HOUR_MS });
    expect(windowAt(input, t + 2 * HOUR_MS)).toMatchObject({ status: 'closed', startsNewConversation: true });
  });

  it('begins no new conversation when the server, not the host’s rule, ends the window', () => {
    const input: WindowInput = {
      channel: 'whatsapp',
      lastInboundAt: t,
      expiresAt: t + 2 * HOUR_MS,
      validityMs: 10 * HOUR_MS,
    };
    expect(windowAt(input, t + 3 * HOUR_MS)).toMatchObject({
      status: 'closed',
      startsNewConversation: false,
    });
  });
});

describe('instants of the future', () => {
  it('a refusal from there closes at once: it is the local clock that is slow', () => {
    const refusal = { at: t + HOUR_MS, reason: 'window-closed', closesWindow: true } as const;
    const input: WindowInput = { channel: 'whatsapp', lastInboundAt: t, refusal };
    expect(windowAt(input, t)).toMatchObject({ status: 'closed', reason: 'refused', issues: [] });
    const answered = { ...input, lastInboundAt: t + HOUR_MS + 1 };
    expect(windowAt(answered, t + HOUR_MS + 1).status).toBe('open');
  });

  it('a refusal from more than a day ahead is unknown until it becomes plausible', () => {
    const refusal = { at: t + 2 * DAY_MS, reason: 'window-closed', closesWindow: true } as const;
    const input: WindowInput = { channel: 'whatsapp', lastInboundAt: t, refusal };
    expect(windowAt(input, t)).toMatchObject({
      status: 'unknown',
      issues: [{ code: 'future', field: 'refusal.at' }],
    });
    expect(nextChangeAt(input, t)).toBe(t + DAY_MS);
    expect(windowAt(input, t + DAY_MS).reason).toBe('refused');
  });

  it('other values from there are named and left out, without hiding the window', () => {
    const input: WindowInput = {
      channel: 'whatsapp',
      lastInboundAt: t,
      lastTemplateAt: t * 1000,
      entryPointAt: 'yesterday',
    };
    expect(windowAt(input, t)).toMatchObject({
      status: 'open',
      lastTemplateAt: null,
      entryPointUntil: null,
      issues: [
        { code: 'future', field: 'lastTemplateAt' },
        { code: 'not-a-date', field: 'entryPointAt' },
      ],
    });
  });

  it('an unreadable time of a template leaves a window that never opened closed', () => {
    const input: WindowInput = { channel: 'whatsapp', lastInboundAt: null, lastTemplateAt: Number.NaN };
    expect(windowAt(input, t)).toMatchObject({ status: 'closed', reason: 'never-opened' });
  });
});

describe('policies of hosts', () => {
  it('without a warning change exactly at the end', () => {
    const input: WindowInput = { channel: policy({ expiringBelowMs: 0 }), lastInboundAt: t };
    expect(nextChangeAt(input, t)).toBe(t + HOUR_MS);
    expect(windowAt(input, t + HOUR_MS - 1).status).toBe('open');
    expect(windowAt(input, t + HOUR_MS).status).toBe('closed');
  });

  it('warn at a whole millisecond when a sixth is none', () => {
    const durationMs = 6 * HOUR_MS + 1000;
    const edge = durationMs - HOUR_MS - 167;
    const channel = policy({ opens: { message: { durationMs } } });
    const next = nextChangeAt({ channel, lastInboundAt: t }, t);
    expect(next).toBe(t + edge + 1);
    expect(windowAt({ channel, lastInboundAt: t }, t + edge).status).toBe('open');
    expect(windowAt({ channel, lastInboundAt: t }, t + edge + 1).status).toBe('expiring');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, null, '5'])('stay finite with %s everywhere', (junk) => {
    const amount = junk as number;
    const channel = policy({
      expiringBelowMs: amount,
      humanAgentMs: amount,
      entryPointMs: amount,
      safetyMarginMs: amount,
    });
    const input: WindowInput = { channel, lastInboundAt: t, entryPointAt: t, validityMs: amount };
    expect(windowAt(input, t)).toMatchObject({
      status: 'expiring',
      expiresAt: t + HOUR_MS,
      humanAgentUntil: null,
      entryPointUntil: null,
      nextChangeAt: t + HOUR_MS,
    });
  });

  it.each([
    { durationMs: Number.NaN },
    { durationMs: '86400000' },
    { durationMs: HOUR_MS, quota: Number.NaN },
    5,
    {},
  ])('open nothing by a grant that cannot be read, and say so: %j', (message) => {
    const channel = policy({ opens: { message: message as { durationMs: number } } });
    expect(windowAt({ channel, lastInboundAt: t }, t)).toMatchObject({
      status: 'unknown',
      reason: 'unreadable',
      issues: [{ code: 'not-a-number', field: 'policy.opens.message' }],
    });
  });

  it.each([null, { durationMs: 0 }])('open nothing by a grant of nothing: %j', (message) => {
    const channel = policy({ opens: { message: message as { durationMs: number } } });
    expect(windowAt({ channel, lastInboundAt: t }, t)).toMatchObject({ status: 'closed', issues: [] });
  });

  it('warn at the same time with and without a safety margin', () => {
    const channel = policy({ opens: { message: { durationMs: DAY_MS } }, safetyMarginMs: MINUTE_MS });
    const endsAt = t + DAY_MS - MINUTE_MS;
    expect(windowAt({ channel, lastInboundAt: t }, endsAt - 4 * HOUR_MS).status).toBe('open');
    expect(windowAt({ channel, lastInboundAt: t }, endsAt - 4 * HOUR_MS + 1).status).toBe('expiring');
  });

  it('end at a date that can be shown, however long they say', () => {
    const channel = policy({ opens: { message: { durationMs: 1e300 } }, humanAgentMs: 1e300 });
    const { expiresAt, humanAgentUntil } = windowAt({ channel, lastInboundAt: t }, t);
    for (const at of [expiresAt, humanAgentUntil]) {
      expect(() => new Date(at ?? Number.NaN).toISOString()).not.toThrow();
    }
  });

  it('count a last act that opens nothing as none', () => {
    const channel = policy({ opens: { postback: { durationMs: HOUR_MS } } });
    expect(windowAt({ channel, lastInboundAt: t }, t)).toMatchObject({
      status: 'closed',
      reason: 'never-opened',
    });
  });
});

describe('two acts at the same instant', () => {
  it('give the same state in both orders', () => {
    const events = [event('message', t), event('button', t)];
    const stateOf = (inboundEvents: typeof events) => windowAt({ channel: 'whatsapp', inboundEvents }, t);
    expect(stateOf(events)).toEqual(stateOf([...events].reverse()));
  });
});

describe('quotas side by side', () => {
  const input: WindowInput = {
    channel: 'wechat-official',
    inboundEvents: [event('message', t), event('menu-click', t + HOUR_MS), event('payment', t + 2 * HOUR_MS)],
    outboundAt: [1, 2, 3, 4, 5].map((minute) => t + minute * MINUTE_MS),
  };

  it('follow each other as the grants begin and end', () => {
    const at = (now: number) => windowAt({ ...input, inboundEvents: input.inboundEvents?.slice(0, 2) }, now);
    expect(at(t + HOUR_MS)).toMatchObject({
      status: 'expiring',
      tone: 'urgent',
      openedBy: 'menu-click',
      nextChangeAt: t + HOUR_MS + MINUTE_MS,
    });
    expect(at(t + HOUR_MS + MINUTE_MS)).toMatchObject({
      status: 'closed',
      reason: 'quota-used',
      nextChangeAt: t + 2 * DAY_MS,
    });
    expect(at(t + 2 * DAY_MS)).toMatchObject({ reason: 'expired', quota: null, nextChangeAt: null });
  });

  it('have no limit while one of them has none', () => {
    expect(windowAt(input, t + 3 * HOUR_MS)).toMatchObject({
      status: 'open',
      quota: null,
      openedBy: 'payment',
      expiresAt: t + 2 * HOUR_MS + 2 * DAY_MS,
    });
  });

  it('say the same in any order where they leave the same', () => {
    const grant = { durationMs: MINUTE_MS, quota: 1 };
    const channel = policy({ opens: { call: grant, message: grant } });
    const inboundEvents = [event('message', t + 1), event('message', t), event('call', t)];
    const said = { channel, outboundAt: [t, t + 1] };
    const reversed = [...inboundEvents].reverse();
    expect(windowAt({ ...said, inboundEvents }, t + 1)).toEqual(
      windowAt({ ...said, inboundEvents: reversed }, t + 1),
    );
    expect(windowAt({ ...said, inboundEvents }, t + 1).quota).toEqual({ limit: 1, used: 1, left: 0 });
  });

  it('are found in a time that does not grow with every kind', () => {
    const kinds = Array.from({ length: 18 }, (_, index) => `kind-${index}`);
    const channel = policy({
      opens: Object.fromEntries(
        kinds.map((kind, i) => [kind, { durationMs: DAY_MS - i * HOUR_MS, quota: 5 }]),
      ),
    });
    const inboundEvents = kinds.map((kind) => event(kind, t));
    expect(nextChangeAt({ channel, inboundEvents }, t)).toBe(t + 20 * HOUR_MS + 1);
  });
});

describe('the human-agent rule', () => {
  const input: WindowInput = { channel: 'messenger', lastInboundAt: t };
  const later = t + 2 * DAY_MS;

  it('opens no window', () => {
    expect(isOpenAt(input, later)).toBe(false);
  });

  it('keeps the safety margin and ends with a refusal in its own time', () => {
    const channel = { ...policies.messenger, safetyMarginMs: MINUTE_MS };
    expect(windowAt({ ...input, channel }, later).humanAgentUntil).toBe(t + 7 * DAY_MS - MINUTE_MS);
    const refusal = { at: later, reason: 'window-closed', closesWindow: true } as const;
    expect(windowAt({ ...input, refusal }, later)).toMatchObject({ can: { humanAgent: false } });
    expect(windowAt({ ...input, refusal: { ...refusal, at: t + HOUR_MS } }, later)).toMatchObject({
      can: { humanAgent: true },
    });
  });
});

describe('whose turn it is', () => {
  const turn = (rest: Partial<WindowInput>) =>
    windowAt({ channel: 'whatsapp', lastInboundAt: t, ...rest }, t + HOUR_MS).waitingFor;

  it('follows from the latest act of either side', () => {
    expect(turn({})).toBe('us');
    expect(turn({ sentSinceInbound: 1 })).toBe('customer');
    expect(turn({ lastHumanReplyAt: t + 1 })).toBe('customer');
    expect(turn({ outboundAt: [t - 1, t + 1] })).toBe('customer');
    expect(turn({ outboundAt: [t - 1], lastTemplateAt: t - 1 })).toBe('us');
    expect(turn({ lastInboundAt: null })).toBe('customer');
  });
});

describe('a reply awaited', () => {
  it('is not known by a template sent before the quota was opened', () => {
    const used: WindowInput = { channel: 'wecom', expiresAt: t + DAY_MS, sentSinceInbound: 5 };
    expect(windowAt({ ...used, lastTemplateAt: t - 3 * DAY_MS }, t).awaitingReply).toBe(false);
    expect(windowAt({ ...used, lastTemplateAt: t }, t).awaitingReply).toBe(true);
  });
});

describe('rubbish', () => {
  it.each([
    ['no input', null],
    ['a channel that cannot be text', { channel: Object.create(null) }],
    ['a policy without an id', { channel: { waysOut: [] } }],
    ['a symbol', { channel: Symbol('channel') }],
  ])('%s is an unknown channel', (_name, given) => {
    expect(windowAt(given as unknown as WindowInput, t)).toMatchObject({
      status: 'unknown',
      channel: '',
      policy: null,
      issues: [{ code: 'unknown-channel', field: 'channel' }],
    });
  });

  it('in lists and refusals throws nothing and stays plain JSON', () => {
    const given = {
      channel: 'whatsapp',
      outboundAt: 5,
      inboundEvents: [null, 7, { kind: Object.create(null), at: t }, { kind: 'message', at: {} }],
      refusal: { at: t, reason: () => 1, code: { a: 1 }, closesWindow: true },
    };
    const state = windowAt(given as unknown as WindowInput, t);
    expect(state.refusal).toEqual({ at: t, reason: 'unknown' });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('a refusal and what comes after it', () => {
  const t = Date.parse('2026-11-22T09:30:00Z');
  const hour = 3_600_000;
  const refusal = { at: t, reason: 'window-closed', closesWindow: true } as const;

  it('is beaten by a server’s window that only a later act can have opened', () => {
    const input = {
      channel: 'whatsapp',
      refusal,
      expiresAt: t + 25 * hour,
      expiresAtAsOf: t + 2 * hour,
    } as const;
    expect(windowAt(input, t + 2 * hour).status).toBe('open');
    expect(windowAt({ ...input, expiresAt: t + 23 * hour }, t + 2 * hour).reason).toBe('refused');
  });

  it('closes nothing on a channel without a window', () => {
    expect(windowAt({ channel: 'sms', refusal }, t + hour).status).toBe('open');
  });

  it('stands at the last act where the provider does not say when, so that a fast clock cannot keep it', () => {
    const fast = t + 10 * 60_000;
    const met = windowRefusalOf(
      {
        reason: 'window-closed',
        closesWindow: true,
        retry: 'after-reply',
        explain: 'window-closed',
        original: null,
      },
      { channel: 'whatsapp', lastInboundAt: t - hour },
      fast,
    );
    const statusAfter = (lastInboundAt: number) =>
      windowAt({ channel: 'whatsapp', lastInboundAt, refusal: met }, fast).status;
    expect([statusAfter(t - hour), statusAfter(t + 3 * 60_000)]).toEqual(['closed', 'open']);
  });

  it('is as little lasting for a host that knows the server’s word alone', () => {
    const fast = t + 10 * MINUTE_MS;
    const refusal = { reason: 'window-closed', closesWindow: true, retry: 'after-reply' } as const;
    const input = (actAt: number) => ({
      channel: 'whatsapp' as const,
      expiresAt: actAt + DAY_MS,
      expiresAtAsOf: actAt,
    });
    const read = { ...refusal, explain: 'window-closed', original: null } as const;
    const met = windowRefusalOf(read, input(t - HOUR_MS), fast);
    const statusAfter = (actAt: number) => windowAt({ ...input(actAt), refusal: met }, fast).status;
    // The same end said again by another rounding is no answer of the customer.
    expect(statusAfter(t - HOUR_MS + 900)).toBe('closed');
    expect(statusAfter(t + MINUTE_MS)).toBe('open');
  });
});
