import type { WindowInput } from './WindowInput.js';
import type { ClosedReason, WindowState } from './WindowState.js';

/** Why something may not be sent. */
export type GateReason =
  | ClosedReason
  /** The channel has no templates. */
  | 'no-templates'
  /** The human-agent rule holds, and the agent has not yet acknowledged it. */
  | 'needs-acknowledgement'
  /** Only a person may reply now. */
  | 'needs-human';

/** Whether something may be sent. `caution`: the window is unknown, so the platform may refuse. */
export type Permission = { isAllowed: true; caution: boolean } | { isAllowed: false; reason: GateReason };

/** What may be sent on a conversation, and why not. */
export interface Gate {
  /** Typed text, attachments, voice, quick replies. */
  freeform: Permission;
  template: Permission;
}

export interface GateOptions {
  /** Who is about to send. @default 'human' */
  handledBy?: WindowInput['handledBy'];
  /** The agent has acknowledged that a person is replying under the human-agent rule. @default false */
  humanAgentAcknowledged?: boolean;
}

const ALLOWED: Permission = { isAllowed: true, caution: false };

/**
 * What may be sent in this state. The one place that decides whether a composer is locked.
 *
 * @example gateOf(windowAt({ channel: 'whatsapp', lastInboundAt: null }, now)).freeform
 * // { isAllowed: false, reason: 'never-opened' }
 */
export function gateOf(state: WindowState, options: GateOptions = {}): Gate {
  return {
    freeform: freeformPermission(state, options),
    template: state.can.template ? ALLOWED : { isAllowed: false, reason: 'no-templates' },
  };
}

function freeformPermission(state: WindowState, options: GateOptions): Permission {
  if (state.can.freeform) return { isAllowed: true, caution: state.status === 'unknown' };
  if (state.can.humanAgent) {
    if (options.handledBy === 'bot') return { isAllowed: false, reason: 'needs-human' };
    return options.humanAgentAcknowledged ? ALLOWED : { isAllowed: false, reason: 'needs-acknowledgement' };
  }
  return { isAllowed: false, reason: closedReason(state) };
}

function closedReason({ reason }: WindowState): ClosedReason {
  return reason === null || reason === 'not-known' || reason === 'unreadable' ? 'expired' : reason;
}
