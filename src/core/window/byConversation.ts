import { isReadable } from '../isReadable.js';
import type { Instant } from '../time/Instant.js';
import { tryTo } from '../tryTo.js';
import type { CanReply, InboundEvent, ThreadControl } from './InboundEvent.js';
import type { ChannelId } from './WindowPolicy.js';

/** The events of one contact on one channel of one inbox. Spread it into the input of `windowAt`. */
export interface ConversationEvents<Event extends InboundEvent = InboundEvent> {
  /** Absent: the events name no inbox. */
  inboxId?: string | undefined;
  /** The name under which the contact was seen first. */
  contactId: string;
  /** In the order given. */
  inboundEvents: Event[];
  /** When the business itself sent (`echo` events), oldest first, each message once. */
  outboundAt: Instant[];
  /** The latest verdict among the events. Absent: none has one. */
  canReply?: CanReply | undefined;
  /** Who answers, by the latest event about that. Absent: there is none. */
  control?: ThreadControl | undefined;
}

/** A name of a contact in one inbox, and the name that it leads to: another of the same contact, or itself. */
interface Name {
  leadsTo: Name;
}

/** A conversation while its events are put together. */
interface Gathering<Event extends InboundEvent> {
  conversation: ConversationEvents<Event>;
  /** When each own message was sent, by its id, else by its time. */
  sends: Map<string, Instant>;
  controlAt: Instant;
}

/**
 * Groups events by inbox, contact and channel: one customer in two inboxes has two windows, and one who writes by SMS
 * and by WhatsApp too. Names of a contact come together by `aliases`, also when only a later event links two that were
 * seen apart, and spellings of one phone number do. An event that names no channel goes to the only one of its contact;
 * of several, own sends go to each. What is no event is left out.
 *
 * @example byConversation(whatsappCloud.inboundEvents(webhook)).map((c) => windowAt({ channel: 'whatsapp', ...c }, now))
 */
export function byConversation<Event extends InboundEvent>(
  events: readonly Event[],
): ConversationEvents<Event>[] {
  const names = new Map<string | undefined, Map<string, Name>>();
  const nameOf = ({ inbox, channel }: Event, text: string): Name => {
    const ofInbox = getOrMake(names, inbox, () => new Map<string, Name>());
    return getOrMake(ofInbox, spellingOf(text, channel), () => {
      const name = {} as Name;
      name.leadsTo = name;
      return name;
    });
  };

  const readable =
    tryTo(() => events.filter((event) => isReadable(event) && typeof event?.contact === 'string')) ?? [];
  for (const event of readable) {
    const name = nameOf(event, event.contact);
    if (!Array.isArray(event.aliases)) continue;
    for (const alias of event.aliases) {
      if (typeof alias === 'string') first(nameOf(event, alias)).leadsTo = first(name);
    }
  }

  const channels = new Map<Name, Set<ChannelId>>();
  const threads = new Map<string | undefined, Map<string, Set<Name>>>();
  for (const event of readable) {
    if (isOfThread(event)) continue;
    const name = first(nameOf(event, event.contact));
    const ofName = getOrMake(channels, name, () => new Set<ChannelId>());
    if (typeof event.channel === 'string') ofName.add(event.channel);
    if (typeof event.thread !== 'string') continue;
    const ofInbox = getOrMake(threads, event.inbox, () => new Map<string, Set<Name>>());
    getOrMake(ofInbox, event.thread, () => new Set<Name>()).add(name);
  }

  const gatherings = new Map<Name, Map<ChannelId | undefined, Gathering<Event>>>();
  const all: Gathering<Event>[] = [];
  for (const event of readable) {
    const own = first(nameOf(event, event.contact));
    const people = isOfThread(event) ? threads.get(event.inbox)?.get(event.thread ?? '') : undefined;
    for (const name of people ?? [own]) {
      for (const channel of channelsOf(event, channels.get(name))) {
        const ofName = getOrMake(gatherings, name, () => new Map<ChannelId | undefined, Gathering<Event>>());
        const gathering = getOrMake(ofName, channel, () => {
          const made = gatheringOf(event);
          all.push(made);
          return made;
        });
        add(gathering, event);
      }
    }
  }
  return all.map(({ conversation, sends }) => {
    conversation.outboundAt = [...sends.values()].sort((a, b) => a - b);
    return conversation;
  });
}

/** Whether the event belongs to everybody in a thread: it names nobody. */
function isOfThread({ contact, thread }: InboundEvent): boolean {
  return typeof thread === 'string' && contact === thread;
}

/** On which of the channels of its contact an event counts; `undefined`: on one that is not known. */
function channelsOf(
  { channel, kind }: InboundEvent,
  known: ReadonlySet<ChannelId> | undefined,
): readonly (ChannelId | undefined)[] {
  if (typeof channel === 'string') return [channel];
  if (known === undefined || known.size === 0) return [undefined];
  return known.size === 1 || kind === 'echo' ? [...known] : [undefined];
}

function gatheringOf<Event extends InboundEvent>({ contact, inbox }: Event): Gathering<Event> {
  const conversation: ConversationEvents<Event> = { contactId: contact, inboundEvents: [], outboundAt: [] };
  if (inbox !== undefined) conversation.inboxId = inbox;
  return { conversation, sends: new Map(), controlAt: Number.NEGATIVE_INFINITY };
}

function add<Event extends InboundEvent>(gathering: Gathering<Event>, event: Event): void {
  const { conversation, sends } = gathering;
  const { contact, kind, at, id, thread, canReply, control } = event;
  // A thread is no name of a person.
  if (conversation.contactId === thread) conversation.contactId = contact;
  conversation.inboundEvents.push(event);
  if (kind === 'echo') {
    const key = typeof id === 'string' ? `id ${id}` : `at ${at}`;
    sends.set(key, Math.max(at, sends.get(key) ?? at));
  }
  if (canReply && isLaterVerdict(canReply, conversation.canReply)) conversation.canReply = canReply;
  if (control && at >= gathering.controlAt) {
    conversation.control = control;
    gathering.controlAt = at;
  }
}

/** Of two verdicts of the same instant the one that closes counts, whatever their order. */
function isLaterVerdict(a: CanReply, b: CanReply | undefined): boolean {
  return b === undefined || a.asOf > b.asOf || (a.asOf === b.asOf && !a.value);
}

/**
 * One spelling for a phone number, which may be parted as people write it. Brazil's and Argentina's mobile numbers are written with and without a 9 behind the
 * area or country code, Mexico's with and without a 1; Brazil's fixed lines (2 to 5) have no 9.
 * https://github.com/chatwoot/chatwoot app/services/whatsapp/phone_normalizers, read 2026-11-29.
 */
function spellingOf(name: string, channel: ChannelId | undefined): string {
  const [, mark = '', digits] =
    /^((?:(?:whatsapp|sms|tel):)?\+?)(\d{7,15})$/i.exec(name.replace(/[\s().-]/g, '')) ?? [];
  const isPhone = mark !== '' || channel === 'whatsapp' || channel === 'sms';
  if (digits === undefined || !isPhone) return name;
  return digits
    .replace(/^(55\d\d)9([6-9]\d{7})$/, '$1$2')
    .replace(/^549(\d{10})$/, '54$1')
    .replace(/^521(\d{10})$/, '52$1');
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

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
