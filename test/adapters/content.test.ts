import {
  adapters,
  instagram,
  messenger,
  type ProviderEvent,
  twilioMessaging,
  wechatOfficial,
  wecomKf,
  whatsappCloud,
} from 'react-messaging-window/adapters';
import { recordAfter } from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { type DeliveryFixture, deliveryFixtures } from './deliveryFixtures.js';

const AT = Date.parse('2026-11-22T12:00:00Z');
const SECONDS = String(AT / 1000);

const whatsapp = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [
    { id: 'W', changes: [{ field: 'messages', value: { metadata: { phone_number_id: 'P1' }, ...value } }] },
  ],
});
const message = (content: object) => ({ from: '15550001111', id: 'wamid.1', timestamp: SECONDS, ...content });
const failed = {
  ...{ id: 'wamid.2', status: 'failed', timestamp: SECONDS, recipient_id: '15550001111' },
  ...{ biz_opaque_callback_data: 'key-1', errors: [{ code: 131047 }] },
};

describe('what was written', () => {
  test.each<[string, object, string | undefined]>([
    ['a text', { type: 'text', text: { body: ' Hi\n' } }, ' Hi\n'],
    ['a caption', { type: 'image', image: { id: '1', caption: 'The box' } }, 'The box'],
    ['a picture without one', { type: 'image', image: { id: '1' } }, undefined],
    ['an answer by a template’s button', { type: 'button', button: { text: 'Yes', payload: 'y' } }, 'Yes'],
    [
      'a choice out of a list',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Tuesday' } } },
      'Tuesday',
    ],
    ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } }, '👍'],
    ['a text of blanks', { type: 'text', text: { body: '  ' } }, undefined],
    ['a text that is none', { type: 'text', text: { body: 7 } }, undefined],
  ])('is told of %s on WhatsApp', (_what, content, text) => {
    const [event] = whatsappCloud.inboundEvents(whatsapp({ messages: [message(content)] }));
    expect(event?.text).toBe(text);
  });

  test('comes with the name of who wrote it, of several people', () => {
    const contacts = [
      { wa_id: '15550002222', profile: { name: 'Bo' } },
      { wa_id: '15550001111', profile: { name: 'Ada' } },
    ];
    const messages = [message({ type: 'text', text: { body: 'Hi' } })];
    expect(whatsappCloud.inboundEvents(whatsapp({ contacts, messages }))).toMatchObject([
      { text: 'Hi', senderName: 'Ada' },
    ]);
  });

  test('is told of every provider whose deliveries in the fixtures hold a text, and of no status', () => {
    const ofStatuses: ProviderEvent[] = [];
    const tellers = new Set<string>();
    const writers = new Set<string>();
    for (const [, fixture] of deliveryFixtures) {
      for (const delivery of fixture.deliveries ?? []) {
        if (/"(?:text|body|Body|content)":\s*"[^"]/.test(JSON.stringify(delivery)))
          writers.add(fixture.adapter);
        for (const event of read(fixture, delivery)) {
          if (event.text !== undefined) tellers.add(fixture.adapter);
          const isStatus = event.kind === 'delivery' || event.kind === 'read';
          if (isStatus && event.text !== undefined) ofStatuses.push(event);
        }
      }
    }
    expect([...writers].filter((name) => !tellers.has(name))).toEqual([]);
    expect(ofStatuses).toEqual([]);
    expect(tellers.size).toBeGreaterThan(10);
  });

  test('of postbacks, comments, WeChat and WeCom is their words', () => {
    const item = { sender: { id: '5' }, recipient: { id: 'I1' }, timestamp: AT };
    const of = (object: string, entry: object) => ({ object, entry: [{ id: 'I1', ...entry }] });
    const postback = { ...item, postback: { mid: 'm.1', title: 'Get started' } };
    const comment = {
      field: 'comments',
      value: { id: 'c', text: 'Nice', from: { id: '7', username: 'bo' } },
    };
    expect([
      ...messenger.inboundEvents(of('page', { messaging: [postback] })),
      ...instagram.inboundEvents(of('instagram', { time: AT, changes: [comment] })),
      ...wecomKf.inboundEvents({
        msg_list: [
          {
            ...{ msgid: '1', external_userid: 'e', open_kfid: 'k', send_time: AT / 1000, origin: 3 },
            ...{ msgtype: 'text', text: { content: '在吗' } },
          },
        ],
      }),
    ]).toMatchObject([{ text: 'Get started' }, { text: 'Nice', senderName: 'bo' }, { text: '在吗' }]);
  });

  test('is in no record', () => {
    const events = whatsappCloud.inboundEvents(
      whatsapp({
        contacts: [{ wa_id: '15550001111', profile: { name: 'Ada' } }],
        messages: [message({ type: 'text', text: { body: 'My secret' } })],
        statuses: [failed],
      }),
    );
    expect(events).toHaveLength(2);
    const refusals = whatsappCloud.refusals(whatsapp({ statuses: [failed] }));
    const stored = JSON.stringify(recordAfter(null, [...events, ...refusals], { receivedAt: AT }));
    for (const told of ['My secret', 'Ada', 'key-1']) expect(stored).not.toContain(told);
  });
});

