const CODE_FAULTS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError'];
/** What a browser's `fetch` throws where there is no connection: a `TypeError` too. */
const CONNECTION = /fetch|network|load failed|connection/i;

/** Of an error that says that no code of the host has taken the message. */
export const NOT_TAKEN = 'NotTakenError';

/**
 * What a send failed with, where no platform can have said it: `code` is a fault in the host's own code that nobody has
 * reported yet, `other` that nobody took it or nothing was reached. `null`: it may be the platform's word.
 */
export function hostFaultIn(error: unknown): 'code' | 'other' | null {
  if (!/Error\]$|Exception\]$/.test(Object.prototype.toString.call(error))) return null;
  const { name, message } = error as Error;
  if (name === NOT_TAKEN || Object.prototype.toString.call(error) === '[object DOMException]') return 'other';
  if (!CODE_FAULTS.includes(name)) return null;
  return name === 'TypeError' && CONNECTION.test(message) ? 'other' : 'code';
}
