import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { policies } from '../../../src/core/window/policies.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import { nextChangeAt, windowAt } from '../../../src/core/window/windowAt.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const whatsapp = (rest: Partial<WindowInput>): WindowInput => ({ channel: 'whatsapp', ...rest });
const reasonAt = (input: WindowInput, now: number) => windowAt(input, now).reason ?? 'open';

describe('a verdict that one cannot reply', () => {
  const denied = { value: false, asOf: t + HOUR_MS };

  it('closes whatever the events say, until a later one opens', () => {
    const now = t + 2 * HOUR_MS;
    expect(windowAt(whatsapp({ canReply: denied, lastInboundAt: t }), now)).toMatchObject({
      status: 'closed',
      reason: 'expired',
      openedAt: t,
      expiresAt: null,
      quota: null,
      can: { freeform: false },
      nextChangeAt: null,
    });
    expect(reasonAt(whatsapp({ canReply: denied, lastInboundAt: t + HOUR_MS }), now)).toBe('expired');
    expect(reasonAt(whatsapp({ canReply: denied, lastInboundAt: t + HOUR_MS + 1 }), now)).toBe('open');
    expect(reasonAt(whatsapp({ canReply: denied }), now)).toBe('expired');
    expect(reasonAt(whatsapp({ canReply: denied, lastInboundAt: null }), now)).toBe('never-opened');
    expect(reasonAt({ channel: 'wecom', lastInboundAt: t, sentSinceInbound: 9, canReply: denied }, now)).toBe(
      'expired',
    );
  });

  it('keeps the end that the events give where both agree', () => {
    const canReply = { value: false, asOf: t + 30 * HOUR_MS };
    const state = windowAt(whatsapp({ canReply, lastInboundAt: t }), t + 31 * HOUR_MS);
    expect(state).toMatchObject({ reason: 'expired', expiresAt: t + DAY_MS });
  });

  it('awaits a reply to the template that was sent before it was said', () => {
    const state = windowAt(whatsapp({ canReply: denied, lastTemplateAt: t }), t + 2 * HOUR_MS);
    expect(state.awaitingReply).toBe(true);
  });

  it('closes at once where the local clock is slow', () => {
    expect(reasonAt(whatsapp({ canReply: denied, lastInboundAt: t }), t)).toBe('expired');
  });
});

describe('a verdict that one can reply', () => {
  const allowed = { value: true, asOf: t + 30 * HOUR_MS };
  const now = t + 31 * HOUR_MS;

  it('leaves the events to say until when, where they explain it', () => {
    const input = whatsapp({ canReply: { value: true, asOf: t + HOUR_MS }, lastInboundAt: t });
    expect(windowAt(input, t + 2 * HOUR_MS)).toMatchObject({ status: 'open', expiresAt: t + DAY_MS });
    expect(reasonAt(input, t + DAY_MS)).toBe('expired');
  });

  it.each([
    ['an older act', { lastInboundAt: t }],
    ['no act', { lastInboundAt: null }],
    ['events without an opening one', { inboundEvents: [{ contact: 'c', kind: 'echo' as const, at: t }] }],
    ['nothing', {}],
  ])('beside %s is unknown as long as the window may be open, and blocks nothing', (_name, rest) => {
    const input = whatsapp({ canReply: allowed, ...rest });
    const endsBy = allowed.asOf + DAY_MS;
    expect(windowAt(input, now)).toMatchObject({
      status: 'unknown',
      reason: 'not-known',
      expiresAt: null,
      issues: [],
      can: { freeform: true },
      nextChangeAt: endsBy,
    });
    expect(windowAt(input, endsBy - 1).status).toBe('unknown');
    expect(windowAt(input, endsBy)).toMatchObject({
      status: 'closed',
      reason: 'expired',
      nextChangeAt: null,
    });
  });

  it('is explained by an act that the host’s own rule or the margin has shortened', () => {
    const canReply = { value: true, asOf: t + 2 * HOUR_MS };
    const byRule = whatsapp({ canReply, lastInboundAt: t, validityMs: HOUR_MS });
    expect(windowAt(byRule, t + 3 * HOUR_MS)).toMatchObject({
      reason: 'expired',
      startsNewConversation: true,
    });
    const channel = { ...policies.whatsapp, safetyMarginMs: 23 * HOUR_MS };
    expect(reasonAt({ channel, canReply, lastInboundAt: t }, t + 3 * HOUR_MS)).toBe('expired');
  });

  it('opens nothing that is used up or refused', () => {
    const wecom: WindowInput = { channel: 'wecom', lastInboundAt: t, sentSinceInbound: 5 };
    expect(reasonAt({ ...wecom, canReply: allowed }, now)).toBe('quota-used');
    const refusal = { at: t + 29 * HOUR_MS, reason: 'window-closed', closesWindow: true } as const;
    expect(reasonAt(whatsapp({ refusal, canReply: allowed }), now)).toBe('refused');
  });

  it('says nothing on a channel without a window', () => {
    expect(reasonAt({ channel: 'sms', canReply: { value: false, asOf: t } }, now)).toBe('open');
  });
});

