import { amountOr } from '../window/amountOr.js';
import type { InboundKind } from '../window/InboundEvent.js';
import type { Optional } from '../window/Optional.js';
import { policies } from '../window/policies.js';
import type { WindowPolicy } from '../window/WindowPolicy.js';
import type { ChannelRecord } from './ConversationRecord.js';
import { later, latestMessages, latestOf, latestOfEach, TIME_LENGTH } from './packed.js';

/** A letter for each kind that may open a window; the others open none under any policy that makes sense. */
export const LETTERS: Readonly<Optional<Record<InboundKind, string>>> = {
  'call-accepted': 'a',
  button: 'b',
  call: 'c',
  'ad-click': 'd',
  'enter-session': 'e',
  flow: 'f',
  'menu-click': 'k',
  list: 'l',
  message: 'm',
  follow: 'o',
  postback: 'p',
  reaction: 'r',
  scan: 's',
  comment: 't',
  welcome: 'w',
  payment: 'y',
};

export interface Kept {
  kinds: Readonly<Optional<Record<string, string>>>;
  /** Own messages: as many as the largest quota, so that "used up" is known. */
  sends: number;
}

const MOST_AHEAD = 2;
const MOST_REFUSED = 3;
/** Of a channel that the kit does not know: the largest quota of those that it knows. */
const MOST_SENDS = 10;

const EVERYTHING: Kept = { kinds: LETTERS, sends: MOST_SENDS };

const BUILT_IN: ReadonlyMap<string, Kept> = new Map(
  Object.entries(policies).map(([channel, policy]) => [channel, keptUnder(policy)]),
);

const ofHosts = new WeakMap<WindowPolicy, Kept>();

/** What is kept of a channel under the built-in policy, or under the host's own. */
export function keptOf(channel: string, policy?: WindowPolicy): Kept {
  if (policy === undefined) return BUILT_IN.get(channel) ?? EVERYTHING;
  const kept = ofHosts.get(policy) ?? keptUnder(policy);
  ofHosts.set(policy, kept);
  return kept;
}

function keptUnder({ opens }: WindowPolicy): Kept {
  const kinds: Partial<Record<string, string>> = {};
  let sends = 1;
  for (const kind of Object.keys(opens ?? {}) as InboundKind[]) {
    if (LETTERS[kind] !== undefined) kinds[kind] = LETTERS[kind];
    sends = Math.max(sends, amountOr(opens?.[kind]?.quota, 0));
  }
  return { kinds, sends };
}

/** How two texts of a member become one. Each is a join: order, grouping and repetition do not matter. */
export function joinMember(
  member: keyof ChannelRecord,
  a: string | undefined,
  b: string,
  { sends }: Kept,
): string {
  switch (member) {
    case 'a':
      return latestOfEach(a ?? '', b);
    case 'f':
      return latestOf(a ?? '', b, TIME_LENGTH + 1, MOST_AHEAD);
    case 's':
      return latestMessages(a ?? '', b, sends);
    case 'x':
      return latestMessages(a ?? '', b, MOST_REFUSED);
    default:
      return a === undefined ? b : later(a, b);
  }
}

/** Two records of one channel as one. The same as `a` where `b` says nothing new. */
export function joinChannels(a: ChannelRecord, b: ChannelRecord, kept: Kept): ChannelRecord {
  let joined = a;
  for (const member of Object.keys(b) as (keyof ChannelRecord)[]) {
    const text = b[member];
    if (text === undefined) continue;
    const both = joinMember(member, a[member], text, kept);
    if (both !== a[member]) joined = { ...joined, [member]: both };
  }
  return joined;
}
