import {
  type Check,
  dictionary,
  isRecord,
  list,
  problemsIn,
  record,
  someWords,
  text,
  word,
} from './checkRecord.js';
import { CHANNEL_IDS, WEEKDAYS } from './knownWords.js';
import type { PolicyProblem } from './PolicyProblem.js';
import type { Balance } from './Verdict.js';
import { isAmount, isName, isOverride } from './validatePolicy.js';
import type { InboxSettings, WorkingHours, WorkingSpan } from './WindowSettings.js';

const SPAN: Record<keyof WorkingSpan, Check> = {
  days: someWords(WEEKDAYS),
  from: text(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: text(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
};

const HOURS: Record<keyof WorkingHours, Check> = {
  timeZone: text(/^[A-Za-z][A-Za-z0-9_+/-]*$/),
  spans: list(record(SPAN, ['days', 'from', 'to'])),
};

const BALANCE: Record<keyof Balance, Check> = {
  text: isName,
  insufficientFor: someWords(['freeform', 'template']),
};

const INBOX: Record<keyof InboxSettings, Check> = {
  channel: word(CHANNEL_IDS),
  policy: isOverride,
  templates: list(isRecord),
  balance: record(BALANCE, ['text']),
  workingHours: record(HOURS, ['timeZone', 'spans']),
  safetyMarginMs: isAmount,
};

const areSettings = record({
  // Editors find the schema by it.
  $schema: isName,
  policies: dictionary(isOverride),
  inboxes: dictionary(record(INBOX, ['channel'])),
});

/**
 * What is wrong with `{ policies, inboxes }` that come from outside, such as an admin page; `[]` when nothing is.
 * Never throws. The published schema (`react-messaging-window/settings.schema.json`) says the same.
 *
 * @example validateSettings({ inboxes: { sales: { channel: 'whatapp' } } })
 * // [{ code: 'unknown-value', path: 'inboxes.sales.channel' }]
 */
export function validateSettings(value: unknown): PolicyProblem[] {
  return problemsIn(value, areSettings);
}
