import { describe, expect, it } from 'vitest';
import { type ConversationFacts, NO_FACTS } from '../../src/conversation/ConversationFacts.js';
import { learnedInput } from '../../src/conversation/learnedInput.js';
import { HOUR_MS } from '../../src/core/time/units.js';
import type { WindowInput, WindowRefusal } from '../../src/core/window/WindowInput.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const INPUT: WindowInput = { channel: 'whatsapp', lastInboundAt: t };
const refusal = (at: WindowRefusal['at'], rest: Partial<WindowRefusal> = {}): WindowRefusal => ({
  at,
  reason: 'window-closed',
  closesWindow: true,
  ...rest,
});
const learnt = (facts: Partial<ConversationFacts>, given: Partial<WindowInput> = {}) =>
  learnedInput({ ...INPUT, ...given }, { ...NO_FACTS, ...facts });

describe('an input', () => {
  it('is the same one where nothing was learnt', () => {
    expect(learnedInput(INPUT, NO_FACTS)).toBe(INPUT);
    expect(learnedInput(INPUT, { ...NO_FACTS, acknowledgedFor: t })).toBe(INPUT);
  });

  it('is not changed in place', () => {
    const given = Object.freeze({ ...INPUT });
    expect(learnedInput(given, { ...NO_FACTS, refusal: refusal(t), templateSentAt: t })).not.toBe(given);
  });
});

describe('a refusal that was met', () => {
  const met = refusal(t);

  it.each([
    ['where the host has none', undefined, met],
    ['where the host says none', null, met],
    ['beside one that closes nothing', refusal(t + HOUR_MS, { closesWindow: false }), met],
    ['after an older one', refusal(t - 1), met],
    ['after an older one in words', refusal(new Date(t - HOUR_MS).toISOString()), met],
  ])('counts %s', (_name, given, counts) => {
    expect(learnt({ refusal: met }, { refusal: given }).refusal).toBe(counts);
  });

  it.each([
    ['a newer one', refusal(t + 1)],
    ['one of the same instant', refusal(t)],
    ['one that nobody can read, of which the window says so', refusal('soon')],
  ])('yields to %s', (_name, given) => {
    expect(learnt({ refusal: met }, { refusal: given }).refusal).toBe(given);
  });
});

describe('a template that went', () => {
  it.each([
    ['where the host knows of none', undefined],
    ['where the host says none', null],
    ['after an older one', t - 1],
    ['after an older one in words', new Date(t - HOUR_MS).toISOString()],
    ['beside what nobody can read', 'soon'],
  ])('counts %s', (_name, lastTemplateAt) => {
    expect(learnt({ templateSentAt: t }, { lastTemplateAt }).lastTemplateAt).toBe(t);
  });

  it.each([t, t + 1, new Date(t + HOUR_MS)])('yields to one that the host knows of: %s', (lastTemplateAt) => {
    expect(learnt({ templateSentAt: t }, { lastTemplateAt }).lastTemplateAt).toBe(lastTemplateAt);
  });
});
