import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { policies } from '../../../src/core/window/policies.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import type { WindowPolicy } from '../../../src/core/window/WindowPolicy.js';
import { isOpenAt, nextChangeAt, windowAt } from '../../../src/core/window/windowAt.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const whatsapp = (rest: Partial<WindowInput> = {}): WindowInput => ({
  channel: 'whatsapp',
  lastInboundAt: t,
  ...rest,
});

describe('windowAt around every edge', () => {
  it.each([
    ['whatsapp', 24, 4],
    ['wecom', 48, 4],
    ['wechat-official', 48, 4],
    ['tiktok', 48, 4],
  ] as const)('%s: %i h, warning below %i h', (channel, hours, warning) => {
    const end = t + hours * HOUR_MS;
    const edge = end - warning * HOUR_MS;
    const statusAt = (now: number) => windowAt({ channel, lastInboundAt: t }, now).status;
    expect([-1, 0, 1].map((d) => statusAt(t + d))).toEqual(['open', 'open', 'open']);
    expect([-1, 0, 1].map((d) => statusAt(edge + d))).toEqual(['open', 'open', 'expiring']);
    expect([-1, 0, 1].map((d) => statusAt(end + d))).toEqual(['expiring', 'closed', 'closed']);
    expect(windowAt({ channel, lastInboundAt: t }, end)).toMatchObject({
      reason: 'expired',
      expiresAt: end,
      remainingMs: 0,
    });
  });

  it.each([
    ['opening', t, t + 20 * HOUR_MS + 1],
    ['before the warning', t + 20 * HOUR_MS, t + 20 * HOUR_MS + 1],
    ['in the warning', t + 20 * HOUR_MS + 1, t + 23 * HOUR_MS],
    ['in the last hour', t + 23 * HOUR_MS, t + DAY_MS],
    ['a millisecond before the end', t + DAY_MS - 1, t + DAY_MS],
    ['at the end', t + DAY_MS, null],
  ])('nextChangeAt %s', (_name, now, next) => {
    expect(nextChangeAt(whatsapp(), now)).toBe(next);
  });

  it('warns in the last sixth of a short window, and always from an hour down', () => {
    const statusesOf = (hours: number, minutes: readonly number[], expiringBelowMs?: number) => {
      const channel: WindowPolicy = {
        id: 'short',
        opens: { message: { durationMs: hours * HOUR_MS } },
        waysOut: ['wait'],
        expiringBelowMs,
      };
      return minutes.map((left) => {
        const now = t + hours * HOUR_MS - left * MINUTE_MS;
        return windowAt({ channel, lastInboundAt: t }, now).status;
      });
    };
    expect(statusesOf(12, [121, 120, 119, 0])).toEqual(['open', 'open', 'expiring', 'closed']);
    expect(statusesOf(3, [61, 60, 30, 0])).toEqual(['open', 'expiring', 'expiring', 'closed']);
    expect(statusesOf(1, [60, 1, 0])).toEqual(['expiring', 'expiring', 'closed']);
    // What the host says beats it.
    expect(statusesOf(3, [60, 16, 15, 14], 15 * MINUTE_MS)).toEqual(['open', 'open', 'open', 'expiring']);
  });

  it('counts 24 hours in milliseconds on days on which the clocks change', () => {
    for (const sentAt of [
      '2026-03-28T20:00:00+01:00', // Berlin, spring
      '2026-10-24T20:00:00+02:00', // Berlin, autumn
      '2026-03-07T20:00:00-05:00', // New York, spring
      '2026-10-31T20:00:00-04:00', // New York, autumn
      '2026-04-04T20:00:00+11:00', // Lord Howe, half an hour
      '2026-10-03T20:00:00+10:30',
      '2026-03-28T20:00:00+05:30', // Kolkata, none
    ]) {
      const at = Date.parse(sentAt);
      const input: WindowInput = { channel: 'whatsapp', lastInboundAt: sentAt };
      expect(isOpenAt(input, at + DAY_MS - 1), sentAt).toBe(true);
      expect(isOpenAt(input, at + DAY_MS), sentAt).toBe(false);
    }
  });

  it('restarts the full window at 23:59:59.999', () => {
    const again = t + DAY_MS - 1;
    const state = windowAt({ channel: 'whatsapp', lastInboundAt: again }, again);
    expect(state).toMatchObject({ status: 'open', remainingMs: DAY_MS, expiresAt: again + DAY_MS });
  });
});

