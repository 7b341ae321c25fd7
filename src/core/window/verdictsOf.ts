import type { Contact } from './Contact.js';
import { WAYS_OUT } from './knownWords.js';
import type {
  Balance,
  Denial,
  GuardedAction,
  GuardedContext,
  Verdict,
  VerdictAction,
  VerdictReason,
  Verdicts,
} from './Verdict.js';
import type { WindowInput } from './WindowInput.js';
import type { WayOut } from './WindowPolicy.js';
import type { ClosedReason, WindowState } from './WindowState.js';

/** What the host knows and allows beside the state of the window. */
export interface VerdictContext {
  /** Who is about to send. @default 'human' */
  handledBy?: WindowInput['handledBy'] | undefined;
  /** The agent has acknowledged that a person is replying under the human-agent rule. @default false */
  isHumanAgentAcknowledged?: boolean | undefined;
  conversationKey?: string | undefined;
  inboxId?: string | undefined;
  /** The host's rule; only `true` allows. Absent: everybody may do everything. */
  authorize?: ((action: GuardedAction, context: GuardedContext) => unknown) | null | undefined;
  balance?: Balance | null | undefined;
  contact?: Contact | null | undefined;
  /** False: the host has no template at all. @default true */
  hasTemplates?: boolean | undefined;
  /** The ways out that the host can go. @default none */
  ways?: readonly WayOut[] | undefined;
}

export const ALLOWED: Verdict = { isAllowed: true };

/**
 * What may be done on a conversation in this state, and why not: the one place that answers. The rule of the platform
 * comes first, then the host's, then the account's credit.
 *
 * @example verdictsOf(windowAt({ channel: 'whatsapp', lastInboundAt: null }, now))['send-freeform']
 * // { isAllowed: false, reason: 'never-opened', by: 'platform' }
 */
export function verdictsOf(state: WindowState, context: VerdictContext = {}): Verdicts {
  const humanAgent = state.can.humanAgent
    ? context.handledBy === 'bot'
      ? denied('needs-human', 'platform')
      : authorized('use-human-agent', state.channel, context)
    : denied('not-a-way-out', 'platform');
  const template = templateVerdict(state, context);
  const verdicts: Record<GuardedAction, Verdict> = {
    'send-freeform': freeformVerdict(state, context, humanAgent),
    'send-template': template,
    'use-human-agent': humanAgent,
    'start-bot': authorized('start-bot', state.channel, context),
    schedule: authorized('schedule', state.channel, context),
  };
  const all: Partial<Record<VerdictAction, Verdict>> = verdicts;
  for (const way of WAYS_OUT) all[`way:${way}`] = wayVerdict(way, state, context, verdicts);
  return all as Verdicts;
}

/** Whether the text in a composer may go now. A private note is bound by no window, no host's rule and no credit. */
export function sendVerdictOf(
  verdicts: Verdicts,
  form: { mode: 'reply' | 'note'; isSending: boolean; hasHandler: boolean; isEmpty: boolean },
): Verdict {
  const freeform = form.mode === 'note' ? ALLOWED : verdicts['send-freeform'];
  if (!freeform.isAllowed && freeform.by === 'platform') return freeform;
  if (form.isSending) return denied('sending', 'form');
  if (!form.hasHandler) return denied('no-handler', 'form');
  if (!freeform.isAllowed) return freeform;
  return form.isEmpty ? denied('empty', 'form') : freeform;
}

function freeformVerdict(state: WindowState, context: VerdictContext, humanAgent: Verdict): Verdict {
  const { can } = state;
  if (!can.freeform) {
    if (!can.humanAgent) return denied(closedReason(state), 'platform');
    if (context.handledBy === 'bot') return denied('needs-human', 'platform');
    const isPerson = context.isHumanAgentAcknowledged === true && humanAgent.isAllowed;
    if (!isPerson) return denied('needs-acknowledgement', 'platform');
  }
  const verdict = authorized('send-freeform', state.channel, context);
  if (!verdict.isAllowed) return verdict;
  const short = shortOf('freeform', context);
  if (short !== null) return short;
  return state.status === 'unknown' ? { isAllowed: true, caution: 'window-unknown' } : ALLOWED;
}

function templateVerdict(state: WindowState, context: VerdictContext): Verdict {
  if (!state.can.template) return denied('no-templates', 'platform');
  if (context.hasTemplates === false) return denied('no-templates', 'host');
  const verdict = authorized('send-template', state.channel, context);
  return verdict.isAllowed ? (shortOf('template', context) ?? ALLOWED) : verdict;
}

function wayVerdict(
  way: WayOut,
  state: WindowState,
  { ways = [], contact }: VerdictContext,
  verdicts: Record<GuardedAction, Verdict>,
): Verdict {
  if (!state.waysOut.includes(way)) return denied('not-a-way-out', 'platform');
  if (!ways.includes(way)) return denied('no-handler', 'form');
  switch (way) {
    case 'template':
      return verdicts['send-template'];
    case 'queue':
      return verdicts['send-template'].isAllowed ? verdicts.schedule : verdicts['send-template'];
    case 'bot':
      return verdicts['start-bot'];
    case 'sms':
      return isNone(contact?.phone) ? denied('no-phone', 'form') : ALLOWED;
    case 'email':
      return isNone(contact?.email) ? denied('no-email', 'form') : ALLOWED;
    case 'wait':
    case 'phone-app':
      return ALLOWED;
    default:
      return way satisfies never;
  }
}

/** Absent is not known, and nothing is kept back for it. */
function isNone(value: string | null | undefined): boolean {
  return value === null || value === '';
}

export function authorized(
  action: GuardedAction,
  channel: string,
  { authorize, conversationKey, inboxId }: VerdictContext,
  template?: GuardedContext['template'],
): Verdict {
  if (!authorize) return ALLOWED;
  const context: GuardedContext = { channel };
  if (conversationKey !== undefined) context.conversationKey = conversationKey;
  if (inboxId !== undefined) context.inboxId = inboxId;
  if (template !== undefined) context.template = template;
  let answer: unknown;
  try {
    answer = authorize(action, context);
  } catch {
    // A rule that fails allows nothing.
  }
  return hostVerdict(answer, 'not-authorized');
}

/**
 * The answer of a host's rule: only `true` allows. Anything else is a denial, also nothing at all or a promise, whose
 * answer would come too late. Without a reason of the host's there is no `text`.
 */
export function hostVerdict(answer: unknown, reason: VerdictReason): Verdict {
  if (answer === true) return ALLOWED;
  let words: Record<string, unknown> = {};
  try {
    const { reason: text, requestApproval } = Object(answer) as Record<string, unknown>;
    words = { text, requestApproval };
  } catch {
    // What cannot be read says nothing, and allows nothing.
  }
  const { text, requestApproval } = words;
  return {
    ...denied(reason, 'host', typeof text === 'string' && text !== '' ? text : undefined),
    ...(typeof requestApproval === 'function' ? { requestApproval: () => void requestApproval() } : null),
  };
}

function shortOf(kind: 'freeform' | 'template', { balance }: VerdictContext): Verdict | null {
  const isShort = Array.isArray(balance?.insufficientFor) && balance.insufficientFor.includes(kind);
  return isShort ? denied('balance', 'balance', balance.text) : null;
}

function closedReason({ reason }: WindowState): ClosedReason {
  return reason === null || reason === 'not-known' || reason === 'unreadable' ? 'expired' : reason;
}

export function denied(reason: VerdictReason, by: Denial['by'], text?: string): Denial {
  return text === undefined ? { isAllowed: false, reason, by } : { isAllowed: false, reason, by, text };
}
