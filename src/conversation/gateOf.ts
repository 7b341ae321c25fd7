import { reportFault } from '../clock/callHost.js';
import type { Denial } from '../core/window/Verdict.js';
import { hostVerdict } from '../core/window/verdictsOf.js';

/** A host's last word before something is sent: only `true` lets it through, and one that fails lets nothing through. */
export function gateOf(ask: (key: string) => unknown): (key: string) => Promise<Denial | null> {
  return async (key) => {
    let answer: unknown = null;
    try {
      answer = await ask(key);
    } catch (fault) {
      reportFault(fault, 'beforeSend');
    }
    const verdict = hostVerdict(answer, 'not-authorized');
    return verdict.isAllowed ? null : verdict;
  };
}
