import type { Adapter } from 'react-messaging-window/adapters';
import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/core/time/readInstant.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { byConversation } from '../../../src/core/window/byConversation.js';
import { explainIssue } from '../../../src/core/window/explainIssue.js';
import { policies } from '../../../src/core/window/policies.js';
import { remainingOf } from '../../../src/core/window/remainingOf.js';
import { verdictsOf } from '../../../src/core/window/verdictsOf.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import { inputWith } from '../../../src/core/window/WindowSettings.js';
import type { WindowState } from '../../../src/core/window/WindowState.js';
import { windowAt } from '../../../src/core/window/windowAt.js';
import { adapterIn, deliveryFixtures } from '../../adapters/deliveryFixtures.js';
import { mutate } from '../../adapters/mutate.js';
import { adapterOf, webhookFixtures } from '../../adapters/webhookFixtures.js';
import { fuzzSteps } from '../../support/fuzzSteps.js';
import { seededRandom } from '../../support/seededRandom.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const STEPS = fuzzSteps(20_000);
/** Long enough for `npm run fuzz -- 1000000` too. */
const PATIENCE = { timeout: 60_000 + STEPS };

const isOpen = ({ status }: WindowState) => status === 'open' || status === 'expiring';

/** What is wrong with a state, whatever it was computed from. */
function faultOf(state: WindowState, now: number): string | undefined {
  const { policy: _policy, waysOut: _ways, ...rest } = state;
  const numbers: (number | null)[] = [
    state.asOf,
    state.openedAt,
    state.expiresAt,
    state.remainingMs,
    state.nextChangeAt,
  ];
  numbers.push(state.humanAgentUntil, state.entryPointUntil, state.lastTemplateAt);
  if (state.quota !== null) numbers.push(state.quota.limit, state.quota.used, state.quota.left);
  if (!numbers.every((value) => value === null || Number.isFinite(value))) return 'a number is not finite';
  if (state.quota !== null && state.quota.left < 0) return 'a negative quota';
  if (JSON.stringify(JSON.parse(JSON.stringify(rest))) !== JSON.stringify(rest)) return 'no plain JSON';
  if (state.nextChangeAt !== null && !(state.nextChangeAt > now)) return 'a change in the past';
  if (isOpen(state) && state.expiresAt !== null && now >= state.expiresAt) return 'open after its end';
  state.issues.forEach(explainIssue);
  verdictsOf(state);
  remainingOf(state, now);
  return undefined;
}

/** Reads a delivery and computes its windows; adds what is wrong with them to `faults`. Gives how many are open. */
function openWindowsOf(adapter: Adapter, delivery: unknown, now: number, faults: string[]): number {
  let open = 0;
  try {
    const events = adapter.inboundEvents(delivery, { receivedAt: now });
    for (const conversation of byConversation(events)) {
      const channel = conversation.inboundEvents[0]?.channel ?? 'whatsapp';
      const state = windowAt({ channel, ...conversation }, now);
      const fault = faultOf(state, now);
      if (fault !== undefined) faults.push(fault);
      if (!isOpen(state) || policies[channel].opens === null) continue;
      open++;
      const hasReason = conversation.inboundEvents.some(
        ({ kind, at }) =>
          policies[channel].opens?.[kind] !== undefined && at <= now + 5 * MINUTE_MS && at > now - 7 * DAY_MS,
      );
      if (!hasReason) faults.push('open out of nothing');
    }
  } catch (error) {
    faults.push(String(error));
  }
  return open;
}

