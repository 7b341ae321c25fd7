import type { ChannelId } from 'react-messaging-window/core';

/** A message on its way to a platform. */
export interface Outgoing {
  channel: ChannelId;
  inbox: string;
  to: string;
  text: string;
  isHumanAgent: boolean;
  /** Comes back in WhatsApp's statuses (`biz_opaque_callback_data`), and says which message they are about. */
  key: string;
}

/** What the platform answered. */
export type Answer = { id: string } | { error: unknown };

/** Sends by HTTP to the platform's base address: Meta's form for all of its channels. */
export async function sendTo(baseUrl: string, token: string, message: Outgoing): Promise<Answer> {
  const { channel, inbox, to, text, isHumanAgent, key } = message;
  const body =
    channel === 'whatsapp'
      ? {
          messaging_product: 'whatsapp',
          to,
          type: 'text',
          text: { body: text },
          biz_opaque_callback_data: key,
        }
      : {
          recipient: { id: to },
          message: { text },
          ...(isHumanAgent
            ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
            : { messaging_type: 'RESPONSE' }),
        };
  const response = await fetch(`${baseUrl}/${encodeURIComponent(inbox)}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = (await response.json().catch(() => ({}))) as {
    messages?: { id?: string }[];
    message_id?: string;
  };
  const id = answer.messages?.[0]?.id ?? answer.message_id;
  return response.ok && id !== undefined ? { id } : { error: answer };
}
