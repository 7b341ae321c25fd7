import fc from 'fast-check';
import type { WindowInput } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';

export const start = Date.parse('2026-11-22T09:30:00Z');

/** Around all that differs by time: words, warnings, ends. */
const spans = fc.constantFrom(
  ...[0, 1, MINUTE_MS - 1, MINUTE_MS, 59 * MINUTE_MS, HOUR_MS - 1, HOUR_MS, HOUR_MS + 1],
  ...[2 * HOUR_MS, 20 * HOUR_MS, 23 * HOUR_MS, DAY_MS - 1, DAY_MS, 2 * DAY_MS, 7 * DAY_MS],
);

export type TimeAct = { do: 'advance' | 'sleep'; ms: number } | { do: 'set-clock'; ms: number };

/** Time passes, the machine sleeps, somebody sets the clock. */
export const timeActs: fc.Arbitrary<TimeAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: spans }) },
  fc.record({ do: fc.constant('sleep' as const), ms: spans }),
  fc.record({ do: fc.constant('set-clock' as const), ms: spans.map((ms) => (ms % 2 === 0 ? -ms : ms)) }),
);

export function passTime(clock: FakeClock, step: TimeAct): void {
  if (step.do === 'advance') clock.advance(step.ms);
  else if (step.do === 'sleep') clock.sleep(step.ms);
  else clock.setTime(clock.now() + step.ms);
  // The page is looked at again.
  clock.focus();
}

const instants = fc.oneof(
  spans.map((ms) => start - ms),
  spans.map((ms) => start + ms),
  fc.constantFrom(null, undefined, 'yesterday', new Date(start).toISOString()),
);

const refusals = fc.option(
  fc.record({
    at: spans.map((ms) => start - ms),
    reason: fc.constantFrom('window-closed' as const, 'session-ended' as const, 'rate-limited' as const),
    closesWindow: fc.boolean(),
  }),
  { nil: undefined },
);

/** One thing that the host knows otherwise of the window. */
export const inputs: fc.Arbitrary<Partial<WindowInput>> = fc.oneof(
  { weight: 4, arbitrary: instants.map((lastInboundAt) => ({ lastInboundAt })) },
  fc
    .constantFrom('whatsapp', 'wecom', 'wechat-official', 'messenger', 'tiktok', 'line', 'viber', 'sms')
    .map((channel) => ({ channel })),
  instants.map((expiresAt) => ({ expiresAt })),
  instants.map((lastTemplateAt) => ({ lastTemplateAt })),
  refusals.map((refusal) => ({ refusal })),
  fc.constantFrom(undefined, 0, 4, 5, 20).map((sentSinceInbound) => ({ sentSinceInbound })),
  fc.constantFrom(undefined, HOUR_MS, 47 * HOUR_MS).map((validityMs) => ({ validityMs })),
  fc.constantFrom(undefined, 'bot' as const, 'human' as const).map((handledBy) => ({ handledBy })),
);

/** What a host's send function does with a message. */
export const answers = fc.constantFrom(
  'nothing',
  'ok',
  'status 400',
  'false',
  'errors',
  'offline',
  'closed',
  'refused',
);
export type Answer = typeof answers extends fc.Arbitrary<infer One> ? One : never;

/** @throws what a host throws, for answers that are thrown */
export function answerWith(answer: Answer): unknown {
  switch (answer) {
    case 'ok':
      return new Response(null, { status: 204 });
    case 'status 400':
      return new Response('no', { status: 400 });
    case 'false':
      return false;
    case 'errors':
      return { errors: [{ code: 1 }] };
    case 'offline':
      throw new Error('offline');
    // What the adapters have read already: no `readRefusal` is needed for it.
    case 'closed':
      throw {
        reason: 'window-closed',
        explain: 'window-closed',
        closesWindow: true,
        code: '131047',
        retry: 'never',
      };
    case 'refused':
      throw { reason: 'template-paused', explain: 'template-paused', closesWindow: false, code: '132015' };
    default:
      return undefined;
  }
}
