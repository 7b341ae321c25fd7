import {
  type PlannedTemplate,
  planTemplates,
  type RecordEvent,
  recordAfter,
  type TemplateRecipient,
} from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/core/time/units.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const template = {
  name: 'offer',
  language: 'en',
  status: 'APPROVED',
  category: 'MARKETING',
  components: [{ type: 'BODY', text: 'Hello {{1}}' }],
};
const act = (at: number): RecordEvent => ({ contact: '1', kind: 'message', at, channel: 'whatsapp' });

function recipient(events: RecordEvent[], more: Partial<TemplateRecipient> = {}): TemplateRecipient {
  return {
    key: '1',
    contact: { phone: '16505551234' },
    values: { 'body.1': 'Ada' },
    record: recordAfter(null, events, { receivedAt: NOW, channel: 'whatsapp' }),
    input: { channel: 'whatsapp' },
    ...more,
  };
}
const closed = recipient([act(NOW - 3 * DAY_MS)]);
const reasonOf = (plan: PlannedTemplate | undefined) => (plan?.isPlanned === false ? plan.reason : 'planned');
const planned = (one: TemplateRecipient, definition: object = template) =>
  reasonOf(planTemplates(definition, [one], NOW)[0]);

describe('a planned template', () => {
  test('has its payload and the same key each time', () => {
    const [plan] = planTemplates(template, [closed], NOW);
    expect(plan).toMatchObject({
      isPlanned: true,
      payload: {
        to: '16505551234',
        template: { name: 'offer', components: [{ parameters: [{ text: 'Ada' }] }] },
      },
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(planTemplates(template, [closed], NOW + 1000)).toEqual([plan]);
    const others = [
      planTemplates(template, [closed], NOW, { campaign: 'spring' }),
      planTemplates(template, [{ ...closed, key: '2' }], NOW),
      planTemplates(template, [{ ...closed, values: { 'body.1': 'Bob' } }], NOW),
    ].map(([other]) => other?.isPlanned && other.idempotencyKey);
    expect(new Set([plan?.isPlanned && plan.idempotencyKey, ...others]).size).toBe(4);
  });

  test.each<[string, TemplateRecipient, object?]>([
    ['open', recipient([act(NOW - 1)])],
    ['waiting-for-reply', recipient([act(NOW - 3 * DAY_MS), { sent: 'template', at: NOW - DAY_MS }])],
    ['opted-out', recipient([{ contact: '1', kind: 'system', at: NOW - 1, consent: { marketing: false } }])],
    ['values', { ...closed, values: {} }],
    ['not-approved', closed, { ...template, status: 'PAUSED' }],
    ['status-unknown', closed, { ...template, status: undefined }],
    ['no-recipient', { ...closed, contact: {} }],
    ['no-templates', { ...closed, input: { channel: 'messenger' } }],
  ])('is left out: %s', (reason, one, definition = template) => {
    expect(planned(one, definition)).toBe(reason);
  });

  test('goes again once the customer resumes, and where it is no advertisement', () => {
    const stopped: RecordEvent = { contact: '1', kind: 'system', at: NOW - 2, consent: { marketing: false } };
    expect(planned(recipient([stopped, { ...stopped, at: NOW - 1, consent: { marketing: true } }]))).toBe(
      'planned',
    );
    expect(planned(recipient([stopped]), { ...template, category: 'UTILITY' })).toBe('planned');
  });

  test('goes into an open window only where it is meant', () => {
    expect(planTemplates(template, [recipient([act(NOW)])], NOW, { includesOpen: true })[0]?.isPlanned).toBe(
      true,
    );
  });

  test.each<[string, Partial<TemplateRecipient>]>([
    ['in one conversation', {}],
    ['in two', { key: '2' }],
    ['by another spelling of the number', { key: '2', contact: { phone: '+1 (650) 555-1234' } }],
  ])('goes once to somebody who is twice in the list, %s', (_how, more) => {
    const plan = planTemplates(template, [closed, { ...closed, ...more }], NOW);
    expect(plan.map(reasonOf)).toEqual(['planned', 'duplicate']);
  });

  test('goes past one who cannot be read', () => {
    const broken = Object.defineProperty({ ...closed }, 'contact', {
      get() {
        throw new Error('hostile');
      },
    });
    expect(planTemplates(template, [broken, closed], NOW).map(reasonOf)).toEqual(['unreadable', 'planned']);
  });

  test('goes to somebody twice from two numbers, or with two texts', () => {
    for (const more of [{ input: { ...closed.input, inboxId: 'other' } }, { values: { 'body.1': 'Bob' } }]) {
      const plan = planTemplates(template, [closed, { ...closed, key: '2', ...more }], NOW);
      expect(plan.map(reasonOf)).toEqual(['planned', 'planned']);
    }
  });

  test("asks the host's rule for the very template", () => {
    const plan = planTemplates(template, [closed], NOW, {
      authorize: (_action, { template: named }) => named?.name !== 'offer' || { reason: 'Ask Ada' },
    });
    expect(plan[0]).toMatchObject({ reason: 'not-authorized', denial: { text: 'Ask Ada', by: 'host' } });
  });
});
