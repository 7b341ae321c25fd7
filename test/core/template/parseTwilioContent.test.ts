import {
  checkValues,
  fieldsOf,
  fillTemplate,
  hintsFor,
  parseTwilioContent,
  parseTwilioContents,
  plainTextOf,
  renderTemplate,
  sendabilityOf,
  toSendPayload,
  toTwilioContent,
  twilioIssues,
} from 'react-messaging-window/core';
import { describe, expect, it } from 'vitest';
import { indexTemplates, searchTemplates } from '../../../src/core/template/searchTemplates.js';

const SAMPLES = { '1': 'Ada', '2': 'p/sample.jpg', '3': 'docs', name: 'Ada' };

/** An element of `GET /v1/ContentAndApprovals`. */
const content = (types: object, more: object = {}) => ({
  date_created: '2026-05-01T10:00:00Z',
  account_sid: 'AC1',
  sid: 'HX1',
  friendly_name: 'order_update',
  language: 'en',
  variables: SAMPLES,
  types,
  approval_requests: { name: 'order_update', category: 'UTILITY', status: 'approved', rejection_reason: '' },
  ...more,
});
const one = (name: string, type: object) => content({ [name]: type });

describe('parseTwilioContent', () => {
  it('reads what hosts show of it', () => {
    const template = parseTwilioContent(one('twilio/text', { body: 'Hi {{1}}' }));
    expect(template).toMatchObject({
      id: 'HX1',
      contentSid: 'HX1',
      name: 'order_update',
      language: 'en',
      status: 'APPROVED',
      category: 'UTILITY',
      issues: [],
    });
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
    expect(sendabilityOf(template)).toBe(true);
    expect(searchTemplates(indexTemplates([template]), { text: 'hi order' })).toEqual([template]);
  });

  it('reads what Chatwoot keeps of it', () => {
    const { sid, approval_requests, ...rest } = one('twilio/text', { body: 'Hi {{1}}' });
    const { name: _, ...kept } = approval_requests;
    const answer = {
      templates: [{ ...rest, ...kept, content_sid: sid, template_type: 'text', body: 'Hi {{1}}' }],
    };
    expect(parseTwilioContents(answer)).toMatchObject([
      {
        id: 'HX1',
        contentSid: 'HX1',
        name: 'order_update',
        status: 'APPROVED',
        category: 'UTILITY',
        issues: [],
      },
    ]);
  });

  it.each([
    [{ approval_requests: undefined }, { reason: 'status-unknown', status: 'UNKNOWN' }],
    [{ approval_requests: { status: 'unsubmitted' } }, { reason: 'not-approved', status: 'UNSUBMITTED' }],
    [
      { approval_requests: { whatsapp: { status: 'rejected' } } },
      { reason: 'not-approved', status: 'REJECTED' },
    ],
    [{ approval_requests: { whatsapp: { status: 'approved' } } }, true],
    [
      { approval_requests: { status: 'pending' }, status: 'approved' },
      { reason: 'not-approved', status: 'PENDING' },
    ],
    [{ sid: null }, { reason: 'not-understood', issue: { code: 'no-content-sid' } }],
    [{ types: null }, { reason: 'not-understood', issue: { code: 'no-components' } }],
    [
      { types: { 'twilio/hologram': {} } },
      { reason: 'not-understood', issue: { code: 'unknown-component' } },
    ],
    [
      { types: { 'twilio/text': { body: 'Hi' }, 'twilio/hologram': {} } },
      { reason: 'not-understood', issue: { code: 'unknown-component', where: 'types.twilio-hologram' } },
    ],
    [{ types: { 'twilio/schedule': { id: '1', title: 'T' } } }, { reason: 'not-understood' }],
    [{ types: { 'twilio/text': { body: 'Hi' }, 'twilio/schedule': { title: 'T' } } }, true],
    [{ types: { 'twilio/text': { body: 'Hi {{id name}}' } } }, { reason: 'not-understood' }],
    [{ types: { 'twilio/text': { body: 'Hi {{seventeen_letters}}' } } }, { reason: 'not-understood' }],
    [
      { types: { 'twilio/quick-reply': { body: 'Hi', actions: [{ type: 'BEAM' }] } } },
      { reason: 'not-understood' },
    ],
  ])('%j is sendable: %j', (more, expected) => {
    const sendability = sendabilityOf(parseTwilioContent(content({ 'twilio/text': { body: 'Hi' } }, more)));
    if (expected === true) expect(sendability).toBe(true);
    else expect(sendability).toMatchObject(expected as object);
  });

  it('reads the answers of the API and of the SDK, pages and lists', () => {
    const api = one('twilio/quick-reply', { body: 'Hi {{1}}', actions: [{ title: 'Yes', id: 'yes' }] });
    const sdk = {
      sid: 'HX1',
      friendlyName: 'order_update',
      language: 'en',
      variables: SAMPLES,
      types: { twilioQuickReply: api.types['twilio/quick-reply' as never], twilioText: null },
      approvalRequests: {
        name: 'order_update',
        category: 'UTILITY',
        status: 'approved',
        rejectionReason: '',
      },
    };
    const template = parseTwilioContent(api);
    expect(parseTwilioContent(sdk)).toMatchObject({ ...template, issues: [] });
    expect(parseTwilioContents({ contents: [api], meta: { next_page_url: null } })).toEqual([template]);
    expect(parseTwilioContents([api, sdk])).toHaveLength(2);
    expect(parseTwilioContents([{ contents: [api] }, { contents: [sdk] }])).toHaveLength(2);
    expect(parseTwilioContents(api)).toEqual([template]);
    for (const nothing of [undefined, null, 1, 'x', {}]) expect(parseTwilioContents(nothing)).toEqual([]);
  });

  it('takes the most complex of several types, as Twilio does', () => {
    const template = parseTwilioContent(
      content({
        'twilio/call-to-action': {
          body: 'Rich {{1}}',
          actions: [{ type: 'URL', title: 'Go', url: 'https://a.b' }],
        },
        'twilio/text': { body: 'Plain {{1}} {{name}}' },
      }),
    );
    expect(renderTemplate(template, {}).body?.text).toBe('Rich [1]');
    expect(fieldsOf(template).map(({ variable }) => variable)).toEqual(['1']);
  });
});

