import { describe, expect, it } from 'vitest';
import { directionOf, languageTagOf } from '../../../src/core/template/directionOf.js';
import { plainTextOf } from '../../../src/core/template/plainTextOf.js';
import type { BlockNode, InlineNode } from '../../../src/core/template/RenderedTemplate.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import type { TemplateValues } from '../../../src/core/template/TemplateValues.js';
import { fixtureValues, templateFixture } from '../../support/templateFixtures.js';

const TAGS = { bold: 'b', italic: 'i', strike: 's', code: 'c' } as const;

/** The tree in a short notation, such as `Hi <b>[Ada]</b>`, values and placeholders in brackets. */
function shortOf(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'value') return `[${node.text}]`;
      if (node.type === 'placeholder') return `[?${node.name}]`;
      return `<${TAGS[node.type]}>${shortOf(node.children)}</${TAGS[node.type]}>`;
    })
    .join('');
}

function shortBlock(block: BlockNode): string {
  if (block.type === 'bullets') return block.items.map(({ children }) => `* ${shortOf(children)}`).join('|');
  if (block.type === 'numbers')
    return block.items.map(({ number, children }) => `${number}. ${shortOf(children)}`).join('|');
  const mark = { paragraph: 'p', quote: 'q', 'code-block': 'pre' }[block.type];
  return `${mark}: ${shortOf(block.children)}`;
}

function shown(text: string, values: TemplateValues = {}): string[] {
  const rendered = renderTemplate({ components: [{ type: 'BODY', text }] }, values);
  return rendered.body?.blocks.map(shortBlock) ?? [];
}

