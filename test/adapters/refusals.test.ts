import {
  type Adapter,
  chatwoot,
  instagram,
  line,
  messenger,
  sunshine,
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
import type { RefusalReason } from '../../src/core/window/Refusal.js';
import { english } from '../../src/strings/english.js';
import { allAdapters } from './webhookFixtures.js';

/** Codes by the reason they must be read as. */
type Expected = Partial<Record<RefusalReason, readonly (number | string)[]>>;

function rowsOf(expected: Expected): [code: string, reason: RefusalReason][] {
  return Object.entries(expected).flatMap(([reason, codes]) =>
    codes.map((code): [string, RefusalReason] => [String(code), reason as RefusalReason]),
  );
}

const CLOSING: readonly RefusalReason[] = ['window-closed', 'quota-used', 'session-ended'];

const WHATSAPP: Expected = {
  'window-closed': [131047, 470, 30018],
  'template-unavailable': [132001, 134101, 134102],
  'template-paused': [132015, 2061],
  'template-disabled': [132016, 2062],
  'template-flow': [132068, 132069],
  'template-values': [132000, 132005, 132007, 132008, 132012, 132018],
  'invalid-value': [131008, 131009, 135000, 137000, 100],
  unreachable: [131026],
  'wrong-recipient': [131020, 131021, 131030, 131041],
  'opted-out': [131050],
  experiment: [130472],
  'marketing-limit': [131049],
  'needs-phone-number': [131062],
  country: [130497],
  'rate-limited': [130429, 131056, 4, 17, 32, 613, 80007, 80008, 133016],
  'spam-limited': [131048],
  'messaging-limit': [131064],
  payment: [131042, 131044, 'BALANCE_INSUFFICIENT'],
  'account-restricted': [131031, 368, 131037],
  temporary: [131057, 133004, 2494100],
  setup: [131045, 131063, 33, 134011],
  access: [190, 10, 200, 219, 299],
  'message-type': [131051],
  media: [131052, 131053],
  'direct-send': [139200, 132021, 2388330, 2388318],
  'template-definition': [2388040, 2388047, 2388072, 2388073, 2388293, 2388299],
};

describe('WhatsApp', () => {
  const cases = rowsOf(WHATSAPP);
  const numberOf = (code: string) => (/^\d+$/.test(code) ? Number(code) : code);

  const shapes: Record<string, (code: number | string) => unknown> = {
    'an error answer': (code) => ({
      error: { message: `(#${code}) Sorry`, type: 'OAuthException', code, fbtrace_id: 'x' },
    }),
    'an error of axios': (code) =>
      Object.assign(new Error('Request failed with status code 400'), {
        code: 'ERR_BAD_REQUEST',
        response: { status: 400, data: { error: { code, error_data: { details: 'Sorry' } } } },
      }),
    'a failed status': (code) => ({ id: 'wamid.1', status: 'failed', errors: [{ code, title: 'Sorry' }] }),
    'a list of errors': (code) => ({ errors: [{ code: String(code), title: 'Sorry' }] }),
    'JSON as text': (code) => JSON.stringify({ error: { code } }),
    'a body inside an error': (code) =>
      Object.assign(new Error('Bad request'), { body: `{"error":{"code":"${code}"}}` }),
  };

  for (const [shape, wrap] of Object.entries(shapes)) {
    test.each(cases)(`code %s in ${shape} is %s`, (code, reason) => {
      const refusal = whatsappCloud.refusal(wrap(numberOf(code)));
      expect(refusal?.reason).toBe(reason);
      expect(refusal?.code).toBe(code);
      expect(refusal?.explain).toBe(reason);
      expect(refusal?.closesWindow).toBe(CLOSING.includes(reason));
    });
  }

  test('a failed status in a delivery has its person, number, time and message', () => {
    const delivery = {
      object: 'whatsapp_business_account',
      entry: [
        {
          changes: [
            {
              field: 'messages',
              value: {
                metadata: { phone_number_id: '1' },
                statuses: [
                  { id: 'wamid.0', status: 'delivered', timestamp: '1750016800', recipient_id: '1650' },
                  {
                    id: 'wamid.1',
                    status: 'failed',
                    timestamp: '1750016801',
                    recipient_id: '1651',
                    errors: [{ code: 131026 }],
                  },
                  {
                    id: 'wamid.2',
                    status: 'failed',
                    timestamp: '1750016802',
                    recipient_id: '1652',
                    errors: [{ code: 131047 }],
                  },
                ],
              },
            },
          ],
        },
      ],
    };
    expect(whatsappCloud.refusals(delivery).map(({ reason, contact }) => [reason, contact])).toEqual([
      ['unreachable', '1651'],
      ['window-closed', '1652'],
    ]);
    // The one that closes a window matters most.
    expect(whatsappCloud.refusal(delivery)).toMatchObject({
      reason: 'window-closed',
      contact: '1652',
      inbox: '1',
      at: 1750016802000,
      messageId: 'wamid.2',
      retry: 'after-reply',
    });
  });

  test('a marketing limit tells to wait a day', () => {
    expect(whatsappCloud.refusal({ error: { code: 131049 } })).toMatchObject({
      retry: 'later',
      retryAfterMs: 86_400_000,
      closesWindow: false,
    });
  });

  test.each<[vendor: string, wrap: (code: number) => unknown, expected: Expected]>([
    [
      'Gupshup',
      (code) => ({
        app: 'A',
        type: 'message-event',
        payload: { type: 'failed', payload: { code, reason: 'x' } },
      }),
      {
        'window-closed': [1004, 1005, 1006, 1007, 1008, 131047],
        unreachable: [1002],
        payment: [1003],
        media: [1010],
        'opted-out': [1012],
        'rate-limited': [4001],
      },
    ],
    [
      'Gupshup in Meta’s form',
      (code) => ({ gs_id: 'g', status: 'failed', recipient_id: '1650', errors: [{ code, title: 'x' }] }),
      { 'window-closed': [1006, 131047], unreachable: [131026] },
    ],
    [
      'Vonage',
      (code) => ({
        type: `https://developer.vonage.com/api-errors/messages#${code}`,
        title: 'x',
        detail: 'x',
      }),
      {
        'window-closed': [1340],
        payment: [1070],
        'rate-limited': [1000],
        'invalid-value': [1010, 1020, 1021],
        'template-unavailable': [1022],
        unknown: [1006],
      },
    ],
    [
      'the on-premises API',
      (code) => ({ errors: [{ code, title: 'x', details: 'x' }] }),
      {
        'wrong-recipient': [1006, 1013],
        'invalid-value': [1004, 1008, 1009, 1010],
        access: [1005],
        'opted-out': [1007],
        'message-content': [1001],
        'rate-limited': [1015],
        temporary: [1014],
        unreachable: [1026],
        unknown: [1000, 1003, 1070, 1340],
      },
    ],
    [
      'nobody in particular',
      (code) => ({ error: { code } }),
      { unknown: [1000, 1002, 1003, 1004, 1006, 1008, 1010, 1340] },
    ],
  ])('codes of %s are those of nobody else', (_vendor, wrap, expected) => {
    for (const [code, reason] of rowsOf(expected)) {
      const refusal = whatsappCloud.refusal(wrap(Number(code)));
      expect([code, refusal?.reason, refusal?.code]).toEqual([code, reason, code]);
      expect(refusal?.closesWindow).toBe(reason === 'window-closed');
      if (reason === 'unknown') expect(refusal?.retry).toBe('later');
    }
  });

  test('Vonage puts the code at the end of an address', () => {
    const error = {
      type: 'https://developer.vonage.com/api-errors/messages#1340',
      title: 'Outside Allowed Window',
      detail: 'Message sent outside of the allowed window',
      instance: 'bf0ca0bf927b3b52e3cb03217e1a1ddf',
    };
    expect(whatsappCloud.refusal(error)).toMatchObject({ reason: 'window-closed', code: '1340' });
  });

  test('Gupshup hides the code in two payloads', () => {
    const event = {
      app: 'A',
      type: 'message-event',
      payload: { type: 'failed', payload: { code: 1006, reason: 'Inactive' } },
    };
    expect(whatsappCloud.refusal(event)).toMatchObject({ reason: 'window-closed', code: '1006' });
  });
});

test('a number that is Exotel’s closes nothing behind Sunshine Conversations', () => {
  const error = { code: 'bad_request', underlyingError: { status: 400, code: 30018 } };
  expect(sunshine.refusal({ error })).toMatchObject({ reason: 'unknown', closesWindow: false });
});

describe('Messenger and Instagram', () => {
  test.each<[adapter: Adapter, code: number, subcode: number | undefined, reason: RefusalReason]>([
    [messenger, 10, 2018278, 'window-closed'],
    [messenger, 10, 2018065, 'window-closed'],
    [messenger, 100, 2534037, 'session-state'],
    [instagram, 100, 2534014, 'wrong-recipient'],
    [instagram, 10, 2534022, 'window-closed'],
    [messenger, 551, 1545041, 'unreachable'],
    [messenger, 551, undefined, 'unreachable'],
    [messenger, 10, 1893063, 'account-restricted'],
    [messenger, 10, 2018344, 'setup'],
    [messenger, 4, undefined, 'rate-limited'],
    [messenger, 613, undefined, 'rate-limited'],
    [messenger, 32, undefined, 'rate-limited'],
    [messenger, 80006, undefined, 'rate-limited'],
    [instagram, 80002, 2207051, 'rate-limited'],
    [messenger, 1200, undefined, 'temporary'],
    [messenger, 100, 33, 'invalid-value'],
    [messenger, 190, 463, 'access'],
    [messenger, 100, 2018001, 'wrong-recipient'],
    [messenger, 100, undefined, 'invalid-value'],
    [messenger, 10, undefined, 'access'],
    [messenger, 230, undefined, 'access'],
  ])('code %#', (adapter, code, subcode, reason) => {
    const refusal = adapter.refusal({ error: { message: 'Sorry', code, error_subcode: subcode } });
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.code).toBe(subcode === undefined ? String(code) : `${code}/${subcode}`);
    expect(refusal?.closesWindow).toBe(reason === 'window-closed');
  });

  test('the words count more than code 10, and no template is offered', () => {
    const error = { error: { message: '(#10) This message is sent outside of allowed window.', code: 10 } };
    expect(messenger.refusal(error)).toMatchObject({
      reason: 'window-closed',
      explain: 'window-closed-wait',
    });
  });
});

