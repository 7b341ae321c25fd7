import type { WindowIssue } from './WindowState.js';

const EXPLANATIONS: Record<WindowIssue['code'], string> = {
  'not-a-date': 'is no date. Give epoch milliseconds, a Date or an ISO 8601 string with its offset',
  seconds: 'looks like UNIX seconds. Give milliseconds, or let the adapter of your provider read it',
  'no-offset': 'has no offset, so its instant is not certain. Write 2026-11-22T09:30:00Z or +01:00',
  future: 'lies in the future. Check its unit and zone, and set the clock’s offset to your server’s time',
  'beyond-window': 'lies further ahead than this channel’s window is long. Is it the price window of an ad?',
  'unknown-channel': 'is no channel that the kit knows. Use one of the built-in ids, or pass a policy object',
  'not-a-number': 'is not a number of milliseconds or messages',
  'not-a-boolean': 'is neither true nor false',
  'not-an-object': 'is no object. validatePolicy says what a policy needs',
  'not-plain': 'threw while it was read. Pass plain data',
};

/** Fields that do not decide whether the window is open. */
const LEFT_OUT = new Set(['lastTemplateAt', 'lastHumanReplyAt', 'entryPointAt', 'expiresAtAsOf']);

/** What is wrong and how to mend it, in English, for developers. */
export function explainIssue(issue: WindowIssue): string {
  const effect = LEFT_OUT.has(issue.field)
    ? 'It is left out until then'
    : 'The window may be shown as unknown until then';
  return `react-messaging-window: ${issue.field} ${EXPLANATIONS[issue.code]}. ${effect}.`;
}
