import type { Contact } from './Contact.js';
import type {
  Balance,
  GuardedAction,
  GuardedContext,
  TemplateName,
  Verdict,
  VerdictAction,
  VerdictReason,
  Verdicts,
} from './Verdict.js';
import type { WindowInput } from './WindowInput.js';
import type { WayOut } from './WindowPolicy.js';
import type { ClosedReason, WindowState } from './WindowState.js';
import { WAY_NAMES } from './wayNames.js';

/** What the host knows and allows beside the state of the window. */
export interface VerdictContext {
  /** Who is about to send. @default 'human' */
  handledBy?: WindowInput['handledBy'];
  /** The agent has acknowledged that a person is replying under the human-agent rule. @default false */
  isHumanAgentAcknowledged?: boolean;
  conversationKey?: string;
  inboxId?: string;
  /** The host's rule; only `true` allows. Absent: everybody may do everything. */
  authorize?: ((action: GuardedAction, context: GuardedContext) => unknown) | null;
  balance?: Balance | null;
  contact?: Contact | null;
  /** False: the host has no template at all. @default true */
  hasTemplates?: boolean;
  /** The ways out that the host can go. @default none */
  ways?: readonly WayOut[];
}

const ALLOWED: Verdict = { isAllowed: true };

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
  for (const way of Object.keys(WAY_NAMES) as WayOut[]) {
    all[`way:${way}`] = wayVerdict(way, state, context, verdicts);
  }
  return all as Verdicts;
}

/** A template as far as there is a verdict on it. */
export interface TemplateStanding extends TemplateName {
  /** Upper-cased. */
  category: string;
  /** What the platform has against it, or what the kit does not understand of it. `null`: nothing. */
  block: { reason: 'not-approved' | 'status-unknown' | 'not-understood'; text: string } | null;
  /** A required value can come only from the host, and has not. */
  needsHostValues?: boolean;
  /** What the host answers to whether this customer may get it; only `true` allows. Absent: it was not asked. */
  availability?: unknown;
}

/** Whether this template may be chosen for this customer. */
export function templateVerdictOf(
  template: TemplateStanding,
  channel: string,
  context: VerdictContext = {},
): Verdict {
  const { block, id, name, language, category } = template;
  if (block !== null) return denied(block.reason, 'platform', block.text);
  if ('availability' in template) {
    const verdict = hostVerdict(template.availability, 'unavailable');
    if (!verdict.isAllowed) return verdict;
  }
  const named = { name, language, category, ...(id === undefined ? null : { id }) };
  const verdict = authorized('send-template', channel, context, named);
  if (!verdict.isAllowed) return verdict;
  const { phone, userId } = context.contact ?? {};
  if (category === 'AUTHENTICATION' && !phone && userId) return denied('needs-phone-number', 'platform');
  return template.needsHostValues ? denied('needs-host-values', 'form') : ALLOWED;
}

/** Whether a template may go, now or at a time that is set; beside what speaks against the very template. */
export function sendTemplateVerdictOf(
  verdicts: Verdicts,
  form: { contact: Contact | null | undefined; isForLater: boolean; hasHandler: boolean },
): Verdict {
  const { contact, isForLater, hasHandler } = form;
  const { 'send-template': general, schedule } = verdicts;
  if (!general.isAllowed) return general;
  if (isForLater && !schedule.isAllowed) return schedule;
  if (!hasHandler) return denied('no-handler', 'form');
  return contact?.phone || contact?.userId ? ALLOWED : denied('no-recipient', 'form');
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

function authorized(
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
  const { reason: text, requestApproval } = Object(answer) as Record<string, unknown>;
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

type Denied = Extract<Verdict, { isAllowed: false }>;

function denied(reason: VerdictReason, by: Denied['by'], text?: string): Denied {
  return text === undefined ? { isAllowed: false, reason, by } : { isAllowed: false, reason, by, text };
}
