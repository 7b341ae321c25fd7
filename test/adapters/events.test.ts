import {
  type AdapterIssue,
  type AdapterOptions,
  chatwoot,
  instagram,
  line,
  messenger,
  type ProviderEvent,
  telegram,
  tiktok,
  twilioConversations,
  twilioMessaging,
  viber,
  wechatMiniprogram,
  wechatOfficial,
  wecomKf,
  whatsappCloud,
  zaloOa,
} from 'react-messaging-window/adapters';
import { describe, expect, test } from 'vitest';
import type { InboundKind } from '../../src/core/window/InboundEvent.js';
import { allAdapters } from './webhookFixtures.js';

const AT = Date.parse('2026-11-22T12:00:00Z');
const SECONDS = AT / 1000;

function first(events: readonly ProviderEvent[]): ProviderEvent {
  const [event] = events;
  if (event === undefined) throw new Error('no event');
  return event;
}

function issuesOf(read: (options: AdapterOptions) => unknown, options: AdapterOptions = {}): AdapterIssue[] {
  const issues: AdapterIssue[] = [];
  read({ ...options, onIssue: (issue) => issues.push(issue) });
  return issues;
}

describe('WhatsApp', () => {
  const delivery = (field: string, value: object) => ({
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field, value: { metadata: { phone_number_id: '1' }, ...value } }] }],
  });
  const message = (parts: object) =>
    whatsappCloud.inboundEvents(
      delivery('messages', {
        messages: [{ from: '1650', id: 'wamid', timestamp: String(SECONDS), ...parts }],
      }),
    );

  const permission = (reply: object) => ({
    type: 'interactive',
    interactive: { type: 'call_permission_reply', call_permission_reply: reply },
  });

  test.each<[parts: object, kind: InboundKind, opens: boolean]>([
    [{ type: 'text', text: { body: 'Hi' } }, 'message', true],
    [{ type: 'document', document: {} }, 'message', true],
    [{ type: 'interactive', interactive: { type: 'button_reply' } }, 'button', true],
    [{ type: 'interactive', interactive: { type: 'list_reply' } }, 'list', true],
    [{ type: 'interactive', interactive: { type: 'nfm_reply' } }, 'flow', true],
    [{ type: 'interactive', interactive: { type: 'call_permission_reply' } }, 'button', true],
    [permission({ response: 'accept', response_source: 'user_action' }), 'button', true],
    [permission({ response: 'reject', response_source: 'user_action' }), 'button', true],
    [permission({ response: 'accept', response_source: 'automatic' }), 'call', true],
    [permission({ response: 'reject', response_source: 'automatic' }), 'system', false],
    [
      { ...permission({ response: 'reject', response_source: 'automatic' }), type: undefined },
      'system',
      false,
    ],
    [{ type: 'interactive', interactive: { type: 'brand_new' } }, 'message', true],
    [{ type: 'interactive', interactive: { type: 'payment_notification' } }, 'other', false],
    [{ type: 'interactive' }, 'message', true],
    [{ type: 'reaction', reaction: { emoji: '👍' } }, 'reaction', true],
    [{ type: 'reaction', reaction: {} }, 'other', false],
    [{ type: 'reaction', reaction: { emoji: '' } }, 'other', false],
    [{ type: 'unsupported', unsupported: { type: 'poll_creation' } }, 'message', true],
    [{ type: 'unsupported', unsupported: { type: 'poll_update' } }, 'message', true],
    [{ type: 'unsupported', unsupported: { type: 'edit' } }, 'edit', false],
    [{ type: 'unsupported', unsupported: { type: 'pin' } }, 'other', false],
    [{ type: 'unsupported', unsupported: { type: 'keep_in_chat' } }, 'other', false],
    [{ type: 'edit', edit: {} }, 'edit', false],
    [{ type: 'revoke', revoke: {} }, 'delete', false],
    [{ type: 'system', system: { type: 'customer_identity_changed' } }, 'system', false],
    [{ type: 'brand_new' }, 'message', true],
    [{ type: 'unsupported', errors: [{ code: 131060 }] }, 'message', true],
    [{ type: 'constructor' }, 'message', true],
    [{ type: '__proto__' }, 'message', true],
    [{ type: 7 }, 'message', true],
    [{}, 'message', true],
  ])('%j is %s', (parts, kind, opens) => {
    expect(message(parts)).toMatchObject([
      { inbox: '1', contact: '1650', at: AT, kind, opens, channel: 'whatsapp' },
    ]);
  });

  test('an event that is not known keeps the word of the provider', () => {
    expect(first(message({ type: 'interactive', interactive: { type: 'brand_new' } })).word).toBe(
      'brand_new',
    );
    expect(first(message({ type: 'brand_new' })).word).toBe('brand_new');
  });

  test.each<[value: object, kind: InboundKind, opens: boolean]>([
    [
      {
        calls: [
          {
            id: 'c',
            from: '1650',
            to: '1',
            event: 'connect',
            direction: 'USER_INITIATED',
            timestamp: `${SECONDS}`,
          },
        ],
      },
      'call',
      true,
    ],
    [
      {
        calls: [
          {
            id: 'c',
            from: '1650',
            to: '1',
            event: 'terminate',
            direction: 'USER_INITIATED',
            timestamp: `${SECONDS}`,
          },
        ],
      },
      'other',
      false,
    ],
    [
      {
        calls: [
          {
            id: 'c',
            from: '1',
            to: '1650',
            event: 'connect',
            direction: 'BUSINESS_INITIATED',
            timestamp: SECONDS,
          },
        ],
      },
      'other',
      false,
    ],
    [
      { statuses: [{ id: 'c', type: 'call', status: 'ACCEPTED', recipient_id: '1650', timestamp: SECONDS }] },
      'call-accepted',
      true,
    ],
    [
      { statuses: [{ id: 'c', type: 'call', status: 'RINGING', recipient_id: '1650', timestamp: SECONDS }] },
      'other',
      false,
    ],
    [
      { statuses: [{ id: 'c', type: 'call', status: 'REJECTED', recipient_id: '1650', timestamp: SECONDS }] },
      'other',
      false,
    ],
  ])('calls %#', (value, kind, opens) => {
    expect(whatsappCloud.inboundEvents(delivery('calls', value))).toMatchObject([
      { contact: '1650', kind, opens, at: AT },
    ]);
  });

  test.each<[type: string, kind: InboundKind]>([
    ['text', 'echo'],
    ['reaction', 'echo'],
    ['edit', 'edit'],
    ['revoke', 'delete'],
  ])('%s in the app of the business is %s to the customer', (type, kind) => {
    const value = {
      message_echoes: [{ from: '1', to: '1650', id: 'wamid', timestamp: `${SECONDS}`, type }],
    };
    expect(whatsappCloud.inboundEvents(delivery('smb_message_echoes', value))).toMatchObject([
      { contact: '1650', kind, opens: false },
    ]);
  });

  test('messages of the time before are handed on without opening', () => {
    const threads = [
      {
        id: '1650',
        messages: [
          { from: '1650', timestamp: `${SECONDS}`, type: 'text' },
          { from: '1', timestamp: `${SECONDS}`, type: 'text' },
        ],
      },
    ];
    const media = { messages: [{ from: '1650', timestamp: `${SECONDS}`, type: 'image' }] };
    for (const value of [{ history: [{ threads }] }, media]) {
      for (const event of whatsappCloud.inboundEvents(delivery('history', value))) {
        expect(event).toMatchObject({ contact: '1650', kind: 'other', word: 'history', opens: false });
      }
    }
  });

  test('a sender without a phone number has the id, and the phone where contacts know it', () => {
    const nameless = { from_user_id: 'US.1', timestamp: SECONDS, type: 'text' };
    const read = (contacts: object[]) =>
      first(whatsappCloud.inboundEvents(delivery('messages', { contacts, messages: [nameless] })));
    expect(read([]).contact).toBe('US.1');
    expect(read([{ user_id: 'US.1', parent_user_id: 'US.ENT.2' }]).aliases).toEqual(['US.ENT.2']);
    expect(
      read([
        { user_id: 'US.2', wa_id: '1651' },
        { user_id: 'US.1', wa_id: '1650' },
      ]),
    ).toMatchObject({
      contact: '1650',
      aliases: ['US.1'],
    });
  });

  test('a group message belongs to the group and says who wrote', () => {
    expect(message({ type: 'text', group_id: 'g1' })).toMatchObject([
      { contact: 'g1', member: '1650', opens: true },
    ]);
  });

  test('a new number is an alias of the old one', () => {
    const system = { type: 'user_changed_number', wa_id: '1651' };
    expect(message({ type: 'system', system })).toMatchObject([
      { contact: '1650', aliases: ['1651'], opens: false },
    ]);
  });

  test('a value without its envelope is read', () => {
    const value = { contacts: [], messages: [{ from: '1650', timestamp: `${SECONDS}`, type: 'text' }] };
    expect(whatsappCloud.inboundEvents(value)).toMatchObject([{ contact: '1650', opens: true }]);
  });

  test('a lone status is a delivery', () => {
    const status = { id: 'wamid.1', status: 'failed', timestamp: SECONDS, recipient_id: '1650' };
    expect(whatsappCloud.inboundEvents(status)).toEqual([
      {
        contact: '1650',
        kind: 'delivery',
        at: AT,
        opens: false,
        channel: 'whatsapp',
        id: 'wamid.1',
        word: 'failed',
      },
    ]);
    expect(whatsappCloud.refusals(status)).toMatchObject([{ contact: '1650', messageId: 'wamid.1', at: AT }]);
  });

  test('milliseconds where seconds are documented are recognised', () => {
    expect(first(message({ type: 'text', timestamp: AT })).at).toBe(AT);
    expect(first(message({ type: 'text', timestamp: String(AT) })).at).toBe(AT);
  });
});

