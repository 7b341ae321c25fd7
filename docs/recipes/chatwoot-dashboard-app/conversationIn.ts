import { chatwoot } from 'react-messaging-window/adapters';
import { byConversation, type WindowInput } from 'react-messaging-window/core';

/** The conversation in front, as far as the app shows it. */
export interface DashboardConversation {
  name: string;
  input: WindowInput;
}

/**
 * Reads what Chatwoot posts to a dashboard app: `{ event: 'appContext', data: { conversation, contact } }`, as text.
 * `null`: a message of somebody else.
 * https://www.chatwoot.com/docs/product/others/dashboard-apps/, read 2026-11-22.
 */
export function conversationIn(message: unknown): DashboardConversation | null {
  const context = parsed(message) as AppContext | null;
  if (context?.event !== 'appContext') return null;
  const { conversation, contact } = context.data ?? {};
  const events = chatwoot.inboundEvents(conversation ?? {});
  const [first] = byConversation(events);
  const channel = events.find((event) => event.channel !== undefined)?.channel;
  // A channel without a window of its own (`Channel::Api`): nothing is known, and nothing is claimed.
  let input: WindowInput = { channel: channel ?? 'whatsapp' };
  if (channel !== undefined && first !== undefined) {
    const { inboxId, inboundEvents, outboundAt, canReply } = first;
    input = { channel, inboxId, inboundEvents, outboundAt, canReply };
  }
  return { name: contact?.name ?? '', input };
}

interface AppContext {
  event?: string;
  data?: { conversation?: object; contact?: { name?: string } };
}

function parsed(message: unknown): unknown {
  try {
    return typeof message === 'string' ? JSON.parse(message) : null;
  } catch {
    return null;
  }
}
