import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import type { InboundEvent, InboundKind } from '../../../src/core/window/InboundEvent.js';
import { policies } from '../../../src/core/window/policies.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import type { Grant, WayOut, WindowPolicy } from '../../../src/core/window/WindowPolicy.js';

/** The middle of every generated story. */
export const NOW = Date.parse('2026-11-22T09:30:00Z');

export const KINDS: readonly InboundKind[] = [
  'message',
  'button',
  'reaction',
  'call',
  'postback',
  'menu-click',
  'follow',
  'payment',
  'enter-session',
  'ad-click',
  'read',
  'delivery',
  'echo',
  'system',
  'other',
];

const WAYS: readonly WayOut[] = ['template', 'wait', 'sms', 'email', 'queue'];

/** Few enough instants that several fall together or onto an edge, many enough to reach every state. */
export const instant = fc.oneof(
  fc.integer({ min: -100, max: 30 }).map((hours) => NOW + hours * HOUR_MS),
  fc.integer({ min: -5, max: 5 }).map((minutes) => NOW + minutes * MINUTE_MS),
  fc.integer({ min: -8 * DAY_MS, max: 2 * DAY_MS }).map((ms) => NOW + ms),
  fc.integer({ min: -2, max: 2 }).map((ms) => NOW + ms),
);

/** What a host may give for an instant, now and then nonsense. */
const given = fc.oneof(
  { weight: 8, arbitrary: instant },
  { weight: 1, arbitrary: instant.map((at) => new Date(at)) },
  { weight: 1, arbitrary: instant.map((at) => new Date(at).toISOString()) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 'soon', NOW / 1000, NOW * 1000, new Date(Number.NaN)) },
);

const duration = fc.oneof(
  fc.constantFrom(1, MINUTE_MS, HOUR_MS, DAY_MS, 2 * DAY_MS, 7 * DAY_MS),
  fc.integer({ min: 1, max: 3 * DAY_MS }),
);

const grant: fc.Arbitrary<Grant> = fc.record(
  { durationMs: duration, quota: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: ['durationMs'] },
);

const amount = fc.oneof(fc.constantFrom(0, 1, MINUTE_MS), duration);

/** Channels of hosts. */
export const customPolicy: fc.Arbitrary<WindowPolicy> = fc.record(
  {
    id: fc.constantFrom('acme-chat', 'whatsapp'),
    opens: fc.option(fc.dictionary(fc.constantFrom(...KINDS.slice(0, 10)), grant, { maxKeys: 5 })),
    waysOut: fc.subarray([...WAYS]),
    expiringBelowMs: amount,
    humanAgentMs: duration,
    entryPointMs: duration,
    safetyMarginMs: amount,
  },
  { requiredKeys: ['id', 'opens', 'waysOut'] },
);

const builtIn = fc.constantFrom(...Object.values(policies).map(({ id }) => id as keyof typeof policies));

export const event: fc.Arbitrary<InboundEvent> = fc.record(
  {
    contact: fc.constant('c'),
    kind: fc.constantFrom(...KINDS),
    at: instant,
    inbox: fc.constantFrom('a', 'b'),
    channel: fc.constantFrom('whatsapp', 'messenger', 'sms'),
  },
  { requiredKeys: ['contact', 'kind', 'at'] },
);

/** Every field of the input. */
export const input: fc.Arbitrary<WindowInput> = fc.record(
  {
    channel: fc.oneof(builtIn, customPolicy),
    inboxId: fc.constantFrom('a', 'b'),
    lastInboundAt: fc.option(given),
    inboundEvents: fc.array(event, { maxLength: 6 }),
    expiresAt: fc.option(given),
    expiresAtAsOf: fc.option(given),
    canReply: fc.option(
      fc.record({ value: fc.oneof(fc.boolean(), fc.constantFrom(undefined, null)), asOf: given }),
    ),
    refusal: fc.option(
      fc.record({
        at: given,
        reason: fc.constantFrom('window-closed', 'quota-used', 'unknown'),
        closesWindow: fc.boolean(),
      }),
    ),
    sentSinceInbound: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constant(Number.NaN)),
    outboundAt: fc.array(given, { maxLength: 8 }),
    lastTemplateAt: fc.option(given),
    lastHumanReplyAt: fc.option(given),
    validityMs: fc.oneof(amount, fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY)),
    entryPointAt: fc.option(given),
    handledBy: fc.constantFrom('bot', 'human'),
  },
  { requiredKeys: ['channel'] },
);

/** The policy that counts for an input. */
export function policyFor({ channel }: WindowInput): WindowPolicy {
  return typeof channel === 'string' ? policies[channel] : channel;
}

/** Whether an event opens a window under this policy, in this inbox and on this channel. */
export function opensIn(given: WindowInput, { kind, inbox, channel }: InboundEvent): boolean {
  const { opens, id } = policyFor(given);
  const isOther = inbox !== undefined && given.inboxId !== undefined && inbox !== given.inboxId;
  const isElsewhere = channel !== undefined && Object.hasOwn(policies, id) && channel !== id;
  return !isOther && !isElsewhere && opens !== null && Object.hasOwn(opens, kind);
}

/** An input and an event that opens its window. Made so: of those that are drawn apart hardly any fit. */
export const opened: fc.Arbitrary<[WindowInput, InboundEvent]> = fc
  .tuple(input, event, fc.nat())
  .filter(([given]) => kindsOf(given).length > 0)
  .map(([given, { inbox, channel, ...act }, rank]) => {
    const kinds = kindsOf(given);
    const kind = kinds[rank % kinds.length] as InboundKind;
    const { id } = policyFor(given);
    const isChannel = channel === id || !Object.hasOwn(policies, id);
    return [
      given,
      {
        ...act,
        kind,
        ...(inbox !== undefined && { inbox: given.inboxId ?? inbox }),
        ...(channel !== undefined && { channel: isChannel ? channel : id }),
      } as InboundEvent,
    ];
  });

function kindsOf(given: WindowInput): string[] {
  return Object.keys(policyFor(given).opens ?? {});
}