describe('what goes on while another sender has a WhatsApp conversation', () => {
  const value = (inner: object) => ({
    object: 'whatsapp_business_account',
    entry: [
      { id: 'W1', changes: [{ field: 'standby', value: { metadata: { phone_number_id: '1' }, ...inner } }] },
    ],
  });
  const messages = [{ from: '1650', id: 'wamid', timestamp: String(SECONDS), type: 'text' }];
  const calls = [
    { id: 'c', from: '1650', event: 'connect', direction: 'USER_INITIATED', timestamp: `${SECONDS}` },
  ];

  test.each<[where: string, inner: object, kind: InboundKind]>([
    ['in `standby`', { standby: { messages } }, 'message'],
    ['beside it', { messages }, 'message'],
    ['beside an empty one', { standby: {}, messages }, 'message'],
    ['a call', { standby: { calls } }, 'call'],
  ])('is read %s', (_where, inner, kind) => {
    expect(whatsappCloud.inboundEvents(value(inner))).toMatchObject([
      { contact: '1650', inbox: '1', kind, opens: true },
    ]);
  });
});

describe('WhatsApp by AWS', () => {
  const entry = {
    id: 'W1',
    changes: [
      {
        field: 'messages',
        value: {
          metadata: { phone_number_id: '1' },
          messages: [{ from: '1650', id: 'wamid', timestamp: String(SECONDS), type: 'text' }],
        },
      },
    ],
  };
  const message = { whatsAppWebhookEntry: JSON.stringify(entry) };

  test.each<[envelope: string, delivery: unknown]>([
    ['its own', message],
    ['SNS', { Type: 'Notification', Message: JSON.stringify(message) }],
    ['EventBridge', { source: 'aws.social-messaging', 'detail-type': 'x', detail: message }],
    ['EventBridge with text', { detail: JSON.stringify(message) }],
    ['an entry that is read already', { whatsAppWebhookEntry: entry }],
  ])('in the envelope of %s is read', (_envelope, delivery) => {
    expect(whatsappCloud.inboundEvents(delivery)).toMatchObject([{ contact: '1650', opens: true }]);
  });

  test('an answer with a `detail` is no delivery', () => {
    const issues = issuesOf((options) => whatsappCloud.inboundEvents({ detail: 'Not found' }, options));
    expect(issues).toMatchObject([{ problem: expect.stringMatching(/^(?:not-readable|other-provider)$/) }]);
  });
});

