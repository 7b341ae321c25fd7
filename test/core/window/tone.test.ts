import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/core/time/Instant.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { policies } from '../../../src/core/window/policies.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import { nextChangeAt, windowAt } from '../../../src/core/window/windowAt.js';

const t: Instant = Date.UTC(2026, 10, 22, 12);
const toneAt = (input: WindowInput, now: Instant) => windowAt(input, now).tone;
const whatsapp = (more: Partial<WindowInput> = {}): WindowInput => ({
  channel: 'whatsapp',
  lastInboundAt: t,
  ...more,
});

describe('the tone of a window', () => {
  it.each([
    [0, 'open'],
    [20 * HOUR_MS, 'open'],
    [20 * HOUR_MS + 1, 'soon'],
    [23 * HOUR_MS - 1, 'soon'],
    [23 * HOUR_MS, 'urgent'],
    [DAY_MS - 1, 'urgent'],
    [DAY_MS, 'closed'],
  ])('%i ms after the message: %s', (passed, tone) => {
    expect(toneAt(whatsapp(), t + passed)).toBe(tone);
  });

  it('changes at the instants that nextChangeAt says', () => {
    const seen: string[] = [];
    for (let at: Instant | null = t; at !== null; at = nextChangeAt(whatsapp(), at)) {
      seen.push(`${(at - t) / HOUR_MS} ${toneAt(whatsapp(), at)}`);
    }
    expect(seen).toEqual(['0 open', `${20 + 1 / HOUR_MS} soon`, '23 urgent', '24 closed']);
  });

  it('is no stronger than the warning that the host asks for', () => {
    const input = whatsapp({ channel: { ...policies.whatsapp, expiringBelowMs: 10 * MINUTE_MS } });
    expect(toneAt(input, t + DAY_MS - 10 * MINUTE_MS)).toBe('open');
    expect(toneAt(input, t + DAY_MS - 10 * MINUTE_MS + 1)).toBe('urgent');
    expect(nextChangeAt(input, t)).toBe(t + DAY_MS - 10 * MINUTE_MS + 1);
  });

  it.each<[string, WindowInput, string]>([
    ['never opened', { channel: 'whatsapp', lastInboundAt: null }, 'neutral'],
    ['not known', { channel: 'whatsapp' }, 'neutral'],
    ['unreadable', whatsapp({ lastInboundAt: 'yesterday' }), 'neutral'],
    ['a channel without a window', { channel: 'sms' }, 'open'],
    ['expired', whatsapp({ lastInboundAt: t - 2 * DAY_MS }), 'closed'],
    ['a template waits', whatsapp({ lastInboundAt: t - 2 * DAY_MS, lastTemplateAt: t - HOUR_MS }), 'neutral'],
    [
      'refused',
      whatsapp({
        lastInboundAt: t - HOUR_MS,
        refusal: { at: t - MINUTE_MS, closesWindow: true, reason: 'window-closed' },
      }),
      'closed',
    ],
    ['used up', { channel: 'wecom', lastInboundAt: t - HOUR_MS, sentSinceInbound: 5 }, 'closed'],
    ['a person may reply', { channel: 'messenger', lastInboundAt: t - 2 * DAY_MS }, 'human'],
    ['a person may reply no more', { channel: 'messenger', lastInboundAt: t - 8 * DAY_MS }, 'closed'],
  ])('%s', (_name, input, tone) => {
    expect(toneAt(input, t)).toBe(tone);
  });
});