describe('the host’s own key', () => {
  test.each<[string, object, string]>([
    ['whatsappCloud', whatsapp({ statuses: [failed] }), 'key-1'],
    ['dialog360', whatsapp({ statuses: [failed] }), 'key-1'],
    [
      'vonage',
      {
        ...{ message_uuid: 'm', channel: 'whatsapp', from: '1', to: '15550001111', client_ref: 'key-1' },
        ...{ status: 'rejected', timestamp: '2026-11-22T12:00:00Z', error: { title: '1340' } },
      },
      'key-1',
    ],
    [
      'ycloud',
      {
        ...{ type: 'whatsapp.message.updated', apiVersion: 'v2', createTime: '2026-11-22T12:00:00Z' },
        whatsappMessage: {
          ...{ id: 'y', from: '1', to: '15550001111', status: 'failed', externalId: 'key-1' },
          errorCode: '131047',
        },
      },
      'key-1',
    ],
    [
      'infobip',
      {
        results: [
          {
            ...{ messageId: 'i', from: '1', to: '15550001111', doneAt: '2026-11-22T12:00:00Z' },
            ...{ callbackData: 'key-1', status: { groupName: 'REJECTED' }, error: { id: 1 } },
          },
        ],
      },
      'key-1',
    ],
    [
      'sinch',
      {
        ...{ app_id: 'a', project_id: 'p', event_time: '2026-11-22T12:00:00Z' },
        message_delivery_report: {
          ...{ message_id: 's', status: 'FAILED', reason: { code: 'RATE_LIMITED' }, metadata: 'key-1' },
          channel_identity: { channel: 'WHATSAPP', identity: '15550001111' },
        },
      },
      'key-1',
    ],
  ])('comes back in a status and its refusal: %s', (name, delivery, ownKey) => {
    const adapter = adapters.get(name);
    expect(adapter?.inboundEvents(delivery)).toMatchObject([{ ownKey }]);
    expect(adapter?.refusals(delivery)).toMatchObject([{ ownKey }]);
  });

  test('comes back in an echo of Messenger, and is not that of what a customer writes', () => {
    const sent = { sender: { id: 'P' }, recipient: { id: '5' }, timestamp: AT };
    const echo = { ...sent, message: { mid: 'm', is_echo: true, text: 'Hi', metadata: 'key-1' } };
    expect(
      messenger.inboundEvents({ object: 'page', entry: [{ id: 'P', messaging: [echo] }] }),
    ).toMatchObject([{ kind: 'echo', text: 'Hi', ownKey: 'key-1' }]);
  });

  test('is absent where the provider says none', () => {
    const { biz_opaque_callback_data: _, ...status } = failed;
    const [refusal] = whatsappCloud.refusals(whatsapp({ statuses: [status] }));
    expect(refusal).toMatchObject({ messageId: 'wamid.2' });
    expect(refusal).not.toHaveProperty('ownKey');
  });
});

describe('a body as it came', () => {
  test('says what its object says, with every provider', () => {
    const differing: string[] = [];
    for (const [name, fixture] of deliveryFixtures) {
      for (const delivery of fixture.deliveries ?? []) {
        if (typeof delivery !== 'object') continue;
        const own = [read(fixture, delivery), adapters.get(fixture.adapter)?.refusals(delivery)];
        const body = JSON.stringify(delivery);
        const given = [read(fixture, body), adapters.get(fixture.adapter)?.refusals(body)];
        if (JSON.stringify(own) !== JSON.stringify(given)) differing.push(name);
      }
    }
    expect(differing).toEqual([]);
  });

  test('may be a form of Twilio', () => {
    const from = { From: 'whatsapp:+15550002222', To: 'whatsapp:+15550003333' };
    const body = String(new URLSearchParams({ MessageSid: 'SM1', Body: 'Ciao & più', ...from }));
    expect(twilioMessaging.inboundEvents(body, { receivedAt: AT })).toMatchObject([
      { id: 'SM1', contact: 'whatsapp:+15550002222', text: 'Ciao & più', kind: 'message' },
    ]);
    const status = { MessageSid: 'SM2', MessageStatus: 'undelivered', ErrorCode: '63016', ...from };
    expect(twilioMessaging.refusals(String(new URLSearchParams(status)))).toMatchObject([
      { reason: 'window-closed', messageId: 'SM2' },
    ]);
  });

  test('may be XML of WeChat', () => {
    const body = `<xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>${SECONDS}</CreateTime><MsgType>voice</MsgType><Recognition>你好</Recognition><MsgId>1</MsgId></xml>`;
    expect(wechatOfficial.inboundEvents(body)).toMatchObject([{ contact: 'o1', text: '你好' }]);
  });

  test('that is an error is the original of its refusal', () => {
    const body = '{"error":{"code":131047}}';
    expect(whatsappCloud.refusal(body)).toMatchObject({ reason: 'window-closed', original: body });
  });
});

test('every adapter is found by its name, and nothing else', () => {
  expect(adapters.get('whatsappCloud')).toBe(whatsappCloud);
  for (const name of ['constructor', '__proto__', 'get', '']) expect(adapters.get(name)).toBeUndefined();
  expect(adapters.size).toBe(23);
});

function read({ adapter, options }: DeliveryFixture, delivery: unknown): ProviderEvent[] {
  return adapters.get(adapter)?.inboundEvents(delivery, options) ?? [];
}