describe('Messenger and Instagram', () => {
  const read = (item: object, object = 'page') =>
    (object === 'page' ? messenger : instagram).inboundEvents({
      object,
      entry: [
        {
          id: 'P',
          time: AT,
          messaging: [{ sender: { id: 'U' }, recipient: { id: 'P' }, timestamp: AT, ...item }],
        },
      ],
    });

  test.each<[item: object, kind: InboundKind, opens: boolean]>([
    [{ message: { mid: 'm', text: 'Hi' } }, 'message', true],
    [{ message: { mid: 'm', quick_reply: { payload: 'x' } } }, 'button', true],
    [{ message: { mid: 'm', is_deleted: true } }, 'delete', false],
    [{ message: { mid: 'm', is_unsupported: true } }, 'message', true],
    [
      { message: { mid: 'm', referral: { source: 'ADS', ad_id: '6', type: 'OPEN_THREAD' } } },
      'ad-click',
      true,
    ],
    [{ message: { mid: 'm', referral: { product: { id: '1' } } } }, 'message', true],
    [{ postback: { payload: 'x', referral: { source: 'ADS' } } }, 'postback', true],
    [{ referral: { source: 'ADS', ad_id: '6' } }, 'other', false],
    [{ referral: { source: 'CUSTOMER_CHAT_PLUGIN' } }, 'other', false],
    [{ referral: { ref: 'x', source: 'IGME-SOURCE-LINK', type: 'OPEN_THREAD' } }, 'postback', true],
    [{ referral: { ref: 'x' } }, 'postback', true],
    [{ message: { mid: 'm' }, referral: { source: 'ADS' } }, 'ad-click', true],
    [{ message: { mid: 'm', brand_new: {} } }, 'message', true],
    [{ postback: { payload: 'x', referral: { source: 'SHORTLINK' } } }, 'postback', true],
    [{ referral: { source: 'SHORTLINK', ref: 'x' } }, 'postback', true],
    [{ reaction: { action: 'react', mid: 'm' } }, 'reaction', true],
    [{ reaction: { action: 'unreact', mid: 'm' } }, 'other', false],
    [{ reaction: { mid: 'm' } }, 'reaction', true],
    [{ delivery: { watermark: 1 } }, 'delivery', false],
    [{ read: { watermark: 1 } }, 'read', false],
    [{ message_edit: { mid: 'm' } }, 'edit', false],
    [{ message_edit: { mid: 'm', num_edit: 1 } }, 'edit', false],
    [{ message_edit: { mid: 'm', num_edit: 0 } }, 'message', true],
    [{ optin: { ref: 'x' } }, 'other', false],
    [{ pass_thread_control: {} }, 'system', false],
    [{}, 'other', false],
  ])('%j is %s', (item, kind, opens) => {
    for (const object of ['page', 'instagram']) {
      expect(read(item, object)).toMatchObject([{ inbox: 'P', contact: 'U', at: AT, kind, opens }]);
    }
  });

  test.each<[item: object, kind: InboundKind]>([
    [{ message: { mid: 'm', is_echo: true, is_deleted: true } }, 'delete'],
    [{ message_edit: { mid: 'm', num_edit: 1 } }, 'edit'],
    [{ read: { mid: 'm' } }, 'read'],
    [{ reaction: { action: 'react', mid: 'm' } }, 'echo'],
    [{ reaction: { action: 'unreact', mid: 'm' } }, 'other'],
  ])('%j of the account itself is %s', (act, kind) => {
    const item = { ...act, sender: { id: 'P' }, recipient: { id: 'U' } };
    expect(read(item, 'instagram')).toMatchObject([{ contact: 'U', kind, opens: false }]);
  });

  test.each([
    ['STOP_NOTIFICATIONS', { marketing: false }],
    ['RESUME_NOTIFICATIONS', { marketing: true }],
    [undefined, undefined],
  ])('what the customer wants after %s', (notification_messages_status, consent) => {
    const optin = { type: 'notification_messages', notification_messages_status };
    expect(first(read({ optin }, 'page'))).toMatchObject({ kind: 'other', opens: false });
    expect(first(read({ optin }, 'page')).consent).toEqual(consent);
  });

  test('an ad is marked', () => {
    expect(first(read({ message: { mid: 'm', referral: { ad_id: '6' } } })).entryPoint).toBe(true);
  });

  test('own sends belong to the customer and never open', () => {
    const swapped = { sender: { id: 'P' }, recipient: { id: 'U' } };
    for (const item of [
      { ...swapped, message: { mid: 'm', is_echo: true } },
      { ...swapped, message: { mid: 'm' } },
    ]) {
      expect(read(item)).toMatchObject([{ contact: 'U', kind: 'echo', opens: false }]);
    }
  });

  test('what is written while another app has the thread opens too', () => {
    const item = { sender: { id: 'U' }, recipient: { id: 'P' }, timestamp: AT, message: { mid: 'm' } };
    expect(messenger.inboundEvents({ object: 'page', entry: [{ id: 'P', standby: [item] }] })).toMatchObject([
      { contact: 'U', opens: true },
    ]);
  });

  test('comments and posts open nothing', () => {
    const comment = { field: 'comments', value: { id: 'c', from: { id: 'U' }, text: 'Nice' } };
    expect(
      instagram.inboundEvents({
        object: 'instagram',
        entry: [{ id: 'I', time: SECONDS, changes: [comment] }],
      }),
    ).toMatchObject([{ contact: 'U', kind: 'comment', at: AT, opens: false }]);
    const post = {
      field: 'feed',
      value: { item: 'comment', verb: 'add', from: { id: 'U' }, created_time: SECONDS },
    };
    expect(messenger.inboundEvents({ object: 'page', entry: [{ id: 'P', changes: [post] }] })).toMatchObject([
      { kind: 'comment', at: AT, opens: false },
    ]);
  });

  test('messages that come as changes are read', () => {
    const value = {
      sender: { id: 'U' },
      recipient: { id: 'I' },
      timestamp: String(SECONDS),
      message: { mid: 'm' },
    };
    const entry = [{ id: 'I', changes: [{ field: 'messages', value }] }];
    expect(instagram.inboundEvents({ object: 'instagram', entry })).toMatchObject([
      { contact: 'U', at: AT, opens: true },
    ]);
  });
});

