import type { AdapterIssue, AdapterOptions, ProviderEvent } from '../../src/adapters/Adapter.js';
import { adapters } from '../../src/adapters.js';
import { byConversation, type ConversationEvents } from '../../src/core/window/byConversation.js';
import type { Refusal } from '../../src/core/window/Refusal.js';
import type { WindowInput, WindowRefusal } from '../../src/core/window/WindowInput.js';
import type { ChannelId } from '../../src/core/window/WindowPolicy.js';
import type { WindowState } from '../../src/core/window/WindowState.js';
import { windowAt } from '../../src/core/window/windowAt.js';
import { windowRefusalOf } from '../../src/core/window/windowRefusalOf.js';
import type { Entry } from './entriesIn.js';
import { outlineOf } from './outlineOf.js';
import { providersOf } from './providerOf.js';
import { templatesIn, type UnsendableTemplate, whyNot } from './templatesIn.js';

export interface CheckSettings {
  now: number;
  /** All deliveries are of this one. Absent: each tells by its form. */
  provider?: string | undefined;
  channel?: ChannelId | undefined;
  /** When the deliveries arrived that do not say so. */
  receivedAt?: string | undefined;
}

/** A conversation and its window. */
export interface CheckedConversation {
  /** `null`: neither the deliveries nor the settings name it. */
  channel: ChannelId | null;
  inbox: string | null;
  contact: string;
  events: number;
  outbound: number;
  /** `null`: no channel, so no rules. */
  state: WindowState | null;
  refusals: readonly WindowRefusal[];
  saysCanReply: boolean | null;
}

/** A delivery, or a part of one, that gave no event; with how many more are like it. */
export interface Misread {
  /** Of the first. */
  place: string;
  /** How many there are, itself among them. */
  count: number;
  provider: string | null;
  /** Place inside the delivery. */
  path: string;
  problem: AdapterIssue['problem'] | 'unknown-form';
  message: string;
  /** Names and types of the delivery, no values. Absent: its form is known. */
  outline?: string;
}

export interface CheckResult {
  deliveries: number;
  /** How many of each provider. */
  providers: Readonly<Record<string, number>>;
  conversations: readonly CheckedConversation[];
  /** Not understood: an event may be missing. */
  misread: readonly Misread[];
  /** Understood, and about no window. */
  passedOver: readonly Misread[];
  /** Words of events that the adapters pass on without knowing them, and how often each was there. */
  unknownWords: Readonly<Record<string, number>>;
  templates: number;
  unsendable: readonly UnsendableTemplate[];
}

/** Problems that say what a delivery is, not that it could not be read. */
const HARMLESS = ['no-conversation', 'provider-error', 'fetch'];

/** What deliveries and template lists come to. */
export function checkEntries(entries: readonly Entry[], settings: CheckSettings): CheckResult {
  const lists = entries.map((entry) => ({ entry, templates: templatesIn(entry.value) }));
  const templates = lists.flatMap((list) => list.templates ?? []);
  const deliveries = lists.filter((list) => list.templates === null).map(({ entry }) => entry);
  const read = readDeliveries(deliveries, settings);
  const problems = grouped(read.problems);
  return {
    deliveries: deliveries.length,
    providers: countsOf(read.providers.filter((name) => name !== undefined)),
    conversations: byConversation(read.events).map((conversation) =>
      conversationOf(conversation, read.refusals, settings),
    ),
    misread: problems.filter(({ problem }) => !HARMLESS.includes(problem)),
    passedOver: problems.filter(({ problem }) => HARMLESS.includes(problem)),
    unknownWords: countsOf(read.events.filter(({ kind }) => kind === 'other').map(({ word }) => word ?? '')),
    templates: templates.length,
    unsendable: templates.map(whyNot).filter((one) => one !== null),
  };
}

function readDeliveries(entries: readonly Entry[], { provider, channel, receivedAt }: CheckSettings) {
  const providers =
    provider === undefined ? providersOf(entries.map(({ value }) => value)) : entries.map(() => provider);
  const events: ProviderEvent[] = [];
  const refusals: Refusal[] = [];
  const problems: Misread[] = [];
  entries.forEach((entry, index) => {
    const { place, value } = entry;
    const name = providers[index];
    const adapter = name === undefined ? undefined : adapters.get(name);
    if (name === undefined || adapter === undefined) {
      problems.push({
        place,
        count: 1,
        provider: null,
        path: '',
        problem: 'unknown-form',
        message: 'no adapter knows this form; name its provider with --provider to see why',
        outline: outlineOf(value),
      });
      return;
    }
    const options: AdapterOptions = {
      onIssue: ({ path, problem, message }) => {
        const isWhole = problem === 'not-readable' || problem === 'other-provider';
        problems.push({
          place,
          count: 1,
          provider: name,
          path,
          problem,
          message: message.replace('react-messaging-window: ', ''),
          ...(isWhole ? { outline: outlineOf(value) } : null),
        });
      },
    };
    const arrivedAt = entry.receivedAt ?? receivedAt;
    if (arrivedAt !== undefined) options.receivedAt = arrivedAt;
    if (channel !== undefined) options.channel = channel;
    events.push(...adapter.inboundEvents(value, options));
    refusals.push(...adapter.refusals(value));
  });
  return { providers, events, refusals, problems };
}

function conversationOf(
  conversation: ConversationEvents<ProviderEvent>,
  all: readonly Refusal[],
  { now, channel: given }: CheckSettings,
): CheckedConversation {
  const { inboxId = null, contactId, inboundEvents, outboundAt, canReply } = conversation;
  const channel = inboundEvents.find((event) => event.channel !== undefined)?.channel ?? given ?? null;
  const common = {
    channel,
    inbox: inboxId,
    contact: contactId,
    events: inboundEvents.length,
    outbound: outboundAt.length,
    saysCanReply: canReply?.value ?? null,
  };
  if (channel === null) return { ...common, state: null, refusals: [] };
  const input: WindowInput = { channel, ...conversation };
  const names = new Set(inboundEvents.flatMap(({ contact, aliases = [] }) => [contact, ...aliases]));
  const ids = new Set(inboundEvents.flatMap(({ id }) => id ?? []));
  const refusals = all
    .filter(
      ({ contact, messageId }) =>
        (messageId !== undefined && ids.has(messageId)) || (contact !== undefined && names.has(contact)),
    )
    .map((refusal) => windowRefusalOf(refusal, input, now));
  const closing = refusals.filter(({ closesWindow }) => closesWindow);
  const refusal = closing.reduce<WindowRefusal | null>(
    (last, one) => (last === null || Number(one.at) >= Number(last.at) ? one : last),
    null,
  );
  return { ...common, state: windowAt({ ...input, refusal }, now), refusals };
}

/** What differs in its place alone is told once. */
function grouped(problems: readonly Misread[]): Misread[] {
  const groups = new Map<string, Misread>();
  for (const one of problems) {
    const { provider, problem, path, outline } = one;
    const key = JSON.stringify([provider, problem, path.replace(/\d+/g, ''), outline]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...one });
    else group.count += 1;
  }
  return [...groups.values()];
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
