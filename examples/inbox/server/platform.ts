import type { ChannelId, SendPayload } from 'react-messaging-window/core';

/** A message on its way to a platform. */
export interface Outgoing {
  provider: string;
  channel: ChannelId;
  inbox: string;
  to: string;
  /** A text, or a template's body of a request. */
  content: { text: string } | { payload: SendPayload };
  isHumanAgent: boolean;
  /** Comes back in WhatsApp's statuses (`biz_opaque_callback_data`). */
  key: string;
}

/** What the platform answered. */
export type Answer = { id: string } | { error: unknown };

interface Request {
  path: string;
  headers: Record<string, string>;
  body: string;
}

const json = (inbox: string, body: object): Request => ({
  path: `${encodeURIComponent(inbox)}/messages`,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** https://developers.facebook.com/docs/messenger-platform/send-messages/message-tags */
function ofMetaMessaging({ inbox, to, content, isHumanAgent }: Outgoing): Request {
  const tag = isHumanAgent
    ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    : { messaging_type: 'RESPONSE' };
  return json(inbox, { recipient: { id: to }, message: content, ...tag });
}

const REQUESTS: Readonly<Record<string, (message: Outgoing) => Request>> = {
  whatsappCloud({ inbox, to, content, key }) {
    const body =
      'payload' in content
        ? content.payload
        : { messaging_product: 'whatsapp', to, type: 'text', text: { body: content.text } };
    return json(inbox, { ...body, biz_opaque_callback_data: key });
  },
  messenger: ofMetaMessaging,
  instagram: ofMetaMessaging,
  /** https://www.twilio.com/docs/messaging/api/message-resource */
  twilioMessaging: ({ inbox, to, content }) => ({
    path: 'Messages.json',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      From: inbox,
      To: to,
      Body: 'text' in content ? content.text : '',
    }).toString(),
  }),
};

/** Whether the example sends by it. */
export const canSendBy = (provider: string) => Object.hasOwn(REQUESTS, provider);

export async function sendTo(baseUrl: string, token: string, message: Outgoing): Promise<Answer> {
  const request = REQUESTS[message.provider]?.(message);
  if (request === undefined) return { error: { message: `No sends by ${message.provider}.` } };
  const response = await fetch(`${baseUrl}/${request.path}`, {
    method: 'POST',
    headers: { ...request.headers, authorization: `Bearer ${token}` },
    body: request.body,
    signal: AbortSignal.timeout(15_000),
  });
  const answer = (await response.json().catch(() => ({}))) as {
    messages?: { id?: string }[];
    message_id?: string;
    sid?: string;
  };
  const id = answer.messages?.[0]?.id ?? answer.message_id ?? answer.sid;
  return response.ok && id !== undefined ? { id } : { error: answer };
}