describe('Twilio', () => {
  const form = {
    MessageSid: 'SM1',
    SmsStatus: 'received',
    From: 'whatsapp:+1413',
    To: 'whatsapp:+1202',
    Body: 'Hi',
  };

  test.each([
    ['STOP', { marketing: false }],
    ['START', { marketing: true }],
    ['HELP', undefined],
  ])('what the customer wants after %s', (OptOutType, consent) => {
    expect(first(twilioMessaging.inboundEvents({ ...form, OptOutType }, { receivedAt: AT })).consent).toEqual(
      consent,
    );
  });

  test.each<[extra: object, kind: InboundKind]>([
    [{}, 'message'],
    [{ ButtonText: 'Yes' }, 'button'],
    [{ ListId: 'a' }, 'list'],
    [{ InteractiveData: '{}' }, 'flow'],
    [{ MessageType: 'reaction' }, 'reaction'],
  ])('an incoming message with %j is %s', (extra, kind) => {
    expect(twilioMessaging.inboundEvents({ ...form, ...extra }, { receivedAt: AT })).toMatchObject([
      { inbox: 'whatsapp:+1202', contact: 'whatsapp:+1413', aliases: ['+1413'], kind, at: AT, opens: true },
    ]);
  });

  test.each<[from: string, channel: string | undefined, opens: boolean]>([
    ['whatsapp:+1413', 'whatsapp', true],
    ['whatsapp:US.1234', 'whatsapp', true],
    ['messenger:123', 'messenger', true],
    ['+14133881111', 'sms', false],
    ['odd', undefined, false],
  ])('%s is on %s', (From, channel, opens) => {
    const event = first(twilioMessaging.inboundEvents({ ...form, From }, { receivedAt: AT }));
    expect([event.channel, event.opens]).toEqual([channel, opens]);
  });

  test('without the time of arrival there is no event but an issue', () => {
    expect(twilioMessaging.inboundEvents(form)).toEqual([]);
    expect(issuesOf((options) => twilioMessaging.inboundEvents(form, options))).toMatchObject([
      { problem: 'no-time' },
    ]);
  });

  test('an ad is marked', () => {
    const events = twilioMessaging.inboundEvents({ ...form, ReferralSourceType: 'ad' }, { receivedAt: AT });
    expect(first(events).entryPoint).toBe(true);
  });

  test('an event stream has its own time', () => {
    const type = 'com.twilio.messaging.inbound-message.received';
    const data = {
      from: 'whatsapp:+1413',
      to: 'whatsapp:+1202',
      messageSid: 'SM1',
      timestamp: '2026-11-22T12:00:00.000Z',
    };
    expect(twilioMessaging.inboundEvents({ type, data })).toMatchObject([{ at: AT, opens: true }]);
  });

  const stream = (data: object, type = 'com.twilio.conversations.message.added') => ({
    type,
    data: { ConversationSid: 'CH1', MessageSid: 'IM1', DateCreated: '2026-11-22T12:00:00.000Z', ...data },
  });

  test.each<[author: string | undefined, kind: InboundKind, contact: string, opens: boolean]>([
    ['whatsapp:+1413', 'message', 'whatsapp:+1413', true],
    ['messenger:77', 'message', 'messenger:77', true],
    ['+14133881111', 'message', '+14133881111', false],
    ['agent@example.com', 'echo', 'CH1', false],
    ['system', 'echo', 'CH1', false],
    [undefined, 'echo', 'CH1', false],
  ])('a message in a conversation by %s is %s', (Author, kind, contact, opens) => {
    expect(twilioConversations.inboundEvents(stream({ Author }))).toMatchObject([
      { kind, contact, at: AT, opens },
    ]);
    const webhook = { EventType: 'onMessageAdded', ...stream({ Author }).data };
    expect(twilioConversations.inboundEvents(webhook)).toMatchObject([{ kind, contact, at: AT, opens }]);
  });

  test('when the customer is known, everybody else is an echo to that customer', () => {
    const options = { customer: 'whatsapp:+1413' };
    const read = (Author: string) => first(twilioConversations.inboundEvents(stream({ Author }), options));
    expect(read('whatsapp:+1413')).toMatchObject({ kind: 'message', opens: true });
    expect(read('whatsapp:+1999')).toMatchObject({ kind: 'echo', contact: 'whatsapp:+1413', opens: false });
  });

  test('edits and removals open nothing', () => {
    for (const what of ['updated', 'removed']) {
      const event = stream({ Author: 'whatsapp:+1413' }, `com.twilio.conversations.message.${what}`);
      expect(first(twilioConversations.inboundEvents(event)).opens).toBe(false);
    }
  });
});

