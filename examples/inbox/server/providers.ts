import {
  type Adapter,
  instagram,
  isSignedByMeta,
  isSignedByTwilio,
  isSignedByWeChat,
  messenger,
  twilioMessaging,
  wechatOfficial,
  whatsappCloud,
} from 'react-messaging-window/adapters';
import type { ChannelId } from 'react-messaging-window/core';

/** What comes with a webhook, as it came. */
export interface Incoming {
  body: string;
  url: string;
  query: Readonly<Record<string, string>>;
  header(name: string): string | undefined;
}

export interface Secrets {
  /** Of the app at Meta. */
  metaAppSecret: string;
  metaVerifyToken: string;
  twilioAuthToken: string;
  wechatToken: string;
}

/** A provider: how its deliveries are checked, and what reads them. */
export interface Provider {
  adapter: Adapter;
  channel: ChannelId;
  isGenuine(incoming: Incoming, secrets: Secrets): Promise<boolean>;
  /** The body as the adapter takes it. Throws where it is none. */
  parse(body: string): unknown;
}

const isOfMeta: Provider['isGenuine'] = ({ body, header }, { metaAppSecret }) =>
  isSignedByMeta(body, header('x-hub-signature-256'), metaAppSecret);

const isOfTwilio: Provider['isGenuine'] = ({ body, url, header }, { twilioAuthToken }) =>
  isSignedByTwilio(url, body, header('x-twilio-signature'), twilioAuthToken);

const isOfWeChat: Provider['isGenuine'] = ({ query }, { wechatToken }) =>
  isSignedByWeChat(query, wechatToken);

function parseXml(body: string): string {
  if (!/^\s*<xml>/.test(body)) throw new Error('No XML.');
  return body;
}

export const providers: Readonly<Record<string, Provider>> = {
  whatsapp: { adapter: whatsappCloud, channel: 'whatsapp', isGenuine: isOfMeta, parse: JSON.parse },
  messenger: { adapter: messenger, channel: 'messenger', isGenuine: isOfMeta, parse: JSON.parse },
  instagram: { adapter: instagram, channel: 'instagram', isGenuine: isOfMeta, parse: JSON.parse },
  twilio: {
    adapter: twilioMessaging,
    channel: 'whatsapp',
    isGenuine: isOfTwilio,
    parse: (body) => Object.fromEntries(new URLSearchParams(body)),
  },
  wechat: { adapter: wechatOfficial, channel: 'wechat-official', isGenuine: isOfWeChat, parse: parseXml },
};

/**
 * The texts in a delivery, by the message's id: what the window does not need, an adapter leaves to the host.
 */
export function textsIn(delivery: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { id, mid, text, MessageSid, Body } = value as Record<string, unknown>;
    const own = typeof text === 'string' ? text : (text as { body?: unknown } | undefined)?.body;
    const key = id ?? mid ?? MessageSid;
    if (typeof key === 'string' && typeof (own ?? Body) === 'string') texts.set(key, String(own ?? Body));
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(delivery);
  return texts;
}