const OTHER_PROVIDERS: [
  name: string,
  adapter: Adapter,
  wrap: (code: number) => unknown,
  expected: Expected,
][] = [
  [
    'an error of Twilio',
    twilioMessaging,
    (code) => ({
      code,
      message: 'Sorry',
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status: 400,
    }),
    {
      'window-closed': [63016],
      'template-unavailable': [63027, 63040, 21655],
      'template-paused': [63041],
      'template-disabled': [63042],
      'opted-out': [63014, 63033],
      'messaging-limit': [63038],
      'spam-limited': [63039],
      unreachable: [63029, 63036, 30003, 30004, 21612],
      'template-values': [63028, 21656, 21654],
      'wrong-recipient': [63015, 63024, 63003, 63031, 63035, 21614, 21608, 30005, 30006],
      media: [63019, 63025, 63034, 63037],
      setup: [63002, 63007, 63008, 63022, 21606, 21703, 30032, 30034],
      temporary: [63009, 63010, 63011, 63012, 30410],
      'invalid-value': [63030, 21658],
      'account-restricted': [63051, 30002],
      experiment: [63032],
      'marketing-limit': [63049],
      'rate-limited': [63018, 21611, 30001, 30022],
      'message-content': [63013, 63021, 63005, 63006, 63026, 30007],
      payment: [63020],
    },
  ],
  [
    'a status callback of Twilio',
    twilioMessaging,
    (code) => ({
      MessageSid: 'SM1',
      MessageStatus: 'undelivered',
      ErrorCode: String(code),
      To: 'whatsapp:+1413',
    }),
    { 'window-closed': [63016], 'rate-limited': [63018], 'template-unavailable': [63027], payment: [63020] },
  ],
  [
    'a delivery receipt of Twilio Conversations',
    twilioConversations,
    (code) => ({ EventType: 'onDeliveryUpdated', Status: 'failed', ErrorCode: code, ConversationSid: 'CH1' }),
    { 'window-closed': [63016], 'rate-limited': [63018] },
  ],
  [
    'an answer of WeChat',
    wechatOfficial,
    (errcode) => ({ errcode, errmsg: 'sorry hint: [abc]' }),
    {
      'window-closed': [45015],
      'quota-used': [45047],
      'messaging-limit': [45009],
      'message-content': [45002],
      access: [48001],
      'opted-out': [48002],
      unreachable: [43004],
      'wrong-recipient': [40003],
      'account-restricted': [50002],
    },
  ],
  [
    'an answer of WeChat to a Mini Program',
    wechatMiniprogram,
    (errcode) => ({ errcode, errmsg: 'sorry' }),
    { 'window-closed': [45015], 'quota-used': [45047], 'opted-out': [48002] },
  ],
  [
    'an answer of WeCom',
    wecomKf,
    (errcode) => ({ errcode, errmsg: 'sorry' }),
    {
      'quota-used': [95001],
      'window-closed': [95002],
      'messaging-limit': [95003],
      'session-ended': [95013],
      'session-state': [95016, 95018],
      setup: [95000, 95004, 95011, 95012, 95017],
      access: [48002],
    },
  ],
  [
    'an answer of Viber',
    viber,
    (status) => ({ status, status_message: 'sorry' }),
    { access: [2], unreachable: [5, 11], 'opted-out': [6], 'rate-limited': [12] },
  ],
  [
    'an answer of Zalo',
    zaloOa,
    (error) => ({ error, message: 'sorry' }),
    { 'window-closed': [-230, -232], 'rate-limited': [-32], access: [-216], 'quiet-hours': [-234] },
  ],
  [
    'an answer of TikTok',
    tiktok,
    (code) => ({ code, message: 'sorry', request_id: '1' }),
    { 'rate-limited': [40100], access: [40105], 'invalid-value': [40002], temporary: [50000] },
  ],
  [
    'a failed message of Chatwoot',
    chatwoot,
    (code) => ({
      event: 'message_updated',
      message_type: 'outgoing',
      status: 'failed',
      content_attributes: { external_error: `${code}: Sorry` },
    }),
    { 'window-closed': [131047, 63016, 2018278], unreachable: [131026], payment: [131042] },
  ],
];