describe('mutated deliveries', () => {
  it('throw nothing and open no window without an opening event in time', PATIENCE, () => {
    const random = seededRandom(3);
    const faults: string[] = [];
    let open = 0;
    for (const [, fixture] of webhookFixtures) {
      const now = (fixture.at === null ? NOW : Date.parse(fixture.at)) + 30_000;
      for (let run = 0; run * webhookFixtures.length < STEPS; run++) {
        open += openWindowsOf(adapterOf(fixture), mutate(fixture.payload, random), now, faults);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(open).toBeGreaterThan(STEPS / 10);
  });

  it('of the other streams and senders do as little', PATIENCE, () => {
    const random = seededRandom(5);
    const faults: string[] = [];
    let open = 0;
    const now = Date.parse('2026-05-28T20:27:10Z');
    const given = deliveryFixtures.flatMap(([, fixture]) =>
      (fixture.deliveries ?? []).map((delivery) => ({ adapter: adapterIn(fixture), delivery })),
    );
    for (let run = 0; run < STEPS; run++) {
      const { adapter, delivery } = given[run % given.length] as (typeof given)[number];
      open += openWindowsOf(adapter, mutate(delivery, random), now, faults);
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(open).toBeGreaterThan(STEPS / 10);
  });
});

const event = (kind: string, at: unknown) => ({ inbox: 'sales', contact: '+1', kind, at });

const inputs: readonly object[] = [
  {
    channel: 'whatsapp',
    lastInboundAt: NOW - HOUR_MS,
    lastTemplateAt: NOW - 2 * HOUR_MS,
    entryPointAt: NOW - 1,
  },
  {
    channel: 'wechat-official',
    inboxId: 'sales',
    inboundEvents: [
      event('message', NOW - DAY_MS),
      event('menu-click', NOW - 30_000),
      event('echo', NOW - 1),
    ],
    outboundAt: [NOW - HOUR_MS, NOW - 2 * HOUR_MS, NOW - 3 * HOUR_MS],
  },
  {
    channel: 'wecom',
    expiresAt: NOW + HOUR_MS,
    expiresAtAsOf: NOW - HOUR_MS,
    lastInboundAt: NOW - DAY_MS,
    sentSinceInbound: 3,
  },
  {
    channel: 'messenger',
    lastInboundAt: new Date(NOW - 2 * DAY_MS).toISOString(),
    refusal: { at: NOW - HOUR_MS, reason: 'window-closed', code: '10/2018278', closesWindow: true },
    handledBy: 'bot',
    lastHumanReplyAt: NOW - DAY_MS,
  },
  {
    channel: { ...policies.zalo, safetyMarginMs: MINUTE_MS, humanAgentMs: DAY_MS, expiringBelowMs: HOUR_MS },
    lastInboundAt: NOW - HOUR_MS,
    validityMs: 2 * HOUR_MS,
    inboundEvents: [event('message', NOW - 2 * HOUR_MS)],
  },
  {
    channel: 'instagram',
    lastInboundAt: null,
    inboundEvents: [{ ...event('message', NOW - DAY_MS), channel: 'instagram', id: 'mid.1' }],
    canReply: { value: true, asOf: NOW - HOUR_MS },
  },
];

/** Whether a mutated input still says anything from which a window may be open. */
function hasReason(input: WindowInput): boolean {
  const { channel, lastInboundAt, inboundEvents, expiresAt } = input;
  const policy = typeof channel === 'string' ? policies[channel] : channel;
  if (policy.opens === null) return true;
  const isRecent = (value: unknown) => {
    const at = readInstant(value);
    return typeof at === 'number' && at <= NOW + 5 * MINUTE_MS;
  };
  const end = readInstant(expiresAt);
  const events: unknown[] = Array.isArray(inboundEvents) ? inboundEvents : [];
  return (
    isRecent(lastInboundAt) ||
    (typeof end === 'number' && end > NOW) ||
    events.some((one) => typeof one === 'object' && one !== null && 'at' in one && isRecent(one.at))
  );
}

describe('mutated inputs', () => {
  it('throw nothing and open no window out of nothing', PATIENCE, () => {
    const random = seededRandom(4);
    const settings = {
      policies: { whatsapp: { waysOut: ['wait'] } },
      inboxes: { sales: { channel: 'wecom' } },
    };
    const faults: string[] = [];
    const counts = { open: 0, closed: 0, unknown: 0 };
    for (let run = 0; run < STEPS; run++) {
      const input = mutate(inputs[run % inputs.length], random) as WindowInput;
      try {
        const given = run % 4 === 0 ? inputWith(input, mutate(settings, random) as never) : input;
        const state = windowAt(given, NOW);
        const fault = faultOf(state, NOW);
        if (fault !== undefined) faults.push(fault);
        counts[isOpen(state) ? 'open' : state.status === 'closed' ? 'closed' : 'unknown']++;
        if (isOpen(state) && !hasReason(given)) faults.push('open out of nothing');
      } catch (error) {
        faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(Math.min(counts.open, counts.closed, counts.unknown)).toBeGreaterThan(STEPS / 20);
  });

  it('of any kind are unknown or closed', () => {
    const odd = [undefined, null, 0, '', 'whatsapp', [], () => 1, Symbol('x'), 10n, Number.NaN, new Date()];
    for (const value of odd) {
      for (const input of [value, { channel: value }, { channel: 'whatsapp', lastInboundAt: value }]) {
        for (const now of [NOW, value]) {
          expect(isOpen(windowAt(input as WindowInput, now as number))).toBe(false);
        }
      }
    }
  });
});