describe('input that cannot be read', () => {
  const now = t + HOUR_MS;
  it.each([
    ['UNIX seconds', Math.floor(t / 1000), 'seconds'],
    ['UNIX seconds in a Date', new Date(t / 1000), 'seconds'],
    ['the future', now + 6 * MINUTE_MS, 'future'],
    ['microseconds', t * 1000, 'future'],
    ['NaN', Number.NaN, 'not-a-date'],
    ['Infinity', Number.POSITIVE_INFINITY, 'not-a-date'],
    ['zero', 0, 'not-a-date'],
    ['an invalid Date', new Date('nonsense'), 'not-a-date'],
    ['words', 'yesterday', 'not-a-date'],
    ['a number in a string', String(t), 'not-a-date'],
    ['a string without an offset', '2026-11-22T09:30:00', 'no-offset'],
    ['a day', '2026-11-22', 'no-offset'],
    ['a day that does not exist', '2026-02-31T25:00:00Z', 'not-a-date'],
  ])('%s is unknown, with the reason', (_name, lastInboundAt, code) => {
    const state = windowAt({ channel: 'whatsapp', lastInboundAt }, now);
    expect(state).toMatchObject({ status: 'unknown', reason: 'unreadable', remainingMs: null });
    expect(state.issues).toEqual([{ code, field: 'lastInboundAt' }]);
  });

  it('takes a small difference of clocks for real', () => {
    expect(windowAt(whatsapp({ lastInboundAt: now + 4 * MINUTE_MS }), now).status).toBe('open');
  });

  it('becomes open by itself when an event from the future becomes plausible', () => {
    const input = whatsapp({ lastInboundAt: now + HOUR_MS });
    const next = nextChangeAt(input, now);
    expect(next).toBe(now + 55 * MINUTE_MS);
    expect(windowAt(input, now + 55 * MINUTE_MS).status).toBe('open');
  });

  it('is neutral when nothing is known yet, and never-opened for null', () => {
    expect(windowAt({ channel: 'whatsapp' }, now)).toMatchObject({
      status: 'unknown',
      reason: 'not-known',
      issues: [],
    });
    expect(windowAt(whatsapp({ lastInboundAt: null }), now)).toMatchObject({
      status: 'closed',
      reason: 'never-opened',
    });
  });

  it('is never-opened where the history is said to be complete, unknown by events alone', () => {
    for (const inboundEvents of [[], [{ contact: 'c', kind: 'echo' as const, at: t }]]) {
      const alone: WindowInput = { channel: 'whatsapp', inboundEvents };
      expect(windowAt(alone, now)).toMatchObject({ status: 'unknown', reason: 'not-known', issues: [] });
      const complete = windowAt({ ...alone, lastInboundAt: null }, now);
      expect(complete).toMatchObject({ status: 'closed', reason: 'never-opened' });
    }
    const inboundEvents = [{ contact: 'c', kind: 'message' as const, at: t }];
    expect(windowAt({ channel: 'whatsapp', lastInboundAt: null, inboundEvents }, now).status).toBe('open');
  });

  it.each(['24h', 5, [], true, undefined])('is unknown where what opens the window is %j', (opens) => {
    const channel = { id: 'acme-chat', opens, waysOut: ['wait'] } as unknown as WindowPolicy;
    const said = [{}, { lastInboundAt: t }, { lastInboundAt: null }, { expiresAt: now + HOUR_MS }];
    for (const rest of said) {
      expect(windowAt({ channel, ...rest }, now)).toMatchObject({
        status: 'unknown',
        reason: 'unreadable',
        issues: [{ code: 'not-an-object', field: 'policy.opens' }],
      });
    }
  });

  it('is unknown where it throws while it is read', () => {
    const thrower = new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    );
    for (const given of [thrower, { channel: thrower }, { channel: 'whatsapp', inboundEvents: [thrower] }]) {
      expect(windowAt(given as unknown as WindowInput, now)).toMatchObject({
        status: 'unknown',
        issues: [{ code: 'not-plain', field: 'input' }],
      });
    }
  });

  it('names times of own sends that cannot be read, and counts them', () => {
    const outboundAt = [t + MINUTE_MS, '2026-11-22T09:40:00', 'soon'];
    expect(windowAt({ channel: 'wecom', lastInboundAt: t, outboundAt }, now)).toMatchObject({
      quota: { used: 3, left: 2 },
      issues: [
        { code: 'no-offset', field: 'outboundAt.1' },
        { code: 'not-a-date', field: 'outboundAt.2' },
      ],
    });
    expect(windowAt(whatsapp({ lastHumanReplyAt: '2026-11-22T09:40:00' }), now)).toMatchObject({
      status: 'open',
      issues: [{ code: 'no-offset', field: 'lastHumanReplyAt' }],
    });
  });

  it.each(['nowhere', 'constructor', '__proto__', '', 7, null, undefined, {}])(
    'channel %j is unknown',
    (channel) => {
      const state = windowAt({ channel: channel as 'whatsapp', lastInboundAt: t }, now);
      expect(state).toMatchObject({ asOf: now, status: 'unknown', issues: [{ code: 'unknown-channel' }] });
    },
  );

  it('does not shorten a readable window because another event is unreadable', () => {
    const inboundEvents = [{ contact: 'c', kind: 'message' as const, at: Number.NaN }];
    expect(windowAt(whatsapp({ inboundEvents }), now).status).toBe('open');
    expect(windowAt(whatsapp({ inboundEvents }), t + DAY_MS).status).toBe('unknown');
  });

  it('is unknown when now is no number', () => {
    expect(windowAt(whatsapp(), Number.NaN)).toMatchObject({ asOf: 0, status: 'unknown' });
  });
});

