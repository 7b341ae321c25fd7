import { policies } from '../src/core/window/policies.js';
import type { ChannelId } from '../src/core/window/WindowPolicy.js';
import { CommandError } from './CommandError.js';
import { type CheckResult, checkEntries } from './check/checkEntries.js';
import { entriesIn } from './check/entriesIn.js';
import { providerNames } from './check/providerOf.js';
import { resultReport } from './check/resultReport.js';
import type { Output } from './Output.js';

export interface CheckOptions {
  files: readonly string[];
  provider?: string;
  channel?: string;
  'received-at'?: string;
  /** The instant for which windows are computed. Absent: this one. */
  now?: string;
  /** Contacts and inboxes are written out. */
  full?: boolean;
  json: boolean;
}

/** `check`: what a host's own deliveries and template lists come to. 0 when all is understood, else 1. */
export function check(options: CheckOptions, { print, read }: Output): number {
  const { files, provider, channel, full = false, json } = options;
  if (files.length === 0) throw new CommandError('check needs a file: check deliveries.jsonl');
  const now = options.now === undefined ? Date.now() : instantArgument('--now', options.now);
  const receivedAt = options['received-at'];
  if (receivedAt !== undefined) instantArgument('--received-at', receivedAt);
  const entries = files.flatMap((file) => entriesIn(file, read(file)));
  if (entries.length === 0) throw new CommandError(`${files.join(', ')}: nothing in it`);
  const found = checkEntries(entries, {
    now,
    receivedAt,
    provider: oneOf('--provider', provider, providerNames),
    channel: oneOf<ChannelId>('--channel', channel, Object.keys(policies) as ChannelId[]),
  });
  const result = full ? found : withoutNames(found);
  print(json ? JSON.stringify(result, null, 2) : resultReport(result, now));
  return isAllUnderstood(found) ? 0 : 1;
}

/** A template that waits for approval is understood; one of an unknown form is not. */
function isAllUnderstood({ misread, conversations, unsendable }: CheckResult): boolean {
  return (
    misread.length === 0 &&
    conversations.every(({ state }) => state !== null && state.issues.length === 0) &&
    unsendable.every(({ notUnderstood }) => notUnderstood === undefined)
  );
}

/** Enough to tell conversations apart, too little to know who it is. */
function withoutNames(result: CheckResult): CheckResult {
  return {
    ...result,
    conversations: result.conversations.map((one) => ({
      ...one,
      contact: lastOf(one.contact),
      inbox: one.inbox === null ? null : lastOf(one.inbox),
    })),
  };
}

function lastOf(name: string): string {
  return name.length <= 4 ? name : `…${name.slice(-4)}`;
}

function oneOf<Name extends string>(
  flag: string,
  given: string | undefined,
  names: readonly Name[],
): Name | undefined {
  const found = names.find((name) => name === given);
  if (given !== undefined && found === undefined)
    throw new CommandError(`${flag} is one of ${names.join(', ')}, not "${given}"`);
  return found;
}

function instantArgument(flag: string, text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new CommandError(`${flag} is an instant such as 2026-11-22T09:30:00Z, not "${text}"`);
  return at;
}
