import type { Instant } from '../time/Instant.js';
import type { InboundEvent } from './InboundEvent.js';

/** The events of one contact in one inbox. Spread it into a `WindowInput`. */
export interface ConversationEvents {
  /** Absent: the events name no inbox. */
  inboxId?: string;
  contact: string;
  /** In the order given. */
  inboundEvents: InboundEvent[];
  /** When the business itself sent (`echo` events), oldest first. */
  outboundAt: Instant[];
}

/**
 * Groups events by inbox and contact: one customer in two inboxes has two windows.
 * Where an adapter gives `aliases`, events that know a contact by its phone and by its business-scoped id
 * come together, under the name that was seen first.
 *
 * @example byConversation(whatsappCloud.inboundEvents(webhook)).map((c) => windowAt({ channel: 'whatsapp', ...c }, now))
 */
export function byConversation(
  events: readonly (InboundEvent & { aliases?: readonly string[] })[],
): ConversationEvents[] {
  const known = new Map<string, ConversationEvents>();
  const conversations: ConversationEvents[] = [];
  for (const event of events) {
    const names = [event.contact, ...(event.aliases ?? [])].map((name) =>
      JSON.stringify([event.inbox, name]),
    );
    let conversation = names.map((name) => known.get(name)).find((found) => found !== undefined);
    if (conversation === undefined) {
      conversation = { contact: event.contact, inboundEvents: [], outboundAt: [] };
      if (event.inbox !== undefined) conversation.inboxId = event.inbox;
      conversations.push(conversation);
    }
    for (const name of names) if (!known.has(name)) known.set(name, conversation);
    conversation.inboundEvents.push(event);
    if (event.kind === 'echo') conversation.outboundAt.push(event.at);
  }
  for (const { outboundAt } of conversations) outboundAt.sort((a, b) => a - b);
  return conversations;
}
