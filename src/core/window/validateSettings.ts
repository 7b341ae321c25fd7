import { tryTo } from '../tryTo.js';
import {
  type Check,
  checkDictionary,
  checkList,
  checkRecord,
  checkText,
  checkWords,
  isRecord,
} from './checkRecord.js';
import type { PolicyProblem } from './PolicyProblem.js';
import { policies } from './policies.js';
import type { Balance } from './Verdict.js';
import { isAmount, isName, isOverride } from './validatePolicy.js';
import type { InboxSettings, Weekday, WorkingHours, WorkingSpan } from './WindowSettings.js';

const DAYS: Record<Weekday, true> = {
  mon: true,
  tue: true,
  wed: true,
  thu: true,
  fri: true,
  sat: true,
  sun: true,
};

const SPAN: Record<keyof WorkingSpan, Check> = {
  days: (value, path, problems) => checkWords(value, path, problems, DAYS),
  from: (value, path, problems) => checkText(value, path, problems, /^([01]\d|2[0-3]):[0-5]\d$/),
  to: (value, path, problems) => checkText(value, path, problems, /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
};

const HOURS: Record<keyof WorkingHours, Check> = {
  timeZone: (value, path, problems) => checkText(value, path, problems, /^[A-Za-z][A-Za-z0-9_+/-]*$/),
  spans: (value, path, problems) => {
    checkList(value, path, problems, (span, place) =>
      checkRecord(span, place, problems, SPAN, ['days', 'from', 'to']),
    );
  },
};

const BALANCE: Record<keyof Balance, Check> = {
  text: isName,
  insufficientFor: (value, path, problems) =>
    checkWords(value, path, problems, { freeform: true, template: true }),
};

const INBOX: Record<keyof InboxSettings, Check> = {
  channel: (value, path, problems) => {
    const isKnown = typeof value === 'string' && Object.hasOwn(policies, value);
    if (!isKnown) problems.push({ code: 'unknown-value', path });
  },
  policy: isOverride,
  templates: (value, path, problems) => checkList(value, path, problems, isRecord),
  balance: (value, path, problems) => checkRecord(value, path, problems, BALANCE, ['text']),
  workingHours: (value, path, problems) => checkRecord(value, path, problems, HOURS, ['timeZone', 'spans']),
  safetyMarginMs: isAmount,
};

/**
 * What is wrong with `{ policies, inboxes }` that come from outside, such as an admin page; `[]` when nothing is.
 * Never throws. The published schema (`react-messaging-window/settings.schema.json`) says the same.
 *
 * @example validateSettings({ inboxes: { sales: { channel: 'whatapp' } } })
 * // [{ code: 'unknown-value', path: 'inboxes.sales.channel' }]
 */
export function validateSettings(value: unknown): PolicyProblem[] {
  return tryTo(() => problemsIn(value)) ?? [{ code: 'not-an-object', path: '' }];
}

function problemsIn(value: unknown): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  checkRecord(value, '', problems, {
    // Editors find the schema by it.
    $schema: isName,
    policies: (given, path) => checkDictionary(given, path, problems, isOverride),
    inboxes: (given, path) =>
      checkDictionary(given, path, problems, (inbox, place) =>
        checkRecord(inbox, place, problems, INBOX, ['channel']),
      ),
  });
  return problems;
}