describe.each(OTHER_PROVIDERS)('%s', (_name, adapter, wrap, expected) => {
  test.each(rowsOf(expected))('code %s is %s', (code, reason) => {
    const refusal = adapter.refusal(wrap(Number(code)));
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.closesWindow).toBe(CLOSING.includes(reason));
  });
});

describe('messages of WeCom that did not arrive', () => {
  test.each<[failType: number, reason: RefusalReason]>([
    [4, 'window-closed'],
    [5, 'session-ended'],
    [6, 'quota-used'],
    [10, 'opted-out'],
    [8, 'setup'],
    [11, 'setup'],
    [12, 'message-type'],
    [0, 'unknown'],
    [99, 'unknown'],
  ])('fail_type %i is %s', (fail_type, reason) => {
    const event = {
      event_type: 'msg_send_fail',
      open_kfid: 'wk1',
      external_userid: 'wm1',
      fail_msgid: 'm-1',
      fail_type,
    };
    const answer = {
      errcode: 0,
      msg_list: [{ msgid: 'e-1', send_time: 1763596800, origin: 4, msgtype: 'event', event }],
    };
    expect(wecomKf.refusal(answer)).toMatchObject({
      reason,
      contact: 'wm1',
      inbox: 'wk1',
      at: 1763596800000,
      messageId: 'm-1',
      closesWindow: CLOSING.includes(reason),
    });
  });
});

