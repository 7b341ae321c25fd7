import type { Contact, Instant, Refusal, WindowInput, WindowRefusal } from 'react-messaging-window/core';

export type SampleChannel = 'whatsapp' | 'instagram' | 'wecom' | 'wechat-official';

/** One bubble of a thread. */
export interface ThreadMessage {
  id: string;
  from: 'customer' | 'us';
  at: Instant;
  text: string;
  /** BCP 47 tag, where the text is not in the language of the page. */
  lang?: string;
  /** What stands above the text: "Photo", "Template". */
  label?: string;
  /** With which code the platform did not deliver it. */
  failedWith?: string;
}

/** What the CRM keeps of one conversation. */
export interface Conversation {
  id: string;
  /** A neutral label: nobody is named in the sample data. */
  name: string;
  channel: SampleChannel;
  /** Phone number or the channel's own id, as the adapter gives it. */
  contact: string;
  /** The CRM's own status, which has nothing to do with the window. */
  crmStatus: 'open' | 'resolved';
  messages: readonly ThreadMessage[];
  /** What the kit is told of it. */
  events: NonNullable<WindowInput['inboundEvents']>;
  inboxId?: string;
  outboundAt: readonly Instant[];
  lastTemplateAt: Instant | null;
  refusal: WindowRefusal | null;
  /** What was accepted, and not delivered. */
  failures?: readonly Refusal[];
}

/** The kit's input for a conversation. The events are all there are, hence `lastInboundAt`. */
export function windowInputOf(conversation: Conversation): WindowInput {
  const { channel, inboxId, events, outboundAt, lastTemplateAt, refusal } = conversation;
  return {
    channel,
    inboxId,
    lastInboundAt: null,
    inboundEvents: events,
    outboundAt,
    lastTemplateAt,
    refusal,
  };
}

/** What the CRM has on file of the customer. */
export function contactOf({ name, contact }: Conversation): Contact {
  const language = 'en';
  return isPhone(contact) ? { name, language, phone: contact } : { name, language, userId: contact };
}

/** Contacts without a visible number are known by an id of their channel. */
export function isPhone(contact: string): boolean {
  return /^\d+$/.test(contact);
}

/** When something was last said. 0 where nothing was. */
export function lastActivityAt({ messages }: Conversation): Instant {
  return messages.at(-1)?.at ?? 0;
}

/** A conversation as it stood at `now`: what happened later is left out. The same reference where nothing did. */
export function conversationAt(conversation: Conversation, now: Instant): Conversation {
  const { messages, events, outboundAt, lastTemplateAt, refusal } = conversation;
  const isLater = (at: WindowRefusal['at'] | null) => typeof at === 'number' && at > now;
  const hasLater =
    messages.some(({ at }) => at > now) ||
    events.some(({ at }) => at > now) ||
    isLater(lastTemplateAt) ||
    isLater(refusal?.at ?? null);
  if (!hasLater) return conversation;
  return {
    ...conversation,
    messages: messages.filter(({ at }) => at <= now),
    events: events.filter(({ at }) => at <= now),
    outboundAt: outboundAt.filter((at) => at <= now),
    lastTemplateAt: isLater(lastTemplateAt) ? null : lastTemplateAt,
    refusal: isLater(refusal?.at ?? null) ? null : refusal,
  };
}

/** When the next thing after `now` happens in a conversation. */
export function nextEventAt({ messages, events }: Conversation, now: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const { at } of [...messages, ...events]) if (at > now) next = Math.min(next, at);
  return next;
}
