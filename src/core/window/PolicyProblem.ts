/**
 * What is wrong with a value of a policy or of settings.
 * `missing`: it must be there; `unknown-key`: nothing reads it, probably a slip of the pen; `unknown-value`: not
 * one of the words allowed there; `out-of-range`: a number that is not whole, too small or too large;
 * `not-readable`: a text of the wrong form; `twice`: it stands in the list already.
 */
export type PolicyProblemCode =
  | 'missing'
  | 'unknown-key'
  | 'unknown-value'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-readable'
  | 'twice';

/** A fault in a policy or in settings. */
export interface PolicyProblem {
  code: PolicyProblemCode;
  /** Place of the value as keys with dots between, such as `inboxes.sales.policy.opens.message.durationMs`; `''`: the whole. */
  path: string;
}
