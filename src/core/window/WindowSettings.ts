import { policies } from './policies.js';
import type { WindowInput } from './WindowInput.js';
import type { ChannelId, WindowPolicy } from './WindowPolicy.js';

/** Values of a built-in policy that a host changes; `opens` is merged kind by kind. */
export type PolicyOverride = Partial<Omit<WindowPolicy, 'id'>>;

/** What a host knows about one of its business accounts. Plain JSON, so that an admin page can edit it. */
export interface InboxSettings {
  channel?: ChannelId;
  policy?: PolicyOverride;
  /** Close this much earlier than the platform does, milliseconds. */
  safetyMarginMs?: number;
}

/** The host's own values, for all conversations and by inbox; the inbox wins. Plain JSON. */
export interface WindowSettings {
  /** By channel id. */
  policies?: Readonly<Record<string, PolicyOverride>>;
  /** By inbox id. */
  inboxes?: Readonly<Record<string, InboxSettings>>;
}

/**
 * `input` with the host's values in its policy, ready for `windowAt`. Without settings for its channel or inbox
 * it is returned as it is.
 */
export function inputWith(input: WindowInput, settings: WindowSettings | undefined): WindowInput {
  if (settings === undefined) return input;
  const inbox = input.inboxId === undefined ? undefined : own(settings.inboxes, input.inboxId);
  const channel = input.channel ?? inbox?.channel;
  const base = typeof channel === 'string' ? own(policies, channel) : channel;
  if (base === undefined) return input;
  const policy = own(settings.policies, base.id);
  if (policy === undefined && inbox?.policy === undefined && inbox?.safetyMarginMs === undefined) {
    return channel === input.channel ? input : { ...input, channel };
  }
  const merged = merge(merge(base, policy), inbox?.policy);
  const safetyMarginMs = inbox?.safetyMarginMs ?? merged.safetyMarginMs;
  return { ...input, channel: safetyMarginMs === undefined ? merged : { ...merged, safetyMarginMs } };
}

function merge(base: WindowPolicy, override: PolicyOverride | undefined): WindowPolicy {
  if (override === undefined) return base;
  const opens =
    override.opens === undefined || override.opens === null
      ? override.opens
      : { ...base.opens, ...override.opens };
  return { ...base, ...override, opens: opens === undefined ? base.opens : opens };
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
