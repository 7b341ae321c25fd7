import type { Instant } from '../../core/time/Instant.js';
import type { CanReply, Consent, InboundKind, ThreadControl } from '../../core/window/InboundEvent.js';
import type { ChannelId, WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { AdapterOptions, AdapterProblem, ProviderEvent } from '../Adapter.js';
import { type EventTime, isoTimeOf } from './instantOf.js';
import { isRecord, type UnknownRecord } from './isRecord.js';
import { firstIdOf, firstTextOf, idOf, wordOf } from './textOf.js';

export const SENTENCES = {
  'not-readable':
    'This is not what the provider documents, so no event was read from it. Pass the parsed body.',
  'other-provider': 'This is a delivery of another provider. Pass it to that adapter.',
  encrypted: 'The delivery is encrypted. Decrypt it first and pass the plain text.',
  'no-contact': 'The event names no contact, so it belongs to no window.',
  'no-time':
    'The event has no readable time, so it opens nothing. Pass receivedAt where the provider sends none.',
  'no-offset':
    'The event’s time has no offset, so its instant is not certain and it opens nothing. Write it with Z or +01:00.',
  'no-channel': 'The channel is not known, so the event opens nothing. Pass the channel in the options.',
  'no-conversation': 'This is about the account, not about a customer.',
  fetch: 'This only says that there is a message. Fetch it and pass the answer.',
  'provider-error': 'The provider reports an error instead of an event.',
};

/** Kinds that open nothing on any built-in channel, so that it does not matter which one it is. */
export const NEVER_OPENING: readonly InboundKind[] = [
  'comment',
  'edit',
  'delete',
  'system',
  'read',
  'delivery',
  'echo',
  'other',
];

/** What an adapter has read before it is checked. */
export interface EventDraft {
  path: string;
  kind: InboundKind;
  contact: unknown;
  at: EventTime;
  /** Rules of the channel; `undefined` when it is not known. */
  policy: WindowPolicy | undefined;
  inbox?: unknown;
  id?: unknown;
  word?: unknown;
  aliases?: readonly unknown[];
  member?: unknown;
  text?: unknown;
  senderName?: unknown;
  ownKey?: unknown;
  entryPoint?: boolean;
  thread?: unknown;
  canReply?: CanReply | undefined;
  /** Nothing can be sent any more until the customer acts again. */
  isEnd?: boolean;
  control?: ThreadControl | undefined;
  consent?: Consent | undefined;
  /** What was not sent or not delivered, for reading why. Absent: nothing. */
  failure?: unknown;
}

/** Gathers what one delivery tells and reports what gives no event. */
export interface EventCollector {
  /** Only what failed is asked for, and what the customer did where it may be no delivery at all. */
  readonly isForFailures: boolean;
  readonly events: ProviderEvent[];
  /** Adds an event when its contact and time are real, else reports why not. */
  add(draft: EventDraft): void;
  /** `false`, which `read` of an adapter may return. */
  report(problem: AdapterProblem, path: string): false;
  /** The objects in a list; reports a value that is no list and items that are no objects. An absent list is empty. */
  records(value: unknown, path: string): [record: UnknownRecord, path: string][];
  readonly receivedAt: EventTime;
}

export function eventCollector(provider: string, options: AdapterOptions): EventCollector {
  const events: ProviderEvent[] = [];
  const report = (problem: AdapterProblem, path: string): false => {
    const place = path === '' ? 'the delivery' : path;
    options.onIssue?.({
      problem,
      path,
      message: `react-messaging-window: ${provider}, ${place}: ${SENTENCES[problem]}`,
    });
    return false;
  };
  return {
    isForFailures: false,
    events,
    report,
    receivedAt: isoTimeOf(options.receivedAt),
    add(draft) {
      const contact = idOf(draft.contact);
      if (contact === undefined) return void report('no-contact', draft.path);
      if (typeof draft.at !== 'number') return void report(draft.at ?? 'no-time', draft.path);
      if (draft.policy === undefined && !NEVER_OPENING.includes(draft.kind)) report('no-channel', draft.path);
      events.push(eventOf(draft, contact, draft.at, firstIdOf(draft.inbox, options.inbox)));
    },
    records: (value, path) => (value === undefined || value === null ? [] : recordsIn(value, path, report)),
  };
}

/** Gathers what failed in a delivery, and what the customer did. */
export interface FailureCollector extends EventCollector {
  readonly failures: EventDraft[];
  readonly acts: EventDraft[];
}

/** A collector for one delivery, or for what may be an error. */
export function failureCollector(): FailureCollector {
  const failures: EventDraft[] = [];
  const acts: EventDraft[] = [];
  const report = (): false => false;
  return {
    isForFailures: true,
    events: [],
    failures,
    acts,
    report,
    receivedAt: undefined,
    add(draft) {
      if (draft.failure !== undefined) failures.push(draft);
      const isAct = draft.kind !== 'delivery' && draft.kind !== 'other';
      if (isAct && idOf(draft.contact) !== undefined) acts.push(draft);
    },
    records: (value, path) => (Array.isArray(value) ? recordsIn(value, path, report) : []),
  };
}

/** The records in a list, each with its path; what is none is reported. */
export function recordsIn(
  value: unknown,
  path: string,
  report: EventCollector['report'],
): [record: UnknownRecord, path: string][] {
  if (!Array.isArray(value)) {
    report('not-readable', path);
    return [];
  }
  const found: [UnknownRecord, string][] = [];
  value.forEach((item: unknown, index) => {
    if (isRecord(item)) found.push([item, `${path}[${index}]`]);
    else report('not-readable', `${path}[${index}]`);
  });
  return found;
}

function eventOf(draft: EventDraft, contact: string, at: Instant, inbox: string | undefined): ProviderEvent {
  const { kind, policy } = draft;
  const event: ProviderEvent = { contact, kind, at, opens: policy?.opens?.[kind] !== undefined };
  if (inbox !== undefined) event.inbox = inbox;
  if (policy !== undefined) event.channel = policy.id as ChannelId;
  const id = idOf(draft.id);
  if (id !== undefined) event.id = id;
  const word = wordOf(draft.word);
  if (word !== '') event.word = word;
  const text = firstTextOf(draft.text);
  if (text !== undefined) event.text = text;
  const senderName = firstTextOf(draft.senderName);
  if (senderName !== undefined) event.senderName = senderName;
  const ownKey = idOf(draft.ownKey);
  if (ownKey !== undefined) event.ownKey = ownKey;
  const aliases = aliasesOf(draft.aliases, contact);
  if (aliases.length > 0) event.aliases = aliases;
  const member = idOf(draft.member);
  if (member !== undefined) event.member = member;
  if (draft.entryPoint === true) event.entryPoint = true;
  const thread = idOf(draft.thread);
  if (thread !== undefined) event.thread = thread;
  if (draft.canReply !== undefined) event.canReply = draft.canReply;
  if (draft.isEnd === true) event.canReply = { value: false, asOf: at };
  if (draft.control !== undefined) event.control = draft.control;
  if (draft.consent !== undefined) event.consent = draft.consent;
  return event;
}

function aliasesOf(values: readonly unknown[] | undefined, contact: string): string[] {
  const aliases = new Set<string>();
  for (const value of values ?? []) {
    const alias = idOf(value);
    if (alias !== undefined && alias !== contact) aliases.add(alias);
  }
  return [...aliases];
}
