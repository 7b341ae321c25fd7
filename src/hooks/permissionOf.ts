import type { Authorization } from './Authorize.js';

/**
 * The answer of a host's rule: only `true` allows. Anything else is a denial, also nothing at all or a promise, whose
 * answer would come too late. Its reason is `''` where the host gives none.
 */
export function permissionOf(answer: unknown): Authorization {
  if (answer === true) return true;
  const { reason, requestApproval } = Object(answer) as Record<string, unknown>;
  if (typeof reason === 'string') return answer as Authorization;
  return typeof requestApproval === 'function'
    ? { reason: '', requestApproval: () => void requestApproval() }
    : { reason: '' };
}