describe('what opens and what does not', () => {
  const event = (kind: string, at: number, inbox?: string) => ({
    contact: 'c',
    kind: kind as 'message',
    at,
    ...(inbox && { inbox }),
  });

  it('own messages, templates, receipts and notices never open', () => {
    const kinds = ['echo', 'delivery', 'read', 'system', 'edit', 'delete', 'other', 'nonsense'];
    const inboundEvents = kinds.map((kind) => event(kind, t));
    const state = windowAt({ channel: 'whatsapp', lastInboundAt: null, inboundEvents, lastTemplateAt: t }, t);
    expect(state).toMatchObject({ status: 'closed', reason: 'never-opened', awaitingReply: true });
  });

  it('gives the same state for events in any order and twice', () => {
    const events = [
      event('message', t),
      event('echo', t + 2),
      event('button', t + HOUR_MS),
      event('message', t - DAY_MS),
    ];
    const first = windowAt({ channel: 'whatsapp', inboundEvents: events }, t + 2 * HOUR_MS);
    const other = windowAt(
      { channel: 'whatsapp', inboundEvents: [...events].reverse().concat(events) },
      t + 2 * HOUR_MS,
    );
    expect(other).toEqual(first);
    expect(first).toMatchObject({ openedAt: t + HOUR_MS, openedBy: 'button' });
  });

  it('keeps two inboxes of one customer apart', () => {
    const inboundEvents = [event('message', t, 'sales'), event('message', t - DAY_MS, 'support')];
    const statusIn = (inboxId: string) =>
      windowAt({ channel: 'whatsapp', inboxId, inboundEvents }, t + HOUR_MS).status;
    expect([statusIn('sales'), statusIn('support')]).toEqual(['open', 'closed']);
  });

  it('an act on another channel opens nothing, unless the policy is the host’s own', () => {
    const inboundEvents = [{ contact: 'c', kind: 'message' as const, at: t, channel: 'sms' as const }];
    expect(windowAt({ channel: 'whatsapp', inboundEvents }, t).reason).toBe('not-known');
    const edited = { ...policies.whatsapp, safetyMarginMs: MINUTE_MS };
    expect(windowAt({ channel: edited, inboundEvents }, t).reason).toBe('not-known');
    expect(windowAt({ channel: { ...edited, id: 'acme-chat' }, inboundEvents }, t).status).toBe('open');
  });

  it('a template sent after the end leaves it closed and awaits the reply', () => {
    const sentAt = t + DAY_MS + HOUR_MS;
    const input = whatsapp({ lastTemplateAt: sentAt });
    expect(windowAt(input, sentAt + 1)).toMatchObject({
      status: 'closed',
      awaitingReply: true,
      can: { freeform: false, template: true },
    });
    expect(windowAt({ ...input, lastInboundAt: sentAt + HOUR_MS }, sentAt + HOUR_MS)).toMatchObject({
      status: 'open',
      awaitingReply: false,
    });
    expect(windowAt(whatsapp({ lastTemplateAt: t + HOUR_MS }), sentAt).awaitingReply).toBe(false);
  });
});

