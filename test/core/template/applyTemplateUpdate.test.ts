import { applyTemplateUpdate, parseTemplate, sendabilityOf } from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';

const delivery = (...values: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: values.map((value) => ({ field: 'message_template_status_update', value })) }],
});
const about = {
  message_template_id: 806_312_974_732_579,
  message_template_name: 'offer',
  message_template_language: 'en-US',
};
const offer = {
  id: '806312974732579',
  name: 'offer',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  quality_score: { score: 'GREEN', date: 1 },
  components: [{ type: 'BODY', text: 'Hello' }],
};
const other = { ...offer, id: '2', name: 'other' };

describe('a delivery about a template', () => {
  test('pauses it, and it can no longer be sent', () => {
    const [paused, same] = applyTemplateUpdate([offer, other], delivery({ ...about, event: 'PAUSED' }));
    expect(sendabilityOf(paused)).toEqual({ reason: 'not-approved', status: 'PAUSED' });
    expect(same).toBe(other);
    const [again] = applyTemplateUpdate([paused], delivery({ ...about, event: 'REINSTATED' }));
    expect(again).toEqual(offer);
  });

  test('changes category and quality', () => {
    const change = delivery(
      { ...about, previous_category: 'UTILITY', new_category: 'MARKETING' },
      { ...about, new_quality_score: 'RED' },
    );
    expect(applyTemplateUpdate([offer], change)).toEqual([
      { ...offer, category: 'MARKETING', quality_score: { score: 'RED', date: 1 } },
    ]);
    expect(applyTemplateUpdate([parseTemplate(offer)], change)).toMatchObject([
      { category: 'MARKETING', quality: 'RED' },
    ]);
  });

  test('is known by name and language where there is no id', () => {
    const { id: _, ...unnamed } = offer;
    expect(applyTemplateUpdate([unnamed], delivery({ ...about, event: 'DISABLED' }))[0]?.status).toBe(
      'DISABLED',
    );
    const german = { ...unnamed, language: 'de' };
    expect(applyTemplateUpdate([german], delivery({ ...about, event: 'DISABLED' }))[0]).toBe(german);
  });

  test('does nothing where it is a warning, an announcement or about another', () => {
    const templates = [offer];
    for (const value of [
      { ...about, event: 'FLAGGED' },
      { ...about, event: 'APPROVED' },
      { ...about, correct_category: 'MARKETING', new_category: 'MARKETING' },
      { ...about, message_template_id: 1, event: 'PAUSED' },
      { event: 'PAUSED' },
    ]) {
      expect(applyTemplateUpdate(templates, delivery(value))).toBe(templates);
    }
  });

  test.each([null, 'x', {}, { entry: 1 }, { entry: [null, { changes: [1, { value: null }] }] }])(
    '%j is none',
    (bad) => {
      const templates = [offer, null];
      expect(applyTemplateUpdate(templates, bad)).toBe(templates);
    },
  );
});
