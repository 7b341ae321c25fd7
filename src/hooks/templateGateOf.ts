import type { Gate } from '../core/window/gateOf.js';
import type { Balance, Denial } from './useWindowComposer.js';

/** Why templates cannot be sent; `denial` only where it is the host that does not allow it. */
export interface TemplateSendBlock {
  kind: 'no-templates' | 'balance' | 'not-authorized';
  denial?: Denial;
}

/** What keeps templates from being sent. `null`: nothing. */
export function templateGateOf(
  gate: Gate,
  balance: Balance | null,
  denial: Denial | undefined,
): TemplateSendBlock | null {
  if (!gate.template.isAllowed) return { kind: 'no-templates' };
  if (denial !== undefined) return { kind: 'not-authorized', denial };
  return balance?.insufficientFor?.includes('template') ? { kind: 'balance' } : null;
}
