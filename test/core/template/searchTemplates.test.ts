import { describe, expect, it } from 'vitest';
import { groupTemplates } from '../../../src/core/template/groupTemplates.js';
import { indexTemplates, searchTemplates } from '../../../src/core/template/searchTemplates.js';
import { templateFixture, templateFixtures } from '../../support/templateFixtures.js';

describe('searchTemplates', () => {
  const index = indexTemplates([
    {
      name: 'shipping_update',
      language: 'en',
      category: 'utility',
      components: [{ type: 'BODY', text: 'Your parcel, {{1}}' }],
    },
    {
      name: 'shipping_update',
      language: 'de',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Ihr Paket' }],
    },
    {
      name: 'sale',
      language: 'en',
      category: 'MARKETING',
      components: [
        { type: 'BODY', text: 'Update!' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] },
      ],
    },
    templateFixture('jaspers-recipe-media-carousel').definition,
  ]);
  const found = (query: Parameters<typeof searchTemplates>[1]) =>
    searchTemplates(index, query).map(({ name, language }) => `${name} ${language}`);

  it('wants every word, anywhere, in any case', () => {
    expect(found({ text: 'UPDATE ship' })).toEqual(['shipping_update en', 'shipping_update de']);
    expect(found({ text: 'paket' })).toEqual(['shipping_update de']);
    expect(found({ text: 'stop' })).toEqual(['sale en']);
    expect(found({ text: 'salad' })).toEqual(['recipe_media_carousel en_US']);
    expect(found({ text: 'marketing update' })).toEqual(['sale en']);
    expect(found({ text: 'nothing' })).toEqual([]);
  });

  it.each([
    [
      'Promoção no Café',
      ['promocao', 'Promoção', 'cafe', 'Café', 'CAFÉ', 'Cafe\u0301', 'promoc\u0327a\u0303o'],
    ],
    ['Promoc\u0327a\u0303o', ['promocao', 'Promoção']],
    ['İstanbul ILIK Iğdır', ['istanbul', 'İSTANBUL', 'ılık', 'igdir']],
    ['Straße Łódź Ærø', ['strasse', 'STRASSE', 'lodz', 'Łódź', 'aero']],
    ['ΟΔΟΣ Άγιος', ['οδος', 'οδόσ', 'αγιος']],
    ['Ёлка йод', ['елка', 'ёлка', 'иод']],
    ['शिपिंग अपडेट', ['शिपिंग']],
    ['한국어 안내', ['한국', '한국어']],
    ['ガイド', ['ガイド', 'ｶﾞｲﾄﾞ']],
    ['مُحَمَّد', ['محمد', 'مُحَمَّد']],
    ['שָׁלוֹם', ['שלום']],
    ['ﬁne ①', ['fine', '1']],
  ])('%s is found without accents and in either normal form', (text, queries) => {
    const one = indexTemplates([{ name: 'a', language: 'xx', components: [{ type: 'BODY', text }] }]);
    for (const query of queries) expect(searchTemplates(one, { text: query }), query).toHaveLength(1);
    expect(searchTemplates(one, { text: 'शपग zzz' })).toHaveLength(0);
  });

  it('keeps signs without which a word is another', () => {
    const hindi = indexTemplates([{ components: [{ type: 'BODY', text: 'दिन' }] }]);
    expect(searchTemplates(hindi, { text: 'दान' })).toHaveLength(0);
    const also = indexTemplates([{ components: [] }], () => 'Crème brûlée');
    expect(searchTemplates(also, { text: 'creme' })).toHaveLength(1);
  });

  it('finds quotes and dashes as another keyboard has them', () => {
    const typed = indexTemplates([{ components: [{ type: 'BODY', text: "Don't miss 9-5" }] }]);
    const printed = indexTemplates([{ components: [{ type: 'BODY', text: 'Don’t miss 9–5' }] }]);
    for (const text of ["don't", 'don’t', '9-5', '9–5']) {
      for (const index of [typed, printed]) expect(searchTemplates(index, { text }), text).toHaveLength(1);
    }
  });

  it('filters by category and language, and lists all without a query', () => {
    expect(found({ category: 'utility' })).toHaveLength(2);
    expect(found({ text: 'update', category: 'MARKETING' })).toEqual(['sale en']);
    expect(found({ language: 'de' })).toEqual(['shipping_update de']);
    expect(found({ text: '  ' })).toHaveLength(4);
  });
});

describe('groupTemplates', () => {
  const of = (...variants: [language: string, status?: string][]) =>
    variants.map(([language, status = 'APPROVED']) => ({
      name: 'a',
      language,
      status,
      components: [{ type: 'BODY', text: 'x' }],
    }));
  const order = (templates: unknown[], language?: string) =>
    groupTemplates(templates, language)[0]?.variants.map((variant) => variant.language);

  it("puts the customer's language first, then its plain form, then another region", () => {
    expect(order(of(['de'], ['en_GB'], ['en'], ['en_US']), 'en_US')).toEqual(['en_US', 'en', 'en_GB', 'de']);
    expect(order(of(['de'], ['en_GB'], ['en']), 'en-us')).toEqual(['en', 'en_GB', 'de']);
    expect(order(of(['de'], ['fr']), 'en')).toEqual(['de', 'fr']);
    expect(order(of(['de'], ['fr']))).toEqual(['de', 'fr']);
  });

  it('prefers the script to the region', () => {
    const chinese = of(['zh_CN'], ['en'], ['zh_TW'], ['zh_HK']);
    expect(order(chinese, 'zh-Hant')).toEqual(['zh_TW', 'zh_HK', 'zh_CN', 'en']);
    expect(order(chinese, 'zh-Hant-HK')).toEqual(['zh_HK', 'zh_TW', 'zh_CN', 'en']);
    expect(order(chinese, 'zh-MO')).toEqual(['zh_TW', 'zh_HK', 'zh_CN', 'en']);
    for (const simplified of ['zh', 'zh-Hans', 'zh-CN', 'zh_SG', 'zh-Hans-HK'])
      expect(order(chinese, simplified)).toEqual(['zh_CN', 'zh_TW', 'zh_HK', 'en']);
    expect(order(of(['sr_Latn'], ['sr_Cyrl'], ['sr']), 'sr-Cyrl')).toEqual(['sr_Cyrl', 'sr', 'sr_Latn']);
  });

  it('prefers a sendable one among equally near ones only', () => {
    expect(order(of(['de', 'PAUSED'], ['fr'], ['en', 'PAUSED']), 'en')).toEqual(['en', 'fr', 'de']);
  });

  it('groups the six variants of one name', () => {
    const definitions = templateFixtures
      .filter(({ file }) => file.startsWith('i18n-'))
      .map(({ definition }) => definition);
    const groups = groupTemplates(definitions, 'fa');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.preferred.language).toBe('fa');
    expect(groups[0]?.variants).toHaveLength(6);
  });
});
