import type { Instant } from '../time/Instant.js';
import type { InboundEvent } from './InboundEvent.js';

/** The events of one contact in one inbox. Spread it into a `WindowInput`. */
export interface ConversationEvents<Event extends InboundEvent = InboundEvent> {
  /** Absent: the events name no inbox. */
  inboxId?: string;
  /** The name under which the contact was seen first. */
  contact: string;
  /** In the order given. */
  inboundEvents: Event[];
  /** When the business itself sent (`echo` events), oldest first. */
  outboundAt: Instant[];
}

/** A name of a contact in one inbox, and the name that it leads to: another of the same contact, or itself. */
interface Name {
  leadsTo: Name;
}

/**
 * Groups events by inbox and contact: one customer in two inboxes has two windows.
 * Where an adapter gives `aliases`, events that know a contact by its phone and by its business-scoped id
 * come together, also when only a later event links two names that were seen apart. What is no event is left out.
 *
 * @example byConversation(whatsappCloud.inboundEvents(webhook)).map((c) => windowAt({ channel: 'whatsapp', ...c }, now))
 */
export function byConversation<Event extends InboundEvent & { aliases?: readonly string[] }>(
  events: readonly Event[],
): ConversationEvents<Event>[] {
  const inboxes = new Map<string | undefined, Map<string, Name>>();
  const nameOf = (inbox: string | undefined, text: string): Name => {
    let names = inboxes.get(inbox);
    if (names === undefined) {
      names = new Map();
      inboxes.set(inbox, names);
    }
    let name = names.get(text);
    if (name === undefined) {
      name = {} as Name;
      name.leadsTo = name;
      names.set(text, name);
    }
    return name;
  };

  const readable = events.filter((event) => typeof event?.contact === 'string');
  for (const { inbox, contact, aliases } of readable) {
    const name = nameOf(inbox, contact);
    if (!Array.isArray(aliases)) continue;
    for (const alias of aliases) {
      if (typeof alias === 'string') first(nameOf(inbox, alias)).leadsTo = first(name);
    }
  }

  const conversations = new Map<Name, ConversationEvents<Event>>();
  for (const event of readable) {
    const name = first(nameOf(event.inbox, event.contact));
    let conversation = conversations.get(name);
    if (conversation === undefined) {
      conversation = { contact: event.contact, inboundEvents: [], outboundAt: [] };
      if (event.inbox !== undefined) conversation.inboxId = event.inbox;
      conversations.set(name, conversation);
    }
    conversation.inboundEvents.push(event);
    if (event.kind === 'echo') conversation.outboundAt.push(event.at);
  }
  for (const { outboundAt } of conversations.values()) outboundAt.sort((a, b) => a - b);
  return [...conversations.values()];
}

/** The name that stands for all names of a contact. Halves the way for those that ask later. */
function first(name: Name): Name {
  let at = name;
  while (at.leadsTo !== at) {
    at.leadsTo = at.leadsTo.leadsTo;
    at = at.leadsTo;
  }
  return at;
}