describe('precedence', () => {
  const refusal = { at: t + HOUR_MS, reason: 'window-closed', code: '131047', closesWindow: true } as const;

  it('a closing refusal closes at once, until a later opening event', () => {
    expect(windowAt(whatsapp({ refusal }), t + HOUR_MS)).toMatchObject({
      status: 'closed',
      reason: 'refused',
      refusal: { code: '131047' },
    });
    expect(windowAt(whatsapp({ refusal, lastInboundAt: t + HOUR_MS + 1 }), t + 2 * HOUR_MS).status).toBe(
      'open',
    );
    expect(windowAt(whatsapp({ refusal: { ...refusal, closesWindow: false } }), t + HOUR_MS).status).toBe(
      'open',
    );
  });

  it("the server's word beats the events, an event after it beats the server", () => {
    const server = { expiresAt: t + 2 * HOUR_MS, expiresAtAsOf: t + HOUR_MS };
    expect(windowAt(whatsapp(server), t + 3 * HOUR_MS).status).toBe('closed');
    expect(windowAt(whatsapp({ ...server, lastInboundAt: t + HOUR_MS + 1 }), t + 3 * HOUR_MS).status).toBe(
      'open',
    );
    expect(
      windowAt(whatsapp({ expiresAt: t + 2 * HOUR_MS, lastInboundAt: t + HOUR_MS }), t + 3 * HOUR_MS).status,
    ).toBe('closed');
  });

  it('a refusal beats the server', () => {
    const input = whatsapp({ refusal, expiresAt: t + DAY_MS, expiresAtAsOf: t + 2 * HOUR_MS });
    expect(windowAt(input, t + 3 * HOUR_MS).reason).toBe('refused');
  });

  it('does not believe an end further ahead than the window is long: it may be the price window of an ad', () => {
    const input: WindowInput = { channel: 'whatsapp', expiresAt: t + 3 * DAY_MS };
    expect(windowAt(input, t)).toMatchObject({ status: 'unknown', issues: [{ code: 'beyond-window' }] });
    expect(nextChangeAt(input, t)).toBe(t + 2 * DAY_MS - 5 * MINUTE_MS);
  });

  it('unreadable words of the server are unknown, never open', () => {
    expect(windowAt(whatsapp({ expiresAt: 'soon' }), t).status).toBe('unknown');
    expect(windowAt(whatsapp({ refusal: { ...refusal, at: Number.NaN } }), t).status).toBe('unknown');
  });

  it("the host's own validity only shortens, and says that a new conversation begins", () => {
    const now = t + 2 * HOUR_MS;
    expect(windowAt(whatsapp({ validityMs: HOUR_MS }), now)).toMatchObject({
      status: 'closed',
      startsNewConversation: true,
    });
    expect(windowAt(whatsapp({ validityMs: 100 * DAY_MS }), t + DAY_MS)).toMatchObject({
      status: 'closed',
      startsNewConversation: false,
    });
  });

  it('closes early by the safety margin', () => {
    const channel = { ...policies.whatsapp, safetyMarginMs: MINUTE_MS };
    expect(windowAt(whatsapp({ channel }), t + DAY_MS - MINUTE_MS).status).toBe('closed');
    expect(windowAt(whatsapp({ channel }), t + DAY_MS - MINUTE_MS - 1).status).toBe('expiring');
  });
});