describe('formatting', () => {
  it.each([
    ['*bold* _italic_ ~strike~ `code`', '<b>bold</b> <i>italic</i> <s>strike</s> <c>code</c>'],
    ['*_both_* _*~all~*_', '<b><i>both</i></b> <i><b><s>all</s></b></i>'],
    ['2*3*4 snake_case_name *BookMyPuj*a', '2*3*4 snake_case_name *BookMyPuj*a'],
    ['*Name*🪔 (*x*) *y*, *z*', '<b>Name</b>🪔 (<b>x</b>) <b>y</b>, <b>z</b>'],
    ['¡*Hola*! "_x_" 👉*y* -~z~-', '¡<b>Hola</b>! "<i>x</i>" 👉<b>y</b> -<s>z</s>-'],
    ['a*b* é_c_ 1~d~', 'a*b* é<i>c</i> 1~d~'],
    ['**text** __text__ ~~text~~', '*<b>text</b>* _<i>text</i>_ ~<s>text</s>~'],
    ['***text*** **a*', '**<b>text</b>** *<b>a</b>'],
    ['**a**, **b**', '*<b>a</b>*, *<b>b</b>*'],
    ['x **text**y', 'x *<b>text</b>*y'],
    ['x* y* *z *', 'x* y* *z *'],
    ['x * a * _ b_ ~c ~', 'x * a * _ b_ ~c ~'],
    ['My name is * Rafael*, *My name *', 'My name is * Rafael*, *My name *'],
    ['*two words* *a *b*', '<b>two words</b> <b>a *b</b>'],
    ['_*bold italic*_ ~_*x*_~', '<i><b>bold italic</b></i> <s><i><b>x</b></i></s>'],
    ['_Italic *bold* inside_', '<i>Italic <b>bold</b> inside</i>'],
    ['*Bold (_italic_), inside!*', '<b>Bold (<i>italic</i>), inside!</b>'],
    ['` a ` `b`', '<c> a </c> <c>b</c>'],
    ['*open _mixed* up_', '<b>open _mixed</b> up_'],
    ['`*not bold*` ```_nor this_``` x', '<c>*not bold*</c> <c>_nor this_</c> x'],
    ['*a', '*a'],
    ['**', '**'],
    ['``` ```', '``` ```'],
    ['a\n*b\nc*', 'a\n*b\nc*'],
    ['>*b*', '><b>b</b>'],
  ])('%j', (text, expected) => expect(shown(text)).toEqual([`p: ${expected}`]));

  it('knows lists, quotes and blocks at line starts', () => {
    expect(shown('Hi\n* a\n- *b*\n1. c\n12. d\n123. e\n> q\n> r\nend')).toEqual([
      'p: Hi',
      '* a|* <b>b</b>',
      '1. c|12. d',
      'p: 123. e',
      'q: q\nr',
      'p: end',
    ]);
    expect(shown('*a* b\n-x\n>y')).toEqual(['p: <b>a</b> b\n-x\n>y']);
    expect(shown('a\n```\n*x*\n- y\n```\nb')).toEqual(['p: a', 'pre: \n*x*\n- y\n', 'p: b']);
    expect(shown('a\n\nb')).toEqual(['p: a\n\nb']);
  });

  it('comes after filling in: values and placeholders stand inside the marks', () => {
    expect(shown('Your *{{2}}* *{{1}}*, _{{3}}_', { 'body.1': 'Ada', 'body.2': 'first one' })).toEqual([
      'p: Your <b>[first one]</b> <b>[Ada]</b>, <i>[?3]</i>',
    ]);
    expect(shown('{{1}}!', { 'body.1': '*Mr. Jones*' })).toEqual([
      'p: <b>[Mr. Jones]</b>!'.replace('<b>', '<b>'),
    ]);
    expect(shown('Hello **{{1}}**, welcome.', { 'body.1': 'Ada' })).toEqual([
      'p: Hello *<b>[Ada]</b>*, welcome.',
    ]);
    expect(shown('Hi *{{1}}*', { 'body.1': ' Ada' })).toEqual(['p: Hi *[ Ada]*']);
    expect(shown('*{{1}}*', { 'body.1': 'a*b' })).toEqual(['p: <b>[a*b]</b>']);
  });

  it('is not applied to headers and footers', () => {
    const rendered = renderTemplate(
      {
        components: [
          { type: 'HEADER', format: 'TEXT', text: '*{{1}}*' },
          { type: 'FOOTER', text: '_f_' },
        ],
      },
      { 'header.1': 'H' },
    );
    expect(rendered.header).toMatchObject({
      text: '*H*',
      children: [{ text: '*' }, { type: 'value', text: 'H' }, { text: '*' }],
    });
    expect(rendered.footer).toBe('_f_');
  });

  it('stays quick with many marks that never close', () => {
    const text = '*a _b ~c `d '.repeat(2700);
    expect(shown(text)).toEqual([`p: ${text}`]);
  });
});

describe('values', () => {
  it.each(['{{2}}', '{{1}}', '$&', '<img src=x onerror=alert(1)>', '\u202eabc', ' a', '👩‍👩‍👧‍👦', '\uFFFC'])(
    '%j is shown as it is, once',
    (value) => {
      const rendered = renderTemplate(
        { components: [{ type: 'BODY', text: 'a {{1}} b {{2}}' }] },
        { 'body.1': value, 'body.2': 'X' },
      );
      expect(rendered.body?.text).toBe(`a ${value} b X`);
      expect(rendered.body?.blocks).toEqual([
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'a ' },
            { type: 'value', id: 'body.1', text: value },
            { type: 'text', text: ' b ' },
            { type: 'value', id: 'body.2', text: 'X' },
          ],
        },
      ]);
    },
  );

  it('that are missing leave a placeholder with its example', () => {
    const definition = {
      components: [{ type: 'BODY', text: 'Hi {{1}}', example: { body_text: [['Ada']] } }],
    };
    const rendered = renderTemplate(definition, { 'body.1': '' });
    expect(rendered.isComplete).toBe(false);
    expect(rendered.body?.text).toBe('Hi [1]');
    expect(rendered.body?.blocks[0]).toMatchObject({
      children: [{ text: 'Hi ' }, { type: 'placeholder', id: 'body.1', name: 1, example: 'Ada' }],
    });
    expect(renderTemplate(definition, { 'body.1': 'x' }).isComplete).toBe(true);
  });
});

