import {
  type Adapter,
  chatwoot,
  instagram,
  line,
  messenger,
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
  'window-closed': [131047, 470, 1340, 1004, 1005, 1006, 1007, 1008, 30018],
  'template-unavailable': [132001, 1022],
  'template-paused': [132015, 2061],
  'template-disabled': [132016, 2062],
  'template-flow': [132068, 132069],
  'template-values': [132000, 132005, 132007, 132008, 132012, 132018],
  'invalid-value': [131008, 131009, 100, 1010, 1020, 1021],
  unreachable: [131026, 1002],
  'wrong-recipient': [131021, 131030],
  'opted-out': [131050],
  experiment: [130472],
  'marketing-limit': [131049],
  'needs-phone-number': [131062],
  country: [130497],
  'rate-limited': [130429, 131056, 4, 80007, 133016, 1000],
  'spam-limited': [131048],
  'messaging-limit': [131064],
  payment: [131042, 131044, 1070, 1003, 'BALANCE_INSUFFICIENT'],
  'account-restricted': [131031, 368, 131037],
  temporary: [131057],
  setup: [131045],
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

describe('Messenger and Instagram', () => {
  test.each<[adapter: Adapter, code: number, subcode: number | undefined, reason: RefusalReason]>([
    [messenger, 10, 2018278, 'window-closed'],
    [instagram, 10, 2534022, 'window-closed'],
    [messenger, 551, 1545041, 'unreachable'],
    [messenger, 551, undefined, 'unreachable'],
    [messenger, 10, 1893063, 'account-restricted'],
    [messenger, 10, 2018344, 'setup'],
    [messenger, 4, undefined, 'rate-limited'],
    [messenger, 613, undefined, 'rate-limited'],
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
      'template-unavailable': [63027],
      unreachable: [63029],
      'template-values': [63028, 21656, 21654],
      'wrong-recipient': [63024, 63003],
      experiment: [63032],
      'marketing-limit': [63049],
      'rate-limited': [63018],
      'message-content': [63013, 63021, 63005],
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
    'The session has expired, wait for the customer',
    'No active session with this user',
    'Outside 24-hour window',
    'reply time exceeds 48 hours',
    'Messaging window closed',
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
      retry: 'now',
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