describe('channels', () => {
  it('WeChat: a short grant never shortens a long one, and quotas run side by side', () => {
    const channel = 'wechat-official' as const;
    const inboundEvents = [
      { contact: 'c', kind: 'message' as const, at: t },
      { contact: 'c', kind: 'menu-click' as const, at: t + HOUR_MS },
    ];
    const outboundAt = [1, 2, 3, 4, 5].map((minute) => t + minute * MINUTE_MS);
    const atClick = windowAt({ channel, inboundEvents, outboundAt }, t + HOUR_MS);
    expect(atClick).toMatchObject({
      status: 'expiring',
      quota: { limit: 3, used: 0, left: 3 },
      expiresAt: t + HOUR_MS + MINUTE_MS,
    });
    const after = windowAt({ channel, inboundEvents, outboundAt }, t + HOUR_MS + MINUTE_MS);
    expect(after).toMatchObject({
      status: 'closed',
      reason: 'quota-used',
      quota: { limit: 5, used: 5, left: 0 },
    });
    expect(windowAt({ channel, inboundEvents }, t + 2 * HOUR_MS)).toMatchObject({
      status: 'open',
      expiresAt: t + 2 * DAY_MS,
      quota: null,
    });
  });

  it('WeCom: the sixth message is not allowed until the customer writes again', () => {
    const stateFor = (sentSinceInbound: unknown) =>
      windowAt(
        { channel: 'wecom', lastInboundAt: t, sentSinceInbound: sentSinceInbound as number },
        t + HOUR_MS,
      );
    expect(stateFor(4)).toMatchObject({ status: 'open', quota: { limit: 5, used: 4, left: 1 } });
    expect(stateFor(5)).toMatchObject({ status: 'closed', reason: 'quota-used', can: { freeform: false } });
    expect(stateFor(9).quota).toEqual({ limit: 5, used: 9, left: 0 });
    expect(stateFor(null).status).toBe('open');
    // As databases count: text, where a number was meant.
    for (const sent of ['5', -3, Number.NaN]) {
      expect(stateFor(sent)).toMatchObject({
        status: 'unknown',
        reason: 'unreadable',
        issues: [{ code: 'not-a-number', field: 'sentSinceInbound' }],
      });
    }
  });

  it('a count that cannot be read says nothing of a grant without a limit', () => {
    const input = (sentSinceInbound: number): WindowInput => ({
      channel: {
        ...{ id: 'acme-chat', waysOut: [] },
        opens: { message: { durationMs: DAY_MS }, payment: { durationMs: HOUR_MS, quota: 1 } },
      },
      inboundEvents: [
        { contact: 'c', kind: 'message', at: t },
        { contact: 'c', kind: 'payment', at: t + 1 },
      ],
      sentSinceInbound,
    });
    for (const sent of [Number.NaN, 7]) {
      expect(windowAt(input(sent), t + 2)).toMatchObject({ status: 'open', expiresAt: t + DAY_MS });
    }
  });

  it('a count that cannot be read is an issue for as long as it matters', () => {
    const input: WindowInput = {
      channel: 'wechat-official',
      lastInboundAt: Number.NaN,
      inboundEvents: [{ contact: 'c', kind: 'message', at: t }],
      sentSinceInbound: Number.NaN,
    };
    const { nextChangeAt, issues } = windowAt(input, t);
    expect(issues).toHaveLength(2);
    expect(windowAt(input, nextChangeAt ?? 0).issues).toHaveLength(1);
  });

  it('Messenger: between 24 hours and 7 days a person may reply, a bot may not', () => {
    const input: WindowInput = { channel: 'messenger', lastInboundAt: t };
    expect(windowAt(input, t + DAY_MS)).toMatchObject({
      status: 'closed',
      humanAgentUntil: t + 7 * DAY_MS,
      can: { humanAgent: true, bot: false, freeform: false },
    });
    expect(nextChangeAt(input, t + DAY_MS)).toBe(t + 7 * DAY_MS);
    expect(windowAt(input, t + 7 * DAY_MS).can.humanAgent).toBe(false);
  });

  it('SMS has no window: open without an end', () => {
    expect(windowAt({ channel: 'sms' }, t)).toMatchObject({
      status: 'open',
      expiresAt: null,
      remainingMs: null,
      nextChangeAt: null,
    });
  });

  it('the free entry point is about price and never opens the reply window', () => {
    const state = windowAt(whatsapp({ entryPointAt: t }), t + 2 * DAY_MS);
    expect(state).toMatchObject({ status: 'closed', entryPointUntil: t + 3 * DAY_MS });
  });
});

it('is plain JSON', () => {
  const state = windowAt(whatsapp({ lastTemplateAt: t }), t);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
