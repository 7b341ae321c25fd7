import { describe, expect, it } from 'vitest';
import { templateSections } from '../../src/conversation/templateSections.js';
import { groupTemplates, type TemplateGroup } from '../../src/core/template/groupTemplates.js';
import { parseTemplates } from '../../src/core/template/parseTemplate.js';

const groups = groupTemplates(
  parseTemplates(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, language: 'en', components: [] }))),
);
const USE_CASES: Record<string, string> = { b: 'Delivery', c: 'Billing', d: 'Delivery' };
const purposeOf = ({ name }: TemplateGroup) => USE_CASES[name] ?? '';

/** `Delivery: b d`. */
const saidOf = (...given: Parameters<typeof templateSections>) =>
  templateSections(...given).map(
    ({ kind, useCase, groups: members }) =>
      `${useCase || kind}: ${members.map(({ name }) => name).join(' ')}`,
  );

describe('the sections of a list', () => {
  it('are one where there is nothing to part, and none where there is nothing', () => {
    expect(saidOf(groups, [], [])).toEqual(['all: a b c d e']);
    expect(templateSections(groups, [], [])[0]?.groups).toBe(groups);
    expect(saidOf([], [], [])).toEqual([]);
    expect(saidOf([], ['a'], ['b'], purposeOf)).toEqual([]);
  });

  it('begin with favourites in the order of the list, then with what was sent lately, newest first', () => {
    expect(saidOf(groups, ['d', 'a'], ['e', 'c'])).toEqual(['favorites: a d', 'recent: e c', 'all: b']);
  });

  it('hold each template once, a favourite that was sent lately among the favourites', () => {
    expect(saidOf(groups, ['c'], ['c', 'a'])).toEqual(['favorites: c', 'recent: a', 'all: b d e']);
  });

  it('go on by use case in the order in which they first occur, the rest at the end', () => {
    expect(saidOf(groups, [], [], purposeOf)).toEqual(['Delivery: b d', 'Billing: c', 'other: a e']);
    expect(saidOf(groups, ['b'], ['c'], purposeOf)).toEqual([
      'favorites: b',
      'recent: c',
      'Delivery: d',
      'other: a e',
    ]);
  });

  it('name no rest where no template has a use case', () => {
    expect(saidOf(groups, [], [], () => '')).toEqual(['all: a b c d e']);
  });

  it('know nothing of names that are not in the list', () => {
    expect(saidOf(groups, ['gone'], ['lost'])).toEqual(['all: a b c d e']);
  });
});
