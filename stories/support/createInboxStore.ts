import { flushSync } from 'react-dom';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { type Instant, type SendPayload, windowRefusalOf } from 'react-messaging-window/core';
import { createFakeClock, type FakeClock } from 'react-messaging-window/testing';
import {
  type Conversation,
  conversationAt,
  isPhone,
  lastActivityAt,
  nextEventAt,
  type ThreadMessage,
} from './Conversation.js';
import { templateDefinitions } from './fixtureFiles.js';
import { moveClock } from './moveClock.js';
import { sampleContact } from './SampleContact.js';
import { sampleSpecs } from './SampleSpec.js';
import { received, sampleConversations } from './sampleConversations.js';
import { type StandInCloudApi, standInCloudApi } from './standInCloudApi.js';
import { whatsappMessages } from './whatsappMessages.js';

/** Where the clock of the sample data stands at first. */
export const START_AT: Instant = Date.UTC(2026, 10, 22, 9, 30);

/** What a CRM keeps in its own store: Redux, a query cache, this. */
export interface InboxStore {
  clock: FakeClock;
  api: StandInCloudApi;
  templates: readonly unknown[];
  /** The newest first. The same reference until something in it changes. */
  getConversations(): readonly Conversation[];
  subscribe(listener: () => void): () => void;
  sendText(id: string, text: string): Promise<Accepted>;
  sendTemplate(id: string, payload: SendPayload, text: string): Promise<Accepted>;
  setResolved(id: string, isResolved: boolean): void;
  /** What the platform has accepted last in the conversation is not delivered, and it says so now. */
  undeliver(id: string): void;
  /** The customer writes. */
  reply(id: string): void;
  /** Moves the clock; back too: then what has not happened yet is not there. */
  moveTo(instant: Instant): void;
}

interface Accepted {
  /** As the platform names it. */
  messageId: string;
}

export interface InboxStoreOptions {
  count?: number;
  delayMs?: number;
}

/** The data of an inbox, its connection to the platform and the clock of both. */
export function createInboxStore({ count = 200, delayMs = 0 }: InboxStoreOptions = {}): InboxStore {
  const clock = createFakeClock(START_AT);
  const templates = templateDefinitions;
  const api = standInCloudApi({ now: clock.now, templates, delayMs });
  const listeners = new Set<() => void>();
  let all = sampleConversations(sampleSpecs(count), START_AT);
  let shown: readonly Conversation[] = [];
  let ids = 0;
  for (const { channel, contact, events } of all) {
    if (channel !== 'whatsapp') continue;
    for (const { at, opens } of events) if (opens) api.remember(contact, at);
  }

  function show(now: Instant): void {
    const next = all
      .map((conversation) => conversationAt(conversation, now))
      .sort((a, b) => lastActivityAt(b) - lastActivityAt(a));
    if (next.every((conversation, i) => conversation === shown[i])) return;
    shown = next;
    for (const listener of listeners) listener();
  }

  function find(id: string): Conversation {
    const found = all.find((conversation) => conversation.id === id);
    if (found === undefined) throw new Error(`There is no conversation ${id}.`);
    return found;
  }

  function change(id: string, update: (conversation: Conversation) => Partial<Conversation>): void {
    all = all.map((member) => (member.id === id ? { ...member, ...update(member) } : member));
    show(clock.now());
  }

  function add(
    id: string,
    message: Pick<ThreadMessage, 'text' | 'label' | 'lang'>,
    more: Partial<Conversation>,
    messageId = `own.${++ids}`,
  ): Accepted {
    const bubble: ThreadMessage = { id: messageId, from: 'us', at: clock.now(), ...message };
    change(id, ({ messages, outboundAt }) => ({
      messages: [...messages, bubble],
      outboundAt: [...outboundAt, bubble.at],
      ...more,
    }));
    return { messageId };
  }

  /** Sends, and keeps a refusal that closes the window, so that badges show it too. */
  async function post(id: string, payload: unknown): Promise<string | undefined> {
    try {
      const { messages } = await api.send(payload);
      return messages[0]?.id;
    } catch (error) {
      const refusal = whatsappCloud.refusal(error);
      if (refusal?.closesWindow) {
        change(id, ({ channel, events }) => ({
          refusal: windowRefusalOf(refusal, { channel, inboundEvents: events }, clock.now()),
        }));
      }
      throw error;
    }
  }

  // Kept through the whole story: what was in the future when the clock went back comes when its time comes.
  clock.watch((now) => {
    show(now);
    return Math.min(Number.POSITIVE_INFINITY, ...all.map((member) => nextEventAt(member, now)));
  });

  return {
    clock,
    api,
    templates,
    getConversations: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async sendText(id, text) {
      const { channel, contact } = find(id);
      const messageId =
        channel === 'whatsapp'
          ? await post(id, {
              messaging_product: 'whatsapp',
              ...addressOf(contact),
              type: 'text',
              text: { body: text },
            })
          : undefined;
      return add(id, { text }, {}, messageId);
    },
    async sendTemplate(id, payload, text) {
      const messageId = await post(id, payload);
      const bubble = { text, label: `Template · ${payload.template.name}` };
      return add(id, bubble, { lastTemplateAt: clock.now() }, messageId);
    },
    setResolved: (id, isResolved) => change(id, () => ({ crmStatus: isResolved ? 'resolved' : 'open' })),
    undeliver(id) {
      const conversation = find(id);
      const { contact } = conversation;
      const last = lastAccepted(conversation);
      if (last === undefined) return;
      const refusals = whatsappCloud.refusals(api.undeliver(contact, last.id));
      change(id, ({ messages, failures = [] }) => ({
        failures: [...failures, ...refusals],
        messages: messages.map((one) =>
          one === last ? { ...one, failedWith: refusals[0]?.code ?? '' } : one,
        ),
      }));
    },
    reply(id) {
      const { channel, contact } = find(id);
      let events: Conversation['events'];
      let messages: readonly ThreadMessage[];
      if (channel === 'whatsapp') {
        const delivery = api.receive(contact, 'Yes, that works for me. Thank you!');
        events = whatsappCloud.inboundEvents(delivery);
        messages = whatsappMessages(delivery);
      } else {
        const fixture = REPLY_FIXTURES[channel];
        const serial = Number(id.slice(channel.length + 1));
        ({ events, messages } = received(channel, fixture, sampleContact(serial, channel), clock.now()));
      }
      change(id, (before) => ({
        events: [...before.events, ...events],
        messages: [...before.messages, ...messages],
        crmStatus: 'open',
      }));
    },
    moveTo(instant) {
      // Before the badges look at the clock: an event in the future would make their windows unknown.
      if (instant < clock.now()) flushSync(() => show(instant));
      moveClock(clock, instant);
    },
  };
}

const REPLY_FIXTURES = {
  instagram: 'instagram-text',
  wecom: 'wecom-kf-sync-msg-text',
  'wechat-official': 'composed-wechat-oa-text',
} as const;

/** What the platform has accepted last, unless that has failed since. */
export function lastAccepted({ messages }: Conversation): ThreadMessage | undefined {
  const last = messages.findLast(({ id, from }) => id.startsWith('wamid.STANDIN.') && from === 'us');
  return last?.failedWith === undefined ? last : undefined;
}

/** How the Cloud API is told whom to write to: a phone number, or a business-scoped id. */
export function addressOf(contact: string): { to: string } | { recipient: string } {
  return isPhone(contact) ? { to: contact } : { recipient: contact };
}