describe('beside expiresAt', () => {
  const now = t + 4 * HOUR_MS;
  const at = (value: boolean, hours: number) => ({ value, asOf: t + hours * HOUR_MS });
  const until = (hours: number, asOf?: number) => ({
    expiresAt: t + hours * HOUR_MS,
    ...(asOf === undefined ? null : { expiresAtAsOf: t + asOf * HOUR_MS }),
  });

  it.each([
    ['a later denial', at(false, 3), until(10, 2), 'expired'],
    ['an earlier denial', at(false, 1), until(10, 2), 'open'],
    ['a denial of the same time', at(false, 2), until(10, 2), 'expired'],
    ['a denial and no time of the end', at(false, 1), until(10), 'expired'],
    ['a later permission, explained', at(true, 3), until(10, 2), 'open'],
    ['a later permission, unexplained', at(true, 3), until(2, 1), 'not-known'],
    ['an earlier permission', at(true, 1), until(3, 2), 'expired'],
    ['a permission and no time of the end', at(true, 3), until(3), 'expired'],
  ])('%s', (_name, canReply, word, reason) => {
    expect(reasonAt(whatsapp({ canReply, ...word }), now)).toBe(reason);
  });
});

describe('a verdict that cannot be read', () => {
  it.each<[name: string, canReply: unknown, code: string, field: string]>([
    ['a word', { value: 'yes', asOf: t }, 'not-a-boolean', 'canReply.value'],
    ['the verdict alone', true, 'not-a-boolean', 'canReply.value'],
    ['no time', { value: false }, 'not-a-date', 'canReply.asOf'],
    ['no offset', { value: true, asOf: '2026-11-22T09:30:00' }, 'no-offset', 'canReply.asOf'],
    ['the future', { value: true, asOf: t + 6 * MINUTE_MS }, 'future', 'canReply.asOf'],
  ])('%s is unknown, with the reason', (_name, canReply, code, field) => {
    const state = windowAt(whatsapp({ lastInboundAt: t, canReply: canReply as null }), t);
    expect(state).toMatchObject({ status: 'unknown', reason: 'unreadable', issues: [{ code, field }] });
  });

  it.each([null, { value: undefined, asOf: t }, { value: null, asOf: t }])('%j is none', (canReply) => {
    const state = windowAt(whatsapp({ lastInboundAt: t, canReply }), t);
    expect(state).toMatchObject({ status: 'open', issues: [] });
  });

  it('becomes readable by itself when its time comes', () => {
    const input = whatsapp({ canReply: { value: true, asOf: t + HOUR_MS } });
    expect(nextChangeAt(input, t)).toBe(t + 55 * MINUTE_MS);
    expect(windowAt(input, t + 55 * MINUTE_MS).reason).toBe('not-known');
  });
});