test('a template message that WeChat could not deliver', () => {
  const push = `<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1763596800</CreateTime>
    <MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>1</MsgID><Status>failed:user block</Status></xml>`;
  expect(wechatOfficial.refusal(push)).toMatchObject({
    reason: 'opted-out',
    contact: 'o1',
    at: 1763596800000,
  });
});

describe('words', () => {
  const closing = [
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    'Failed to send freeform message because you are outside the allowed window.',
    'This message is sent outside of allowed window.',
    'Outside 24-hour window',
    'This message is being sent outside the allowed window',
    'Message sent outside of the 24 hour window',
    'Message is outside the customer service window',
    'response out of time limit or subscription is canceled hint: [abc]',
  ];
  test.each(closing)('"%s" closes the window', (message) => {
    for (const adapter of [whatsappCloud, messenger, twilioMessaging, wecomKf, viber, tiktok, zaloOa]) {
      expect(adapter.refusal({ error: { code: 999999, message } })).toMatchObject({
        reason: 'window-closed',
        closesWindow: true,
        retry: 'after-reply',
      });
      expect(adapter.refusal(new Error(message))?.closesWindow).toBe(true);
      expect(adapter.refusal(message)?.closesWindow).toBe(true);
    }
  });

  test.each<[message: string, reason: RefusalReason]>([
    ['Error validating access token: Session has expired', 'access'],
    ['Daily limit reached, try again in 24 hours', 'messaging-limit'],
    ['lack of payment', 'payment'],
    ['Your balance is insufficient', 'payment'],
    ['insufficient balance', 'payment'],
    ['Template name does not exist in the translation', 'template-unavailable'],
    ['Too many requests', 'rate-limited'],
    ['Failed to fetch', 'temporary'],
    ['connect ECONNREFUSED 127.0.0.1:443', 'temporary'],
    ['Something odd', 'unknown'],
  ])('"%s" is %s and closes nothing', (message, reason) => {
    expect(whatsappCloud.refusal(new Error(message))).toMatchObject({ reason, closesWindow: false });
  });

  test("Meta's code inside the words of another provider", () => {
    const error = { status: { groupName: 'REJECTED', description: 'Rejected: (131047) by Meta' } };
    expect(whatsappCloud.refusal({ error: error.status })).toMatchObject({ reason: 'window-closed' });
  });

  test.each<[adapter: Adapter, error: unknown, reason: RefusalReason]>([
    [line, { message: 'You have reached your monthly limit.' }, 'messaging-limit'],
    [line, { message: 'Invalid reply token' }, 'invalid-value'],
    [
      telegram,
      { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
      'opted-out',
    ],
    [telegram, { ok: false, error_code: 400, description: 'Bad Request: chat not found' }, 'wrong-recipient'],
    [viber, { code: 'SRVC_WAIT_FOR_USER_RESPONSE' }, 'quota-used'],
    [viber, { code: 'SRVC_USER_BLOCKED', message: 'Blocked' }, 'opted-out'],
    [viber, { event: 'failed', timestamp: 1457764197627, user_id: 'u=', desc: 'Something odd' }, 'unknown'],
  ])('own words %#', (adapter, error, reason) => {
    expect(adapter.refusal(error)?.reason).toBe(reason);
  });

  test('Telegram says how long to wait', () => {
    const error = {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 5',
      parameters: { retry_after: 5 },
    };
    expect(telegram.refusal(error)).toMatchObject({ reason: 'rate-limited', retryAfterMs: 5000 });
  });
});

describe('words that are no platform’s', () => {
  /** Every text in a dictionary. */
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

  const innocent = [
    'The session has expired, wait for the customer',
    'No active session with this user',
    'reply time exceeds 48 hours',
    'Messaging window closed',
    'Outside the window of this offer',
    'Your trial ends in 24 hours.',
    'Order 131047 could not be found',
    'Ticket #63016 is closed: call +49 30 131047',
    'Deal 470 is closed',
    'The discount code 131047 has expired',
    'Postal code: 131047 is not in Berlin',
    'Missing [470] of 500 rows',
    'window.open is not a function',
    'The template for invoices is missing',
    'User session expired, log in again',
    'The quota of the disk is used up',
    'The customer opted out of the newsletter',
  ];

  test.each([...innocent, ...textsIn(english)])('"%s"', (message) => {
    for (const [, adapter] of allAdapters) {
      for (const error of [new Error(message), { error: { message } }, message]) {
        const refusal = adapter.refusal(error);
        expect([message, refusal?.reason ?? 'unknown', refusal?.closesWindow ?? false]).toEqual([
          message,
          'unknown',
          false,
        ]);
      }
    }
  });
});

describe('numbers in words', () => {
  test.each([
    '(#131047) Re-send',
    '131047: Sorry',
    'Error 131047',
    'error code: 131047',
    'Failed (code=131047)',
    'Rejected: (131047) by Meta',
    'details: x; reason: y; code: 131047',
  ])('"%s" is said to be a code', (message) => {
    expect(whatsappCloud.refusal({ message })).toMatchObject({ reason: 'window-closed', closesWindow: true });
  });
});

describe('how long to wait', () => {
  const date = 'Sun, 22 Nov 2026 12:00:00 GMT';
  test.each<[name: string, headers: unknown, ms: number | undefined]>([
    ['plain headers', { 'retry-after': '30' }, 30_000],
    ['headers in capitals', { 'Retry-After': 30 }, 30_000],
    ['lists', { 'retry-after': ['30'] }, 30_000],
    ['an object with get', new Headers({ 'Retry-After': '30' }), 30_000],
    ['a date', { 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT', date }, 30_000],
    ['a date without that of the answer', { 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, undefined],
    ['nonsense', { 'retry-after': 'soon', date }, undefined],
    ['none', {}, undefined],
    ['no headers', 7, undefined],
  ])('%s', (_name, headers, ms) => {
    const error = Object.assign(new Error('Request failed with status code 429'), {
      response: { status: 429, headers, data: '' },
    });
    for (const [, adapter] of allAdapters) {
      expect(adapter.refusal(error)).toMatchObject({ reason: 'rate-limited', retry: 'later' });
      expect(adapter.refusal(error)?.retryAfterMs).toBe(ms);
    }
  });
});

describe('what the customer wrote', () => {
  const words = 'Message failed: (#131047) Re-engagement message, code 131047';
  const at = 1_780_000_000;
  test.each<[name: string, adapter: Adapter, delivery: unknown]>([
    [
      'WhatsApp',
      whatsappCloud,
      { messages: [{ from: '1650', timestamp: at, type: 'text', text: { body: words } }] },
    ],
    [
      'Messenger',
      messenger,
      { id: 'P', messaging: [{ sender: { id: 'U' }, timestamp: at, message: { text: words } }] },
    ],
    [
      'Twilio',
      twilioMessaging,
      { MessageSid: 'SM1', From: 'whatsapp:+1650', To: 'whatsapp:+1202', Body: words },
    ],
    [
      'Twilio’s event stream',
      twilioMessaging,
      {
        type: 'com.twilio.messaging.inbound-message.received',
        data: { from: 'whatsapp:+1650', to: 'whatsapp:+1202', messageSid: 'SM1', timestamp: at, body: words },
      },
    ],
    [
      'Twilio Conversations',
      twilioConversations,
      {
        EventType: 'onMessageAdded',
        ConversationSid: 'CH1',
        Author: 'whatsapp:+1650',
        DateCreated: at,
        Body: words,
      },
    ],
    ['Telegram', telegram, { message: { from: { id: 7 }, chat: { id: 7 }, date: at, text: words } }],
    [
      'TikTok',
      tiktok,
      { conversation_id: 'c', timestamp: at, from_user: { id: 'u' }, type: 'text', text: { body: words } },
    ],
    [
      'a list of Chatwoot',
      chatwoot,
      [{ message_type: 0, content: words, created_at: at, conversation: { meta: { sender: { id: 7 } } } }],
    ],
    [
      'WeChat',
      wechatOfficial,
      `<xml><MsgType>text</MsgType><FromUserName>o1</FromUserName><CreateTime>${at}</CreateTime><Content>${words}</Content></xml>`,
    ],
  ])('%s is no refusal', (_name, adapter, delivery) => {
    expect(adapter.refusals(delivery)).toEqual([]);
    expect(adapter.refusal(delivery)).toBeNull();
  });

  test('Twilio’s stream of own messages has its failures', () => {
    const data = {
      from: 'whatsapp:+1202',
      to: 'whatsapp:+1650',
      messageSid: 'SM1',
      messageStatus: 'UNDELIVERED',
      errorCode: 63016,
      timestamp: '2026-05-28T20:26:40Z',
    };
    const type = 'com.twilio.messaging.message.undelivered';
    expect(twilioMessaging.refusals({ type, data })).toMatchObject([
      { reason: 'window-closed', contact: 'whatsapp:+1650', at: at * 1000, messageId: 'SM1' },
    ]);
  });

  test('a list of Chatwoot has those of its messages', () => {
    const failed = {
      id: 4,
      message_type: 1,
      status: 'failed',
      created_at: at,
      content_attributes: { external_error: '131047: Re-engagement message' },
    };
    const conversation = {
      inbox_id: 9,
      meta: { sender: { id: 77 } },
      messages: [{ message_type: 0 }, failed],
    };
    for (const delivery of [[conversation], { data: { payload: [conversation] } }, conversation]) {
      expect(chatwoot.refusals(delivery)).toMatchObject([
        { reason: 'window-closed', inbox: '9', contact: '77', messageId: '4', at: at * 1000 },
      ]);
    }
  });
});

test.each<[words: string, code: string | undefined, reason: RefusalReason]>([
  ['10 - (#10) This message is sent outside of allowed window.', '10', 'window-closed'],
  ['10 - (#10) Este mensaje se envía fuera del período permitido.', '10', 'unknown'],
  ['100 - (#100) No matching user found', '100', 'invalid-value'],
  ['200 - (#200) Cannot message users who are not testers of the app', '200', 'access'],
  ['613 - (#613) Calls to this api have exceeded the rate limit.', '613', 'rate-limited'],
  ["551 - (#551) This person isn't available right now.", '551', 'unreachable'],
  ['Order (#100) is unknown', undefined, 'unknown'],
])('Chatwoot hands on %s', (external_error, code, reason) => {
  const failed = { message_type: 1, status: 'failed', content_attributes: { external_error } };
  const [refusal] = chatwoot.refusals([{ meta: { sender: { id: 7 } }, messages: [failed] }]);
  expect(refusal?.reason).toBe(reason);
  expect(refusal?.code).toBe(code);
});

test.each<[error: string, reason: RefusalReason]>([
  [
    "{'errcode': 95018, 'errmsg': 'send msg session status invalid, hint: [1750671663464083173076547]'}",
    'session-state',
  ],
  [
    'WorkwxClientError { Code: 95002, Msg: "time limit, hint: [1761875715499301309318952]" }',
    'window-closed',
  ],
  ['Error: errcode: 95001, errmsg: count limit', 'quota-used'],
  ['errcode=95013 errmsg=x', 'session-ended'],
  ['mixed 95002 words', 'unknown'],
])('WeCom says %s', (error, reason) => {
  expect(wecomKf.refusal(new Error(error))?.reason).toBe(reason);
});

describe('errors inside the errors of clients and servers', () => {
  const meta = { code: 131047, message: '(#131047) Re-engagement message' };
  test.each<[name: string, error: unknown, reason: RefusalReason]>([
    [
      'Apollo',
      { message: 'Response not successful', networkError: { statusCode: 400, result: { error: meta } } },
      'window-closed',
    ],
    [
      'Apollo’s text',
      { networkError: { statusCode: 400, bodyText: JSON.stringify({ error: meta }) } },
      'window-closed',
    ],
    ['Apollo without a network', { networkError: new TypeError('Failed to fetch') }, 'temporary'],
    ['Apollo’s status', { networkError: { statusCode: 503 } }, 'temporary'],
    [
      'GraphQL errors',
      { graphQLErrors: [{ message: 'Sorry', extensions: { code: 131047 } }] },
      'window-closed',
    ],
    [
      'GraphQL answers',
      { data: null, errors: [{ message: 'Sorry', extensions: { code: '131047' } }] },
      'window-closed',
    ],
    [
      'own extensions',
      { errors: [{ extensions: { code: 'BAD_REQUEST', provider: meta } }] },
      'window-closed',
    ],
    ['a log-in', { errors: [{ message: 'Sorry', extensions: { code: 'UNAUTHENTICATED' } }] }, 'access'],
    [
      'a fault of the server',
      { errors: [{ message: 'Sorry', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
      'temporary',
    ],
    ['axios without a network', { code: 'ERR_NETWORK', message: 'Network Error' }, 'temporary'],
    [
      'YCloud',
      {
        error: {
          status: 400,
          code: 'BAD_REQUEST',
          target: 'whatsappApiError',
          whatsappApiError: { type: 'OAuthException', code: '131047' },
        },
      },
      'window-closed',
    ],
    ['WATI', { result: false, info: 'Sorry', error: { code: 131047 } }, 'window-closed'],
    ['JSON as words', new Error(JSON.stringify({ error: { code: 131047 } })), 'window-closed'],
    ['JSON behind words', new Error('HTTP 400: {"error":{"code":131047}}'), 'window-closed'],
    ['a list behind words', 'Refused: [{"code":131026},{}]', 'unreachable'],
    ['JSON that is cut off', new Error('HTTP 400: {"error":{"code":131047'), 'unknown'],
    [
      'n8n',
      {
        name: 'NodeApiError',
        httpCode: '400',
        description: '(#131047) Re-engagement message',
        messages: ['400 - "{}"'],
      },
      'window-closed',
    ],
    ['n8n without texts', { httpCode: '400', description: '(#131047) Sorry', messages: [] }, 'window-closed'],
    [
      '360dialog',
      {
        meta: {
          httpCode: 400,
          developerMessage: 'Could not send message due to lack of payment.',
          success: false,
        },
      },
      'payment',
    ],
  ])('%s', (_name, error, reason) => {
    expect(whatsappCloud.refusal(error)?.reason).toBe(reason);
  });

  test.each<[name: string, error: unknown, reason: RefusalReason]>([
    ['alone', { error: { code: 0, type: 'OAuthException', message: 'AuthException' } }, 'access'],
    [
      'in a failed status',
      { status: 'failed', recipient_id: '1650', errors: [{ code: 0, title: 'AuthException' }] },
      'access',
    ],
    [
      'with words that say more',
      { error: { code: 0, type: 'OAuthException', message: '(#131047) Re-engagement message' } },
      'window-closed',
    ],
  ])('Meta’s code 0 %s', (_name, error, reason) => {
    const refusal = whatsappCloud.refusal(error);
    expect([refusal?.reason, refusal?.retry]).toEqual([
      reason,
      reason === 'access' ? 'after-setup' : 'after-reply',
    ]);
  });

  test('0 is no code where nothing is wrong', () => {
    for (const answer of [{ code: 0 }, { code: 0, message: 'OK', data: {} }, { errcode: 0, errmsg: 'ok' }]) {
      expect(whatsappCloud.refusal(answer)).toBeNull();
    }
  });
});

describe('HTTP statuses', () => {
  test.each<[status: number, reason: RefusalReason]>([
    [429, 'rate-limited'],
    [401, 'access'],
    [403, 'access'],
    [402, 'payment'],
    [500, 'temporary'],
    [503, 'temporary'],
    [400, 'unknown'],
  ])('%i alone is %s', (status, reason) => {
    expect(whatsappCloud.refusal({ response: { status, data: '<html>' } })?.reason).toBe(reason);
  });
});

describe.each(allAdapters)('%s', (_name, adapter) => {
  test('an unknown error is kept and closes nothing', () => {
    const original = { error: { code: 987654, message: 'Something odd' } };
    expect(adapter.refusal(original)).toEqual({
      reason: 'unknown',
      code: '987654',
      closesWindow: false,
      retry: 'later',
      explain: 'unknown',
      message: 'Something odd',
      original,
    });
    expect(adapter.refusal(original)?.original).toBe(original);
  });

  test.each([
    [null],
    [undefined],
    [''],
    [true],
    [{ status: 'delivered', id: '1' }],
    [{ MessageStatus: 'sent', MessageSid: 'SM1' }],
    [{ errcode: 0, errmsg: 'ok' }],
    [{ messaging_product: 'whatsapp', messages: [{ id: 'wamid.1' }] }],
    [{ ok: true, result: {} }],
    [{ message_uuid: 'a' }],
    [{ to: '1', messageId: 'a', status: { groupName: 'PENDING', id: 7, name: 'PENDING_ENROUTE' } }],
    [{ messages: [{ to: '1', messageId: 'a' }] }],
    [{ sentMessages: [{ id: '1' }] }],
  ])('%j is no refusal', (value) => {
    expect(adapter.refusal(value)).toBeNull();
    expect(adapter.refusals(value)).toEqual([]);
  });

  test('circular, deep and strange errors do not throw', () => {
    const circular: Record<string, unknown> = { code: 1 };
    circular.error = circular;
    circular.response = { data: circular };
    let deep: Record<string, unknown> = { code: 131047 };
    for (let level = 0; level < 10_000; level++) deep = { error: deep };
    for (const value of [
      circular,
      deep,
      Symbol('x'),
      () => 1,
      10n,
      Number.NaN,
      new Map(),
      [[[[]]]],
      Object.create(null),
    ]) {
      expect(() => adapter.refusal(value)).not.toThrow();
    }
  });
});
