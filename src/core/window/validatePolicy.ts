import { amount, type Check, problemsIn, record, someWords, text } from './checkRecord.js';
import { INBOUND_KINDS, WAYS_OUT } from './knownWords.js';
import type { PolicyProblem } from './PolicyProblem.js';
import type { PolicySource, WindowPolicy } from './WindowPolicy.js';

export const isName = text(/./s);

export const isAmount = amount(0);

const isPositive = amount(1);

const isGrant = record({ durationMs: isPositive, quota: isPositive }, ['durationMs']);

const SOURCE: Record<keyof PolicySource, Check> = {
  url: isName,
  readOn: text(/^\d{4}-\d\d-\d\d$/),
  uncertain: isName,
};

/** Everything but the id and what opens the window, which an override says in another way. */
const TERMS: Record<Exclude<keyof WindowPolicy, 'id' | 'opens'>, Check> = {
  waysOut: someWords(WAYS_OUT),
  expiringBelowMs: isAmount,
  humanAgentMs: isPositive,
  entryPointMs: isPositive,
  safetyMarginMs: isAmount,
  source: record(SOURCE, ['url', 'readOn']),
};

const isPolicy = record({ ...TERMS, id: isName, opens: orNull(byKind(isGrant)) }, ['id', 'opens', 'waysOut']);

/** The values of a policy that a host changes; `null` for a kind that shall open nothing. */
export const isOverride = record({ ...TERMS, opens: orNull(byKind(orNull(isGrant))) });

/**
 * What is wrong with a policy that comes from outside, such as an admin page; `[]` when nothing is. Never throws.
 * The published schema (`react-messaging-window/settings.schema.json`, `$defs.policy`) says the same.
 *
 * @example validatePolicy({ id: 'acme-chat', opens: { message: { durationMs: '24h' } }, waysOut: ['wait'] })
 * // [{ code: 'not-a-number', path: 'opens.message.durationMs' }]
 */
export function validatePolicy(value: unknown): PolicyProblem[] {
  return problemsIn(value, isPolicy);
}

function byKind(check: Check): Check {
  return record(Object.fromEntries(INBOUND_KINDS.map((kind) => [kind, check])));
}

function orNull(check: Check): Check {
  return (value, path, problems) => {
    if (value !== null) check(value, path, problems);
  };
}
