import type { Instant } from 'react-messaging-window/core';
import type { ThreadMessage } from './Conversation.js';
import { webhookFixture } from './fixtureFiles.js';
import type { SampleContact } from './SampleContact.js';

interface SyncMessage {
  msgid: string;
  send_time: number;
  origin: number;
  text?: { content?: string };
}

interface SyncAnswer {
  msg_list: SyncMessage[];
}

/** What customers write in the recorded deliveries, as the Inbox shows it to a team that reads English. */
const TRANSLATED: Readonly<Record<string, string>> = {
  想约洗澡: 'I would like to book a grooming appointment',
  你好: 'Hello',
  '您好，请讲': 'Hello, how can I help?',
  '请问几点开门？': 'What time do you open?',
};

function translated(text = ''): string {
  return TRANSLATED[text] ?? text;
}

/** A recorded answer of WeCom's `sync_msg` for this contact, its last message at `at`. */
export function wecomDelivery(fixture: string, { serial, openId }: SampleContact, at: Instant): SyncAnswer {
  const answer = webhookFixture(fixture).payload as SyncAnswer;
  const second = Math.floor(at / 1000);
  const shift = second - Math.max(...answer.msg_list.map((message) => message.send_time));
  return {
    ...answer,
    msg_list: answer.msg_list.map((message, i) => ({
      ...message,
      msgid: `kf.${serial}.${second}.${i}`,
      open_kfid: 'wkSample',
      external_userid: openId,
      send_time: message.send_time + shift,
    })),
  };
}

/** `origin` 3: the customer, 5: staff. */
export function wecomMessages({ msg_list }: SyncAnswer): ThreadMessage[] {
  return msg_list.map(({ msgid, send_time, origin, text }) => ({
    id: msgid,
    from: origin === 3 ? 'customer' : 'us',
    at: send_time * 1000,
    text: translated(text?.content),
  }));
}

/** A recorded push of an Official Account for this contact at `at`. */
export function wechatDelivery(fixture: string, { serial, openId }: SampleContact, at: Instant): string {
  const second = Math.floor(at / 1000);
  return String(webhookFixture(fixture).payload)
    .replace(/(<ToUserName>).*?(<\/ToUserName>)/, '$1<![CDATA[gh_sample]]>$2')
    .replace(/(<FromUserName>).*?(<\/FromUserName>)/, `$1<![CDATA[${openId}]]>$2`)
    .replace(/(<CreateTime>).*?(<\/CreateTime>)/, `$1${second}$2`)
    .replace(/(<MsgId>).*?(<\/MsgId>)/, `$1${second}${serial}$2`);
}

const EVENT_LABELS: Readonly<Record<string, string>> = { CLICK: 'Tapped the menu', SCAN: 'Scanned a code' };

/** The message in a push, or what the customer did. */
export function wechatMessages(push: string): ThreadMessage[] {
  const read = (tag: string) =>
    new RegExp(`<${tag}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${tag}>`).exec(push)?.[1];
  const at = Number(read('CreateTime')) * 1000;
  const label = EVENT_LABELS[read('Event') ?? ''];
  const id = `oa.${read('FromUserName')}.${at}`;
  return [{ id, from: 'customer', at, text: translated(read('Content')), label }];
}
