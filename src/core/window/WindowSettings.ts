import type { InboundKind } from './InboundEvent.js';
import type { WEEKDAYS } from './knownWords.js';
import type { Optional } from './Optional.js';
import { policies } from './policies.js';
import type { Balance } from './Verdict.js';
import type { WindowInput } from './WindowInput.js';
import type { ChannelId, Grant, WindowPolicy } from './WindowPolicy.js';

/**
 * Values of a policy that a host changes. `opens` is merged kind by kind: a grant replaces the whole grant, `null`
 * takes the kind away. `opens: null`: the channel has no window.
 */
export interface PolicyOverride extends Optional<Omit<WindowPolicy, 'id' | 'opens'>> {
  opens?: Optional<Record<InboundKind, Grant | null>> | null | undefined;
}

/** Day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Times of the day at which a team works. */
export interface WorkingSpan {
  days: readonly Weekday[];
  /** `HH:MM`, 24 hours. */
  from: string;
  /** `HH:MM`, up to `24:00`; not after `from`: on the next day. */
  to: string;
}

/** When a team works. */
export interface WorkingHours {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** In any order; those of one day may be several. */
  spans: readonly WorkingSpan[];
}

/** What a host knows about one of its business accounts. Plain JSON, so that an admin page can edit it. */
export interface InboxSettings {
  channel: ChannelId;
  /** Other values than those of the channel's policy. */
  policy?: PolicyOverride | undefined;
  /** Definitions as the provider returns them; `parseTemplates` reads them. */
  templates?: readonly Readonly<Record<string, unknown>>[] | undefined;
  balance?: Balance | undefined;
  workingHours?: WorkingHours | undefined;
  /** Close this much earlier than the platform does, milliseconds. Wins over the policy's. */
  safetyMarginMs?: number | undefined;
}

/** The host's own values, for all conversations and by inbox; the inbox wins. Plain JSON. */
export interface WindowSettings {
  /** By channel id. */
  policies?: Readonly<Record<string, PolicyOverride>> | undefined;
  /** By inbox id. */
  inboxes?: Readonly<Record<string, InboxSettings>> | undefined;
}

/** Settings with what puts them into an input: who has none need not load its code. */
export interface AppliedSettings extends WindowSettings {
  inputWith(input: WindowInput): WindowInput;
}

const known = new WeakMap<WindowSettings, AppliedSettings>();

/** Settings for `createConversation`. The same for the same settings. */
export function appliedSettings(settings: WindowSettings): AppliedSettings {
  let applied = known.get(settings);
  if (applied === undefined) {
    applied = { ...settings, inputWith: (input) => inputWith(input, settings) };
    known.set(settings, applied);
  }
  return applied;
}

/**
 * `input` with the host's values in its policy, ready for `windowAt`. Without settings for its channel or inbox
 * it is returned as it is.
 */
export function inputWith(input: WindowInput, settings: WindowSettings | undefined): WindowInput {
  if (!settings || !input) return input;
  const inbox = input.inboxId === undefined ? undefined : own(settings.inboxes, input.inboxId);
  const channel = input.channel ?? inbox?.channel;
  const base = typeof channel === 'string' ? own(policies, channel) : channel;
  if (typeof base !== 'object' || base === null) return input;
  const policy = own(settings.policies, base.id);
  if (policy === undefined && inbox?.policy === undefined && inbox?.safetyMarginMs === undefined) {
    return channel === input.channel ? input : { ...input, channel };
  }
  const merged = merge(merge(base, policy), inbox?.policy);
  const safetyMarginMs = inbox?.safetyMarginMs ?? merged.safetyMarginMs;
  return { ...input, channel: safetyMarginMs === undefined ? merged : { ...merged, safetyMarginMs } };
}

function merge(base: WindowPolicy, override: PolicyOverride | undefined): WindowPolicy {
  if (override === undefined || override === null) return base;
  const { opens, ...terms } = override;
  // JSON may hold more than the type: the id stays, and so does what an override names without saying anything.
  const said = Object.entries(terms).filter(([key, value]) => value !== undefined && key !== 'id');
  const merged: WindowPolicy = { ...base, ...Object.fromEntries(said), opens: mergeOpens(base.opens, opens) };
  if (!Array.isArray(merged.waysOut)) merged.waysOut = base.waysOut;
  return merged;
}

function mergeOpens(base: WindowPolicy['opens'], override: PolicyOverride['opens']): WindowPolicy['opens'] {
  if (override === undefined || override === null) return override === null ? null : base;
  const merged = { ...base };
  for (const kind of Object.keys(override) as InboundKind[]) {
    const grant = override[kind];
    if (grant === null) delete merged[kind];
    else if (grant !== undefined) merged[kind] = grant;
  }
  return merged;
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && record !== null && Object.hasOwn(record, key) ? record[key] : undefined;
}