describe('WeChat', () => {
  const xml = (inner: string) =>
    `<xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>${SECONDS}</CreateTime>${inner}</xml>`;

  test.each<[inner: string, kind: InboundKind, opens: boolean]>([
    ['<MsgType>text</MsgType><Content>&lt;b&gt;</Content><MsgId>23456789012345678</MsgId>', 'message', true],
    ['<MsgType>voice</MsgType>', 'message', true],
    ['<MsgType>text</MsgType><Content>A</Content><bizmsgmenuid>101</bizmsgmenuid>', 'menu-click', true],
    [
      '<MsgType>event</MsgType><Event>scancode_waitmsg</Event><ScanCodeInfo><ScanType>qrcode</ScanType></ScanCodeInfo>',
      'menu-click',
      true,
    ],
    ['<MsgType>event</MsgType><Event>subscribe</Event>', 'follow', true],
    ['<MsgType>event</MsgType><Event>unsubscribe</Event>', 'other', false],
    ['<MsgType>event</MsgType><Event>pic_sysphoto</Event>', 'other', false],
    ['<MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event>', 'delivery', false],
    ['<MsgType>file</MsgType>', 'message', true],
    ['<MsgType>brand_new</MsgType>', 'message', true],
    ['<MsgType>device_text</MsgType>', 'other', false],
  ])('%s is %s', (inner, kind, opens) => {
    expect(wechatOfficial.inboundEvents(xml(inner))).toMatchObject([
      { inbox: 'gh', contact: 'o1', at: AT, kind, opens, channel: 'wechat-official' },
    ]);
  });

  test('who unsubscribes gets nothing until they act again', () => {
    const event = first(
      wechatOfficial.inboundEvents(xml('<MsgType>event</MsgType><Event>unsubscribe</Event>')),
    );
    expect(event.canReply).toEqual({ value: false, asOf: AT });
  });

  test('milliseconds in CreateTime are recognised', () => {
    const text = xml('<MsgType>text</MsgType>').replace(String(SECONDS), String(AT));
    expect(first(wechatOfficial.inboundEvents(text)).at).toBe(AT);
  });

  test('parsed bodies are read: lists of one, and JSON of a Mini Program', () => {
    const body = {
      xml: { ToUserName: ['gh'], FromUserName: ['o1'], CreateTime: [`${SECONDS}`], MsgType: ['text'] },
    };
    expect(wechatOfficial.inboundEvents(body)).toMatchObject([{ contact: 'o1', at: AT, opens: true }]);
    const json = {
      ToUserName: 'gh',
      FromUserName: 'o1',
      CreateTime: SECONDS,
      MsgType: 'miniprogrampage',
      MsgId: 64,
    };
    expect(wechatMiniprogram.inboundEvents(json)).toMatchObject([
      { contact: 'o1', kind: 'message', opens: true },
    ]);
  });

  test.each<[payload: unknown, problem: string]>([
    ['<xml><Encrypt>abc</Encrypt><ToUserName>gh</ToUserName></xml>', 'encrypted'],
    ['<xml><MsgType>text</MsgType>', 'not-readable'],
    ['{"MsgType":"text"}', 'no-contact'],
    ['', 'not-readable'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>', 'not-readable'],
    [xml(''), 'not-readable'],
    ['<xml><MsgType>text</MsgType><CreateTime>1763596800</CreateTime></xml>', 'no-contact'],
    ['<xml><MsgType>text</MsgType><FromUserName>o1</FromUserName></xml>', 'no-time'],
  ])('%s gives no event', (payload, problem) => {
    expect(wechatOfficial.inboundEvents(payload)).toEqual([]);
    expect(issuesOf((options) => wechatOfficial.inboundEvents(payload, options))).toMatchObject([
      { problem },
    ]);
  });

  test('WeCom: who wrote decides', () => {
    const message = {
      msgid: 'm',
      open_kfid: 'wk',
      external_userid: 'wm',
      send_time: SECONDS,
      msgtype: 'image',
    };
    const read = (part: object) =>
      first(wecomKf.inboundEvents({ errcode: 0, msg_list: [{ ...message, ...part }] }));
    expect(read({ origin: 3 })).toMatchObject({ kind: 'message', inbox: 'wk', opens: true });
    expect(read({ origin: '3' })).toMatchObject({ kind: 'message', opens: true });
    expect(read({ origin: 3, msgtype: 'text', text: { menu_id: '101' } })).toMatchObject({
      kind: 'button',
      opens: true,
    });
    expect(read({ origin: 5 })).toMatchObject({ kind: 'echo', opens: false });
    expect(read({})).toMatchObject({ kind: 'other', opens: false });
    expect(read({ origin: 4, msgtype: 'event', event: { event_type: 'user_recall_msg' } })).toMatchObject({
      kind: 'delete',
      opens: false,
    });
    const ended = { event_type: 'session_status_change', change_type: 3 };
    expect(read({ origin: 4, msgtype: 'event', event: ended })).toMatchObject({
      kind: 'system',
      canReply: { value: false, asOf: AT },
    });
    const passedOn = read({
      origin: 4,
      msgtype: 'event',
      event: { ...ended, change_type: 2, new_servicer_userid: 'ada' },
    });
    expect(passedOn.canReply).toBeUndefined();
    expect(passedOn.control).toEqual({ by: 'other', role: 'ada' });
  });
});

describe('other channels', () => {
  test('TikTok: the webhook has its content as text', () => {
    const content = {
      type: 'text',
      message_id: 'm',
      timestamp: AT,
      conversation_id: 'c',
      from_user: { id: 'u' },
      to_user: { id: 'b' },
    };
    const read = (event: string, part: object = {}) =>
      first(
        tiktok.inboundEvents({
          event,
          user_openid: 'b',
          create_time: SECONDS,
          content: JSON.stringify({ ...content, ...part }),
        }),
      );
    expect(read('im_receive_msg')).toMatchObject({
      inbox: 'b',
      contact: 'c',
      aliases: ['u'],
      opens: true,
      at: AT,
    });
    expect(read('im_send_msg')).toMatchObject({ kind: 'echo', contact: 'c', opens: false });
    expect(read('im_receive_msg', { from_user: { id: 'b' }, to_user: { id: 'u' } })).toMatchObject({
      kind: 'echo',
    });
    expect(read('im_mark_read_msg', { timestamp: undefined })).toMatchObject({
      kind: 'read',
      at: AT,
      opens: false,
    });
    expect(read('im_receive_msg', { type: undefined })).toMatchObject({ kind: 'message', opens: true });
    expect(read('im_receive_msg', { type: 'reaction' })).toMatchObject({ kind: 'reaction', opens: false });
    expect(read('im_send_msg', { type: 'reaction' })).toMatchObject({ kind: 'other', contact: 'c' });
    // An event that is not known is decided by who wrote; without a message it is none of somebody.
    expect(read('im_new')).toMatchObject({ kind: 'message', opens: true });
    expect(read('im_new', { from_user: { id: 'b' } })).toMatchObject({ kind: 'echo', opens: false });
    expect(read('im_new', { from_user: {} })).toMatchObject({ kind: 'other', opens: false });
    expect(read('im_new', { message_id: undefined })).toMatchObject({ kind: 'other', opens: false });
    const stripped = { event: 'im_receive_msg_eu', user_openid: 'b', create_time: SECONDS, content: '{}' };
    expect(issuesOf((options) => tiktok.inboundEvents(stripped, options))).toMatchObject([
      { problem: 'fetch' },
    ]);
  });

  test.each<[name: string, kind: InboundKind, contact: string, opens: boolean]>([
    ['user_send_image', 'message', 'u', true],
    ['user_send_brand_new', 'message', 'u', true],
    ['user_send_group_text', 'other', 'u', false],
    ['anonymous_send_text', 'other', 'u', false],
    ['user_reacted_message', 'reaction', 'u', false],
    ['oa_send_text', 'echo', 'oa', false],
    ['oa_send_brand_new', 'echo', 'oa', false],
    ['oa_send_group_text', 'other', 'oa', false],
    ['oa_send_anonymous_text', 'other', 'oa', false],
    ['user_received_message', 'delivery', 'oa', false],
  ])('Zalo %s is %s', (event_name, kind, contact, opens) => {
    const body = { event_name, sender: { id: 'u' }, recipient: { id: 'oa' }, timestamp: String(AT) };
    expect(zaloOa.inboundEvents(body)).toMatchObject([{ kind, contact, at: AT, opens }]);
  });

  test.each<[event: string, kind: InboundKind, opens: boolean]>([
    ['message', 'message', true],
    ['subscribed', 'follow', false],
    ['unsubscribed', 'other', false],
    ['seen', 'read', false],
    ['failed', 'delivery', false],
  ])('Viber %s is %s', (event, kind, opens) => {
    expect(
      viber.inboundEvents({ event, timestamp: AT, user_id: 'u=', message_token: 2 ** 62 }),
    ).toMatchObject([{ kind, contact: 'u=', at: AT, opens }]);
  });

  test('Viber: who unsubscribes gets nothing until they write', () => {
    const event = first(viber.inboundEvents({ event: 'unsubscribed', timestamp: AT, user_id: 'u=' }));
    expect(event.canReply).toEqual({ value: false, asOf: AT });
  });

  test('LINE has no window, and still tells who wrote', () => {
    const events = [
      {
        type: 'message',
        timestamp: AT,
        source: { type: 'user', userId: 'U' },
        message: { id: '1', type: 'text' },
      },
      {
        type: 'message',
        timestamp: AT,
        source: { type: 'group', groupId: 'G', userId: 'U' },
        message: { id: '2', type: 'text' },
      },
      { type: 'unsend', timestamp: AT, source: { type: 'user', userId: 'U' } },
      { type: 'beacon', timestamp: AT, source: { type: 'user', userId: 'U' } },
    ];
    expect(line.inboundEvents({ destination: 'B', events })).toMatchObject([
      { inbox: 'B', contact: 'U', kind: 'message', opens: false },
      { contact: 'G', member: 'U', kind: 'message', opens: false },
      { kind: 'delete' },
      { kind: 'other', word: 'beacon' },
    ]);
  });

  test('Telegram has no window, and still tells who wrote', () => {
    const chat = { id: 7, type: 'private' };
    const read = (update: object) =>
      first(telegram.inboundEvents({ update_id: 1, ...update }, { receivedAt: AT }));
    expect(
      read({ message: { message_id: 1, from: { id: 7 }, chat, date: SECONDS, text: 'Hi' } }),
    ).toMatchObject({
      contact: '7',
      kind: 'message',
      at: AT,
      opens: false,
    });
    const group = { id: -100, type: 'group' };
    expect(read({ message: { from: { id: 7 }, chat: group, date: SECONDS } })).toMatchObject({
      contact: '-100',
      member: '7',
    });
    expect(read({ edited_message: { from: { id: 7 }, chat, date: 1, edit_date: SECONDS } }).kind).toBe(
      'edit',
    );
    expect(read({ callback_query: { id: '1', from: { id: 7 }, message: { chat, date: 1 } } })).toMatchObject({
      kind: 'button',
      at: AT,
    });
    const own = { business_connection_id: 'b', from: { id: 8 }, chat, date: SECONDS };
    expect(read({ business_message: own })).toMatchObject({ inbox: 'b', contact: '7', kind: 'echo' });
    expect(
      read({ poll_answer: { user: { id: 7 } }, message_reaction: { chat, user: { id: 7 }, date: SECONDS } })
        .kind,
    ).toBe('reaction');
  });
});

describe('Chatwoot', () => {
  const conversation = {
    id: 48,
    inbox_id: 29,
    channel: 'Channel::Whatsapp',
    contact_inbox: { source_id: '16505551234' },
    meta: { sender: { id: 5, phone_number: '+16505551234' } },
  };
  const created = { event: 'message_created', id: 1, content: 'Hi', conversation };

  test.each(['2026-11-22T12:00:00Z', '2026-11-22 12:00:00 UTC', '2026-11-22T12:00:00.000Z', SECONDS])(
    'a message of the customer at %s opens',
    (created_at) => {
      expect(chatwoot.inboundEvents({ ...created, created_at, message_type: 'incoming' })).toMatchObject([
        {
          inbox: '29',
          contact: '16505551234',
          aliases: ['+16505551234', '5'],
          kind: 'message',
          at: AT,
          opens: true,
          channel: 'whatsapp',
        },
      ]);
    },
  );

  test.each([SECONDS - 60, (SECONDS - 60) * 1000, String(SECONDS - 60)])(
    'a message that was taken over later counts from the channel’s time, %s',
    (external_created_at) => {
      const message = { ...created, created_at: SECONDS, message_type: 'incoming' };
      const at = (content_attributes: object) =>
        first(chatwoot.inboundEvents({ ...message, content_attributes })).at;
      expect(at({ external_created_at })).toBe(AT - 60_000);
      expect(at({ external_created_at: SECONDS + 60 })).toBe(AT);
    },
  );

  test.each<[message: object, kind: InboundKind | undefined]>([
    [{ message_type: 'outgoing' }, 'echo'],
    [{ message_type: 'template' }, 'echo'],
    [{ message_type: 'activity' }, 'system'],
    [{ message_type: 'outgoing', private: true }, undefined],
    [{ message_type: 'incoming', event: 'message_updated' }, 'other'],
    [{ message_type: 'incoming', content_attributes: { deleted: true } }, 'delete'],
    [{ message_type: 'brand_new' }, 'other'],
    [{ message_type: 'brand_new', sender: { type: 'user' } }, 'other'],
  ])('%j opens nothing', (message, kind) => {
    const [event] = chatwoot.inboundEvents({ ...created, created_at: SECONDS, ...message });
    expect(event?.kind).toBe(kind);
    expect(event?.opens ?? false).toBe(false);
  });

  test.each<[part: object, channel: string | undefined]>([
    [{ channel: 'Channel::FacebookPage' }, 'messenger'],
    [
      { channel: 'Channel::FacebookPage', additional_attributes: { type: 'instagram_direct_message' } },
      'instagram',
    ],
    [{ channel: 'Channel::TwilioSms', contact_inbox: { source_id: 'whatsapp:+1650' } }, 'whatsapp'],
    [{ channel: 'Channel::TwilioSms', contact_inbox: { source_id: '+16505551234' } }, 'sms'],
    [{ channel: 'Channel::Api' }, undefined],
  ])('%j is on %s', (part, channel) => {
    const message = {
      ...created,
      conversation: { ...conversation, ...part },
      created_at: SECONDS,
      message_type: 0,
    };
    expect(first(chatwoot.inboundEvents(message)).channel).toBe(channel);
    expect(first(chatwoot.inboundEvents(message, { channel: 'wecom' })).channel).toBe('wecom');
  });

  test('conversations and lists are read', () => {
    const message = { id: 1, message_type: 0, created_at: SECONDS };
    const whole = { ...conversation, messages: [message, { ...message, message_type: 1 }] };
    const expected = [
      { contact: '16505551234', opens: true },
      { contact: '16505551234', kind: 'echo' },
    ];
    expect(chatwoot.inboundEvents(whole)).toMatchObject(expected);
    expect(chatwoot.inboundEvents([whole])).toMatchObject(expected);
    expect(chatwoot.inboundEvents({ data: { meta: {}, payload: [whole] } })).toMatchObject(expected);
    expect(
      chatwoot.inboundEvents(
        { meta: { contact: { phone_number: '+1650' } }, payload: [message] },
        { channel: 'whatsapp' },
      ),
    ).toMatchObject([{ contact: '+1650', opens: true }]);
  });
});

describe.each(allAdapters)('%s', (_name, adapter) => {
  test.each([
    [undefined],
    [null],
    [0],
    [''],
    ['junk'],
    [true],
    [[]],
    [{}],
    [new Date()],
    [() => 1],
    [Symbol('x')],
  ])('%s gives no event and an explanation', (payload) => {
    expect(adapter.inboundEvents(payload, { receivedAt: AT })).toEqual([]);
    // An empty list of Chatwoot's messages is a list without messages.
    if (!Array.isArray(payload)) {
      expect(issuesOf((options) => adapter.inboundEvents(payload, options)).length).toBeGreaterThan(0);
    }
  });

  test('what throws while it is read gives no event, an explanation and an unknown refusal', () => {
    const throws = () => {
      throw new Error('no');
    };
    const proxy = new Proxy(
      {},
      { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws },
    );
    const getter = Object.defineProperty({}, 'entry', { get: throws, enumerable: true });
    for (const key of [
      'object',
      'event',
      'events',
      'messages',
      'message',
      'data',
      'Body',
      'type',
      'results',
    ]) {
      Object.defineProperty(getter, key, { get: throws, enumerable: true });
    }
    for (const payload of [proxy, getter, { messages: [proxy] }, [proxy], { events: proxy, data: proxy }]) {
      expect(adapter.inboundEvents(payload, { receivedAt: AT })).toEqual([]);
      for (const refusal of adapter.refusals(payload)) expect(refusal).toMatchObject({ reason: 'unknown' });
      expect(() => adapter.refusal(payload)).not.toThrow();
    }
    expect(issuesOf((options) => adapter.inboundEvents(proxy, options)).length).toBeGreaterThan(0);
  });

  test('an issue begins with the name of the kit', () => {
    for (const { message } of issuesOf((options) => adapter.inboundEvents(null, options))) {
      expect(message).toMatch(/^react-messaging-window: /);
    }
  });
});

test.each(['business_account', 'BUSINESS_ACCOUNT'])(
  'TikTok’s role %s is the business, by any event',
  (role) => {
    const content = {
      type: 'text',
      conversation_id: 'c',
      message_id: 'm',
      timestamp: AT,
      from_user: { id: 'b', role },
      to_user: { id: 'u' },
    };
    for (const payload of [content, { event: 'im_receive_msg', content: JSON.stringify(content) }]) {
      expect(tiktok.inboundEvents(payload)).toMatchObject([{ kind: 'echo', opens: false, aliases: ['u'] }]);
    }
  },
);
