import { english, type Strings } from 'react-messaging-window';
import { pseudoStrings } from 'react-messaging-window/testing';
import { expect, test } from 'vitest';
import { textsIn } from '../../cli/strings/textsIn.js';
import { formatPlural } from '../../src/strings/formatPlural.js';
import { formatUnit } from '../../src/strings/formatTime.js';
import { withTerms } from '../../src/strings/withTerms.js';

const pseudos = ['en-XA', 'ar-XB'] as const;
const variables = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
/** What is written, but for marks that nobody sees. */
const visible = (text: string) => text.replace(/[\u200F\u202C\u202E]/g, '');

test.each(pseudos)('%s has every text with its variables', (pseudo) => {
  const texts = textsIn(pseudoStrings(english, pseudo));
  const own = textsIn(english);
  expect([...texts.keys()]).toEqual([...own.keys()]);
  for (const [path, text] of own) expect(variables(texts.get(path) ?? ''), path).toEqual(variables(text));
});

test.each(pseudos)('%s says its own name and keeps what is no text', (pseudo) => {
  const strings = pseudoStrings(english, pseudo);
  expect(strings.locale).toBe(pseudo);
  expect(strings.isCheckedByNative).toBe(english.isCheckedByNative);
  expect(strings.time.unitDisplay).toBe(english.time.unitDisplay);
});

test('en-XA is accented, in brackets and about two fifths longer', () => {
  const { badge, alert } = pseudoStrings(english, 'en-XA');
  expect(badge.open).toBe('[Ŵîñðöŵ öþéñ ({time} ŕéɱåîñîñĝ) one two three]');
  expect(alert.title).toBe('[Ṁéššåĝîñĝ ŵîñðöŵ one two]');
  const plain = lengthOf(english);
  expect(lengthOf(pseudoStrings(english, 'en-XA')) / plain).toBeGreaterThan(1.4);
  expect(lengthOf(pseudoStrings(english, 'en-XA')) / plain).toBeLessThan(1.75);
});

function lengthOf(strings: Strings): number {
  return [...textsIn(strings).values()].join('').length;
}

test('ar-XB turns every word round and leaves variables alone', () => {
  const { badge } = pseudoStrings(english, 'ar-XB');
  expect(visible(badge.open)).toBe(english.badge.open);
  expect(badge.closed).toMatch(/^\u200F\u202EWindow\u202C\u200F /);
  expect(badge.open).toContain('{time}');
  for (const [path, text] of textsIn(pseudoStrings(english, 'ar-XB'))) {
    const opened = text.split('\u202E').length;
    expect(text.split('\u202C').length, path).toBe(opened);
  }
});

test('words of the host stand in the texts once changed, without brackets of their own', () => {
  const strings = pseudoStrings(english, 'en-XA');
  const { alert } = withTerms(strings, strings.terms, strings.locale);
  expect(alert.resetsWhen).toMatch(/^\[Éåçĥ ţîɱé ţĥé çûšţöɱéŕ ŵŕîţéš [a-z ]+\]$/);
});

test.each(pseudos)('%s forms plurals and units', (pseudo) => {
  const { alert } = pseudoStrings(english, pseudo);
  for (const count of [0, 1, 2, 3, 11, 100]) {
    expect(visible(formatPlural(alert.quotaLeft, count, pseudo, { limit: 5 }))).not.toMatch(/[{}]/);
  }
  expect(formatUnit({ unit: 'hour', value: 18 }, 'narrow', pseudo)).toMatch(/\S/);
});

test('a part of the texts will do', () => {
  expect(pseudoStrings({ badge: { open: 'Open' } }, 'en-XA')).toEqual({ badge: { open: '[Öþéñ one]' } });
});
