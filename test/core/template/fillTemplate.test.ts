import {
  checkValues,
  fieldsOf,
  fillTemplate,
  hintsFor,
  parseTemplate,
  renderTemplate,
  toSendPayload,
} from 'react-messaging-window/core';
import { describe, expect, it } from 'vitest';

const OFFER = parseTemplate({
  name: 'offer',
  language: 'en',
  status: 'APPROVED',
  components: [
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Sale', has_expiration: true } },
    { type: 'BODY', text: 'Hi {{1}}' },
  ],
});
const ENDS_AT = Date.UTC(2026, 10, 29, 12);
const VALUES = { 'body.1': 'Ada', 'lto.expiration': ENDS_AT };
const TO = { to: '16505551234' };

describe('fillTemplate', () => {
  it('says what each function says alone', () => {
    for (const values of [{}, VALUES, { ...VALUES, 'body.1': 'A\nB' }]) {
      const filled = fillTemplate(OFFER, values);
      expect(filled.fields).toEqual(fieldsOf(OFFER, values));
      expect(filled.issues).toEqual(checkValues(OFFER, values));
      expect(filled.hints).toEqual(hintsFor(OFFER, values));
      expect(filled.rendered).toEqual(renderTemplate(OFFER, values));
      expect(filled.payloadTo(TO)).toEqual(toSendPayload(OFFER, values, TO));
    }
  });

  it('works each part out once for the same values', () => {
    const filled = fillTemplate(OFFER, VALUES, ENDS_AT - 1);
    expect(fillTemplate(OFFER, VALUES, ENDS_AT - 1)).toBe(filled);
    expect(filled.issues).toBe(filled.issues);
    expect(filled.rendered).toBe(filled.rendered);
    expect(fillTemplate(OFFER, { ...VALUES })).not.toBe(filled);
  });

  it('keeps what it worked out for others who fill in the same template', () => {
    const [own, theirs] = [{ ...VALUES }, { ...VALUES, 'body.1': 'Grace' }];
    const filled = fillTemplate(OFFER, own);
    expect(fillTemplate(OFFER, theirs).rendered).not.toBe(filled.rendered);
    expect(fillTemplate(OFFER, own)).toBe(filled);
  });

  it('does not look again at another time where nothing expires', () => {
    const template = parseTemplate({ name: 'a', language: 'en', components: [{ type: 'BODY', text: 'Hi' }] });
    const values = {};
    expect(fillTemplate(template, values, 1)).toBe(fillTemplate(template, values, 2));
  });

  it('builds no payload for an offer that has ended', () => {
    expect(fillTemplate(OFFER, VALUES, ENDS_AT - 1).payloadTo(TO)).not.toBeNull();
    const late = fillTemplate(OFFER, VALUES, ENDS_AT);
    expect(late.issues).toEqual([{ fieldId: 'lto.expiration', code: 'in-the-past' }]);
    expect(late.payloadTo(TO)).toBeNull();
  });
});