describe('each content type', () => {
  it.each<[string, object, string[], string]>([
    ['twilio/text', { body: 'Hi {{1}}' }, ['body.1'], 'Hi A'],
    [
      'twilio/media',
      { body: 'See {{1}}', media: ['https://cdn.a/{{2}}'] },
      ['header.media', 'body.1'],
      'See A',
    ],
    ['twilio/media', { media: ['https://cdn.a/x.pdf'] }, [], ''],
    ['twilio/location', { latitude: 1, longitude: 2, label: 'At {{1}}' }, ['header.1'], ''],
    [
      'twilio/quick-reply',
      { body: 'Ok {{1}}?', actions: [{ title: 'Yes {{2}}', id: 'yes_{{3}}' }] },
      ['body.1', 'buttons.0.text', 'buttons.0.payload'],
      'Ok A?',
    ],
    [
      'twilio/call-to-action',
      {
        body: 'Hi {{1}}',
        actions: [
          { type: 'URL', title: 'Go', url: 'https://a.b/{{3}}' },
          { type: 'PHONE_NUMBER', title: 'Call', phone: '+1555' },
          { type: 'COPY_CODE', code: '{{name}}' },
          { type: 'VOICE_CALL', title: 'Call' },
          { type: 'REQUEST_CONTACT_INFO' },
        ],
      },
      ['body.1', 'buttons.0.url', 'buttons.2.coupon'],
      'Hi A',
    ],
    [
      'twilio/list-picker',
      { body: 'Pick {{1}}', button: 'Choose', items: [{ id: 'a', item: '{{2}}', description: 'at {{3}}' }] },
      ['body.1', 'buttons.1.text', 'variables.3'],
      'Pick A',
    ],
    [
      'twilio/card',
      {
        title: 'For {{1}}',
        body: 'B',
        subtitle: 'S {{name}}',
        media: ['https://cdn.a/{{2}}'],
        actions: [{ type: 'QUICK_REPLY', title: 'Yes', id: 'y' }],
      },
      ['header.media', 'body.1', 'body.name'],
      'For A\nB\n\nS N',
    ],
    [
      'twilio/carousel',
      {
        body: 'New, {{1}}',
        cards: [
          {
            title: 'T',
            body: 'B {{3}}',
            media: 'https://cdn.a/{{2}}',
            actions: [{ type: 'URL', title: 'Buy', url: 'https://a.b/{{name}}' }],
          },
          {
            title: 'T2',
            body: 'B2',
            media: 'https://cdn.a/y.mp4',
            actions: [{ type: 'QUICK_REPLY', title: 'Yes' }],
          },
        ],
      },
      ['body.1', 'cards.0.header.media', 'cards.0.body.3', 'cards.0.buttons.0.url'],
      'New, A\n\nT\nB C\n\nT2\nB2',
    ],
    [
      'twilio/catalog',
      {
        title: 'Menu',
        body: 'Hi {{1}}',
        subtitle: 'S',
        id: '123',
        items: [{ id: '{{2}}', section_title: '{{3}}' }],
      },
      ['body.1', 'variables.2', 'variables.3'],
      'Menu\n\nHi A\n\nS',
    ],
    ['twilio/pay', { body: 'Pay {{1}}', amount: '{{2}}' }, ['body.1', 'variables.2'], 'Pay A'],
    [
      'twilio/flows',
      {
        body: 'Hi {{1}}',
        button_text: 'Open',
        subtitle: 'S',
        pages: [{ id: 'p', layout: [{ label: '{{2}}' }] }],
      },
      ['body.1', 'variables.2'],
      'Hi A\n\nS',
    ],
    [
      'whatsapp/flows',
      {
        body: 'Hi {{1}}',
        button_text: 'Open',
        flow_id: '7',
        flow_token: '{{name}}',
        media_url: 'https://cdn.a/{{2}}',
      },
      ['header.media', 'body.1', 'variables.name'],
      'Hi A',
    ],
    [
      'whatsapp/card',
      {
        header_text: 'For {{name}}',
        body: 'Hi {{1}}',
        footer: 'Bye',
        actions: [{ type: 'URL', title: 'Go', url: 'https://a.b/{{3}}' }],
      },
      ['header.name', 'body.1', 'buttons.0.url'],
      'For N\n\nHi A\n\nBye',
    ],
    [
      'whatsapp/authentication',
      {
        add_security_recommendation: true,
        code_expiration_minutes: 5,
        actions: [{ type: 'COPY_CODE', copy_code_text: 'Copy' }],
      },
      ['code'],
      '*A* is your verification code. For your security, do not share this code.\n\nThis code expires in 5 minutes.',
    ],
  ])('%s: fields, preview and variables', (name, type, ids, words) => {
    const template = parseTwilioContent(one(name, type));
    expect(template.issues.filter(({ blocks }) => blocks)).toEqual([]);
    const fields = fieldsOf(template);
    expect(fields.map(({ id }) => id)).toEqual(ids);
    const texts: Record<string, string> = { '1': 'A', '2': 'B', '3': 'C', name: 'N' };
    const values = Object.fromEntries(
      fields.map(({ id, kind, variable = '', urlPrefix = '' }) => [
        id,
        kind === 'media' ? { link: `${urlPrefix}${texts[variable]}` } : texts[variable],
      ]),
    );
    expect(checkValues(template, values)).toEqual([]);
    const rendered = renderTemplate(template, values);
    expect(plainTextOf(rendered)).toBe(words);
    expect(rendered.isComplete).toBe(true);
    expect(JSON.stringify(rendered)).not.toContain('{{');
    expect(toTwilioContent(template, values)).toEqual({
      contentSid: 'HX1',
      contentVariables: JSON.stringify(
        Object.fromEntries(fields.map(({ variable = '' }) => [variable, texts[variable]])),
      ),
    });
    expect(toSendPayload(template, values, { to: '1' })).toBeNull();
    expect(twilioIssues(template, values)).toEqual([]);
  });

  it('shows what is fixed', () => {
    const media = parseTwilioContent(one('twilio/media', { media: ['https://cdn.a/x.pdf'] }));
    expect(renderTemplate(media, {}).header).toMatchObject({
      format: 'document',
      value: { link: 'https://cdn.a/x.pdf' },
      isSafe: true,
    });
    const place = parseTwilioContent(
      one('twilio/location', { latitude: 1.5, longitude: 2, label: 'At {{1}}' }),
    );
    expect(renderTemplate(place, { 'header.1': 'SFO' }).header).toMatchObject({
      value: { latitude: '1.5', longitude: '2', name: 'At SFO' },
    });
    const reply = parseTwilioContent(
      one('twilio/quick-reply', { body: 'Hi', actions: [{ title: 'Yes {{2}}' }] }),
    );
    expect(renderTemplate(reply, {}).buttons).toMatchObject([{ type: 'quick-reply', text: 'Yes [2]' }]);
    const flow = parseTwilioContent(one('whatsapp/flows', { body: 'Hi', button_text: 'Open' }));
    expect(renderTemplate(flow, {}).buttons).toMatchObject([{ type: 'flow', text: 'Open' }]);
  });

  it('limits a one-time code as the platform does', () => {
    const code = parseTwilioContent(
      one('whatsapp/authentication', { actions: [{ copy_code_text: 'Copy' }] }),
    );
    expect(code.category).toBe('AUTHENTICATION');
    expect(checkValues(code, { code: '1'.repeat(16) })).toMatchObject([
      { fieldId: 'code', code: 'too-long' },
    ]);
    expect(checkValues(code, {})).toEqual([{ fieldId: 'code', code: 'empty' }]);
    expect(renderTemplate(code, { code: '12' }).buttons).toMatchObject([{ text: 'Copy', code: '12' }]);
  });
});

