import { tryTo } from '../tryTo.js';
import { type Check, checkNumber, checkRecord, checkText, checkWords, type Fields } from './checkRecord.js';
import type { InboundKind } from './InboundEvent.js';
import type { PolicyProblem } from './PolicyProblem.js';
import type { PolicySource, WindowPolicy } from './WindowPolicy.js';
import { WAY_NAMES } from './wayNames.js';

/** Some text. */
export const isName: Check = (value, path, problems) => checkText(value, path, problems, /./s);

/** Milliseconds, from 0 on. */
export const isAmount: Check = (value, path, problems) => checkNumber(value, path, problems, 0);

const isPositive: Check = (value, path, problems) => checkNumber(value, path, problems, 1);

const isDay: Check = (value, path, problems) => checkText(value, path, problems, /^\d{4}-\d\d-\d\d$/);

const GRANT = { durationMs: isPositive, quota: isPositive };

const isGrant: Check = (value, path, problems) => checkRecord(value, path, problems, GRANT, ['durationMs']);

const isGrantOrNull: Check = (value, path, problems) => {
  if (value !== null) isGrant(value, path, problems);
};

const KINDS: Record<InboundKind, true> = {
  message: true,
  button: true,
  list: true,
  flow: true,
  reaction: true,
  call: true,
  'call-accepted': true,
  welcome: true,
  postback: true,
  'menu-click': true,
  follow: true,
  scan: true,
  payment: true,
  'enter-session': true,
  'ad-click': true,
  comment: true,
  edit: true,
  delete: true,
  system: true,
  read: true,
  delivery: true,
  echo: true,
  other: true,
};

const SOURCE: Record<keyof PolicySource, Check> = { url: isName, readOn: isDay, uncertain: isName };

/** Everything but the id and what opens the window, which an override says in another way. */
const TERMS: Record<Exclude<keyof WindowPolicy, 'id' | 'opens'>, Check> = {
  waysOut: (value, path, problems) => checkWords(value, path, problems, WAY_NAMES),
  expiringBelowMs: isAmount,
  humanAgentMs: isPositive,
  entryPointMs: isPositive,
  safetyMarginMs: isAmount,
  source: (value, path, problems) => checkRecord(value, path, problems, SOURCE, ['url', 'readOn']),
};

/**
 * What is wrong with a policy that comes from outside, such as an admin page; `[]` when nothing is. Never throws.
 * The published schema (`react-messaging-window/settings.schema.json`, `$defs.policy`) says the same.
 *
 * @example validatePolicy({ id: 'acme-chat', opens: { message: { durationMs: '24h' } }, waysOut: ['wait'] })
 * // [{ code: 'not-a-number', path: 'opens.message.durationMs' }]
 */
export function validatePolicy(value: unknown): PolicyProblem[] {
  return tryTo(() => problemsIn(value)) ?? [{ code: 'not-an-object', path: '' }];
}

function problemsIn(value: unknown): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const fields: Fields = {
    ...TERMS,
    id: isName,
    opens: (opens, path) => checkOpens(opens, path, problems, isGrant),
  };
  checkRecord(value, '', problems, fields, ['id', 'opens', 'waysOut']);
  return problems;
}

/** The values of a policy that a host changes; `null` for a kind that shall open nothing. */
export const isOverride: Check = (value, path, problems) => {
  const fields: Fields = {
    ...TERMS,
    opens: (opens, place) => checkOpens(opens, place, problems, isGrantOrNull),
  };
  checkRecord(value, path, problems, fields);
};

function checkOpens(value: unknown, path: string, problems: PolicyProblem[], check: Check): void {
  if (value === null) return;
  const fields: Record<string, Check> = {};
  for (const kind in KINDS) fields[kind] = check;
  checkRecord(value, path, problems, fields);
}
