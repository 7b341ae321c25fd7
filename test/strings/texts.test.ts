import { describe, expect, it } from 'vitest';
import { formatPlural } from '../../src/strings/formatPlural.js';
import { formatText } from '../../src/strings/formatText.js';
import { formatInstant, formatUnit } from '../../src/strings/formatTime.js';
import { mergeStrings } from '../../src/strings/mergeStrings.js';
import { withTerms } from '../../src/strings/withTerms.js';

const terms = {
  customer: 'customer',
  user: 'user',
  assistant: 'assistant',
  team: 'team',
  template: 'template',
};

describe('a text', () => {
  it('has its variables filled in, numbers as the locale writes them', () => {
    expect(formatText('{count} of {limit}', { count: 1200, limit: 'all' }, 'de')).toBe('1.200 of all');
  });

  it('keeps a variable that is not given, and never looks through what is given', () => {
    expect(formatText('{a} {b}', { a: '{b}', b: undefined as never }, 'en')).toBe('{b} {b}');
    expect(formatText('{constructor}', {}, 'en')).toBe('{constructor}');
  });

  it.each(['ar', 'he', 'ur-PK'])(
    'keeps values apart in %s, which is written from right to left',
    (locale) => {
      expect(formatText('{size} -', { size: '5 MB' }, locale)).toBe('\u20685 MB\u2069 -');
      expect(formatText('{size} -', { size: '5 MB' }, 'en')).toBe('5 MB -');
    },
  );

  it.each([
    ['ru', ['one', 'few', 'many', 'many'], [1, 2, 5, 11]],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other'], [0, 1, 2, 3, 11, 100]],
    ['ja', ['other', 'other'], [1, 2]],
  ] as const)('takes the form of its count in %s', (locale, forms, counts) => {
    const text = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    expect(counts.map((count) => formatPlural(text, count, locale))).toEqual(forms);
  });
});

describe('units', () => {
  it.each([
    ['tr', 'short', 18, 'hour', '18 sa.'],
    ['tr', 'short', 45, 'minute', '45 dk.'],
    ['ja', 'short', 18, 'hour', '18 時間'],
    ['de', 'narrow', 45, 'minute', '45 Min.'],
  ] as const)('are those of %s', (locale, width, value, unit, text) => {
    expect(formatUnit({ unit, value }, width, locale).replace(/\s/g, ' ')).toBe(text);
  });

  it('do not throw for a locale that is none', () => {
    expect(formatUnit({ unit: 'hour', value: 2 }, 'long', 'not a locale')).toBe('2 hours');
  });
});

describe('a clock time', () => {
  it.each([
    ['en-GB', '07:30', '00:05'],
    ['de', '07:30', '00:05'],
    ['en', '7:30 AM', '12:05 AM'],
    ['ko', 'AM 7:30', 'AM 12:05'],
  ])('has two digits for the hour in %s where its clock has 24 hours', (locale, early, midnight) => {
    const at = (hour: number, minute: number) =>
      formatInstant(Date.UTC(2026, 10, 27, hour, minute), locale, 'UTC').replace(/\s/g, ' ');
    expect(at(7, 30)).toMatch(new RegExp(` ${early}$`));
    expect(at(0, 5)).toMatch(new RegExp(` ${midnight}$`));
  });
});

describe("a host's words", () => {
  it('stand in every text, with a capital where it asks for one', () => {
    const strings = { a: '{Customer}: {time}', b: { other: 'the {customer}' }, flag: true };
    expect(withTerms(strings, { ...terms, customer: 'guest' }, 'en')).toEqual({
      a: 'Guest: {time}',
      b: { other: 'the guest' },
      flag: true,
    });
    expect(withTerms({ a: '{Assistant}' }, { ...terms, assistant: 'iz' }, 'tr')).toEqual({ a: 'İz' });
  });

  it('have forms, and are themselves where a form is not given', () => {
    const strings = { a: '{customer_genitive}, {team_genitive}' };
    const own = { ...terms, customer_genitive: 'des Gastes' };
    expect(withTerms(strings, own, 'de')).toEqual({ a: 'des Gastes, team' });
  });
});

describe('own texts', () => {
  it('come in layers, the later ones above', () => {
    const base = { badge: { open: 'a', closed: 'b' }, locale: 'en' };
    const layers = [{ badge: { open: 'c' } }, { badge: { open: 'd' } }];
    expect(mergeStrings(base as never, layers as never)).toEqual({
      badge: { open: 'd', closed: 'b' },
      locale: 'en',
    });
  });

  it('take the forms of a word away with the word', () => {
    const german = { terms: { ...terms, customer: 'Kunde', customer_genitive: 'des Kunden', user_x: 'x' } };
    expect(mergeStrings(german, { terms: { customer: 'Gast' } }).terms).toEqual({
      ...terms,
      customer: 'Gast',
      user_x: 'x',
    });
    const own = { customer: 'Gast', customer_genitive: 'des Gastes' };
    expect(mergeStrings(german, { terms: own }).terms).toMatchObject(own);
  });

  it('do not reach the prototype', () => {
    mergeStrings({} as never, JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('texts that are null', () => {
  const base = { terms, badge: { closedWait: 'Wait' } } as object;

  it.each([null, [null, {}], { badge: null }, { badge: { closedWait: null } }, { terms: null }])(
    '%j are as good as absent',
    (own) => {
      expect(mergeStrings(base, own as never)).toEqual(base);
    },
  );
});
