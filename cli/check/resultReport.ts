import { explainIssue } from '../../src/core/window/explainIssue.js';
import { policySources } from '../../src/core/window/policySources.js';
import type { CheckedConversation, CheckResult, Misread } from './checkEntries.js';
import type { UnsendableTemplate } from './templatesIn.js';

const HOUR_MS = 3_600_000;

/** What was found, for people: conversations first, then what was not understood, then templates. */
export function resultReport(result: CheckResult, now: number): string {
  const { conversations, misread, passedOver, templates, unsendable } = result;
  return [
    ...(result.deliveries === 0 ? [] : [deliveriesLine(result)]),
    ...section(`Conversations at ${iso(now)}: ${conversations.length}`, conversations, conversationLines),
    ...section(`Not understood: ${total(misread)}`, misread, misreadLines),
    ...section(`Not about a window: ${total(passedOver)}`, passedOver, misreadLines),
    ...unknownWordLines(result.unknownWords),
    ...(templates === 0 ? [] : ['', `Templates: ${templates}, ${templates - unsendable.length} can be sent`]),
    ...unsendable.flatMap(templateLines),
  ]
    .join('\n')
    .trim();
}

function deliveriesLine({ deliveries, providers }: CheckResult): string {
  const names = Object.entries(providers).map(([name, count]) => `${name} ${count}`);
  return `Deliveries: ${deliveries}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
}

function section<Item>(title: string, items: readonly Item[], lines: (item: Item) => string[]): string[] {
  return items.length === 0 ? [] : ['', title, ...items.flatMap(lines)];
}

function conversationLines(conversation: CheckedConversation): string[] {
  const { channel, inbox, contact, state, refusals } = conversation;
  const where = inbox === null ? '' : ` in ${inbox}`;
  const status = state === null ? 'no channel' : `${state.status}${endOf(conversation)}`;
  return [
    `  ${channel ?? 'unknown channel'} ${contact}${where}: ${status}`,
    ...reasonsOf(conversation).map((reason) => `      ${reason}`),
    ...refusals.map(
      ({ at, reason, code, closesWindow }) =>
        `      refused at ${iso(Number(at))}: ${reason}${code === undefined ? '' : ` (${code})`}${closesWindow ? '' : ', which closes nothing'}`,
    ),
    ...(state?.issues ?? []).map((issue) => `      ${explainIssue(issue)}`),
  ];
}

function endOf({ state }: CheckedConversation): string {
  const isRunning = state?.status === 'open' || state?.status === 'expiring';
  return isRunning && state.expiresAt !== null ? ` until ${iso(state.expiresAt)}` : '';
}

/** Why the window is what it is. */
function reasonsOf({ channel, state, events, outbound, saysCanReply }: CheckedConversation): string[] {
  if (state === null) return ['the deliveries do not name the channel: give it with --channel'];
  const { reason, openedAt, openedBy, policy, quota, expiresAt } = state;
  if (policy?.opens === null) return ['this channel has no window'];
  const reasons: string[] = [];
  if (openedAt !== null && openedBy !== null) {
    const grant = policy?.opens[openedBy];
    const hours = grant === undefined ? '' : `, which opens ${durationText(grant.durationMs)}`;
    const source = channel === null ? undefined : policySources[channel]?.url;
    reasons.push(`${openedBy} at ${iso(openedAt)}${hours}${source === undefined ? '' : ` (${source})`}`);
  }
  if (reason === 'expired' && expiresAt !== null) reasons.push(`ended at ${iso(expiresAt)}`);
  if (reason === 'not-known')
    reasons.push(`none of the ${events} events opens the window; an earlier one may have`);
  if (quota !== null) reasons.push(`${quota.used} of ${quota.limit} messages used`);
  else if (outbound > 0) reasons.push(`${outbound} own messages`);
  if (saysCanReply !== null)
    reasons.push(`the provider says that it can${saysCanReply ? '' : 'not'} be answered`);
  return reasons;
}

function total(problems: readonly Misread[]): number {
  return problems.reduce((sum, { count }) => sum + count, 0);
}

/** The options of the command for what a host passes to an adapter. */
const OPTIONS: Partial<Record<Misread['problem'], string>> = {
  'no-time': ' (here: --received-at)',
  'no-channel': ' (here: --channel)',
};

function misreadLines({ place, count, problem, message, outline }: Misread): string[] {
  const others = count === 1 ? '' : `, and ${count - 1} more like it`;
  return [
    `  ${place}${others}: ${message}${OPTIONS[problem] ?? ''}`,
    ...(outline === undefined ? [] : [`      ${outline}`]),
  ];
}

function unknownWordLines(words: CheckResult['unknownWords']): string[] {
  const list = Object.entries(words).map(([word, count]) => `${word || 'unnamed'} (${count})`);
  return list.length === 0 ? [] : ['', `Passed on as "other", opens nothing: ${list.join(', ')}`];
}

function templateLines({ name, language, status, notUnderstood }: UnsendableTemplate): string[] {
  const title = `  ${[name || 'unnamed', language].join(' ').trim()}`;
  if (notUnderstood === undefined) {
    return [
      `${title}: ${status === 'UNKNOWN' ? 'its status is not in the list' : `its status is ${status}`}`,
    ];
  }
  const { code, where, detail } = notUnderstood;
  return [`${title}: not understood, ${code}${where && ` at ${where}`}${detail && ` (${detail})`}`];
}

function durationText(ms: number): string {
  return ms >= HOUR_MS ? `${ms / HOUR_MS} h` : `${ms / 60_000} min`;
}

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