describe('parts', () => {
  it('shows the address that a button leads to, and whether it may be a link', () => {
    const urls = [
      'https://a.b/{{1}}',
      'javascript:{{1}}',
      'JaVaScRiPt:alert(1)',
      ' https://a.b',
      'data:text/html,x',
      'http://a.b',
    ];
    const definition = {
      components: [{ type: 'BUTTONS', buttons: urls.map((url) => ({ type: 'URL', text: 'x', url })) }],
    };
    const { buttons } = renderTemplate(definition, { 'buttons.0.url': 'c?d=é', 'buttons.1.url': 'alert(1)' });
    expect(buttons.map(({ url, isSafe }) => [url, isSafe])).toEqual([
      ['https://a.b/c?d=é', true],
      ['javascript:alert(1)', false],
      ['JaVaScRiPt:alert(1)', false],
      [' https://a.b', false],
      ['data:text/html,x', false],
      ['http://a.b', true],
    ]);
  });

  it('shows media, an offer with its code, and cards', () => {
    const lto = templateFixture('jaspers-strawberries-limited-offer');
    const rendered = renderTemplate(lto.definition, fixtureValues(lto));
    expect(rendered.header).toMatchObject({ type: 'media', format: 'image', isSafe: true });
    expect(rendered.offer).toMatchObject({ text: 'Expiring offer!', hasExpiration: true, code: 'BERRIES20' });
    expect(rendered.offer?.expiresAt).toBe(Date.UTC(2026, 10, 24, 12));
    expect(renderTemplate(lto.definition, { 'header.media': { link: 'javascript:x' } }).header).toMatchObject(
      { isSafe: false },
    );

    const carousel = templateFixture('meta-carousel-product-cards-v1');
    const { cards, body } = renderTemplate(carousel.definition, fixtureValues(carousel));
    expect(cards).toHaveLength(3);
    expect(cards[2]).toMatchObject({
      header: { type: 'product', value: { product_retailer_id: 'sqpjv0mgde' } },
      buttons: [{ text: 'View' }],
    });
    expect(body?.text).toContain('Pablo');
  });

  it('shows a one-time code in its places', () => {
    const rendered = renderTemplate(templateFixture('meta-auth-copy-code').definition, { code: '123456' });
    expect(rendered.body?.text).toBe(
      '*123456* is your verification code. For your security, do not share this code.',
    );
    expect(rendered.footer).toBe('This code expires in 5 minutes.');
    expect(rendered.buttons[0]).toMatchObject({ type: 'otp', text: 'Copy Code', code: '123456' });
    const hebrew = {
      language: 'he',
      components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP' }] }],
    };
    expect(renderTemplate(hebrew, { code: '1' }).body?.text).toBe('*1*');
  });

  it('says language and direction', () => {
    expect(renderTemplate({ language: 'pt_BR' }, {})).toMatchObject({
      languageTag: 'pt-BR',
      direction: 'ltr',
    });
    expect(['ar', 'he', 'fa_IR', 'ur', 'ps_AF', 'yi-001'].map(directionOf)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'zh_CN', 'kli', '', 'fadx', 'arn'].map(directionOf)).toEqual(Array(6).fill('ltr'));
    expect(['en_US', 'zh_Hant_HK', 'kli', '<CODE>', ''].map(languageTagOf)).toEqual([
      'en-US',
      'zh-Hant-HK',
      'kli',
      '',
      '',
    ]);
  });

  it('gives the host its words, marks as sent', () => {
    const { definition } = templateFixture('kapso-order-status-update-named');
    const values = {
      'header.order_id': '7',
      'body.customer_name': 'Ada',
      'body.status': '*shipped*',
      'body.details': 'Soon',
    };
    expect(plainTextOf(renderTemplate(definition, values))).toBe(
      'Order 7 update\n\nHi Ada, your order is *shipped*. Soon\n\nReply STOP to opt out',
    );
  });

  it('works with nothing', () => {
    expect(renderTemplate(undefined, {})).toEqual({
      languageTag: '',
      direction: 'ltr',
      buttons: [],
      cards: [],
      isComplete: true,
    });
  });
});