describe("Twilio's variables", () => {
  const shared = parseTwilioContent(
    one('twilio/call-to-action', {
      body: 'Order {{1}} is on its way, {{name}}.',
      actions: [{ type: 'URL', title: 'Track {{1}}', url: 'https://a.b/{{1}}' }],
    }),
  );

  it('are one field wherever they stand, and must be right everywhere', () => {
    expect(fieldsOf(shared).map(({ id, kind, variable }) => [id, kind, variable])).toEqual([
      ['body.1', 'text', '1'],
      ['body.name', 'text', 'name'],
    ]);
    const values = { 'body.1': '7', 'body.name': 'Ada' };
    const rendered = renderTemplate(shared, values);
    expect(rendered.body?.text).toBe('Order 7 is on its way, Ada.');
    expect(rendered.buttons).toMatchObject([{ text: 'Track 7', url: 'https://a.b/7' }]);
    expect(fillTemplate(shared, values).twilioContent()?.contentVariables).toBe('{"1":"7","name":"Ada"}');
    expect(checkValues(shared, { ...values, 'body.1': '7 b' })).toEqual([
      { fieldId: 'body.1', code: 'space-in-url' },
    ]);
    expect(toTwilioContent(shared, { ...values, 'body.1': '7 b' })).toBeNull();
    expect(checkValues(shared, { 'body.name': 'A\nB' })).toEqual([
      { fieldId: 'body.1', code: 'empty' },
      { fieldId: 'body.name', code: 'newline' },
    ]);
  });

  it('have samples for hints, of which media make a whole address', () => {
    expect(fieldsOf(shared)[0]?.example).toBe('Ada');
    const media = parseTwilioContent(one('twilio/media', { media: ['https://cdn.a/{{2}}'] }));
    expect(fieldsOf(media)[0]).toMatchObject({
      kind: 'media',
      format: 'image',
      urlPrefix: 'https://cdn.a/',
      example: 'https://cdn.a/p/sample.jpg',
    });
  });

  it.each([
    ['https://cdn.a/p/7.jpg', [], '{"2":"p/7.jpg"}'],
    ['https://cdn.b/p/7.jpg', ['outside-prefix'], undefined],
    ['https://cdn.a/', ['outside-prefix'], undefined],
    ['https://cdn.a/https://cdn.a/p/7.jpg', ['repeats-prefix'], undefined],
    ['https://cdn.a/HTTP://cdn.b/7.jpg', ['repeats-prefix'], undefined],
    ['p/7.jpg', ['not-a-url'], undefined],
    ['https://cdn.a/my cat.jpg', ['space-in-url'], undefined],
  ])('of media: %s gives %j', (link, codes, variables) => {
    const media = parseTwilioContent(one('twilio/media', { media: ['https://cdn.a/{{2}}'] }));
    const values = { 'header.media': { link } };
    expect(checkValues(media, values).map(({ code }) => code)).toEqual(codes);
    expect(toTwilioContent(media, values)?.contentVariables).toBe(variables);
    expect(checkValues(media, { 'header.media': { id: '1' } })).toMatchObject([{ code: 'wrong-type' }]);
  });

  it('of documents need no name', () => {
    const document = parseTwilioContent({
      ...one('twilio/media', { media: ['https://cdn.a/{{1}}'] }),
      variables: { '1': 'a.pdf' },
    });
    expect(fieldsOf(document)[0]).toMatchObject({ kind: 'document', format: 'document' });
    expect(hintsFor(document, { 'header.media': { link: 'https://cdn.a/download' } })).toEqual([]);
  });

  it('that are data of a button may be left to their samples, empty ones are never sent', () => {
    const reply = parseTwilioContent(
      one('twilio/quick-reply', { body: 'Hi {{1}}', actions: [{ title: 'Yes', id: 'yes_{{2}}' }] }),
    );
    expect(toTwilioContent(reply, { 'body.1': 'A', 'buttons.0.payload': '' })?.contentVariables).toBe(
      '{"1":"A"}',
    );
    expect(toTwilioContent(reply, { 'body.1': '' })).toBeNull();
  });

  it('may be called anything that Twilio takes', () => {
    const odd = parseTwilioContent({
      ...one('twilio/text', { body: '{{__proto__}} {{constructor}} {{x}}' }),
      variables: JSON.parse('{"__proto__":"P"}'),
    });
    expect(fieldsOf(odd).map(({ id, example }) => [id, example])).toEqual([
      ['body.__proto__', 'P'],
      ['body.constructor', undefined],
      ['body.x', undefined],
    ]);
    const values = { 'body.__proto__': 'a', 'body.constructor': 'b', 'body.x': 'c' };
    expect(toTwilioContent(odd, values)?.contentVariables).toBe(
      '{"__proto__":"a","constructor":"b","x":"c"}',
    );
  });

  it('that are media and text at once are not understood', () => {
    const both = parseTwilioContent(
      one('twilio/media', { body: 'Hi {{2}}', media: ['https://cdn.a/{{2}}'] }),
    );
    expect(sendabilityOf(both)).toMatchObject({ issue: { code: 'mixed-placeholders' } });
  });
});
