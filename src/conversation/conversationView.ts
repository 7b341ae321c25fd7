import { answerOf } from '../clock/answerOf.js';
import { isSame } from '../core/isSame.js';
import type { Instant } from '../core/time/Instant.js';
import { inputAmong } from '../core/window/inputAmong.js';
import type { Verdicts } from '../core/window/Verdict.js';
import { type VerdictContext, verdictsOf } from '../core/window/verdictsOf.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowState } from '../core/window/WindowState.js';
import type { ConversationFacts } from './ConversationFacts.js';
import type { ConversationSetup } from './ConversationOptions.js';
import { isEmptySource, type TemplateSource } from './TemplateSource.js';
import { isOwnPickers, withOwnPicker } from './withOwnPicker.js';

/** A conversation at one moment. The same reference while nothing in it differs. */
export interface ConversationView {
  options: ConversationSetup;
  /** The window's input with the host's policies, and with what sending has taught. */
  input: WindowInput;
  state: WindowState;
  verdicts: Verdicts;
  /** What the verdicts rest on beside the state. */
  context: VerdictContext;
  /** The host's own, else those of the inbox. */
  templates: TemplateSource;
}

/**
 * The window's input among the options, with the host's policies and what sending has taught.
 *
 * @param known kept where it says the same: inputs are compared by value
 */
export function inputFor(
  options: ConversationSetup,
  learned: (input: WindowInput) => WindowInput,
  known?: WindowInput,
): WindowInput {
  const host = inputAmong(options);
  const given = options.settings?.inputWith(host) ?? host;
  const input = learned(withOwnPicker(given, options.actions));
  return known !== undefined && isSame(known, input) ? known : input;
}

/** @param hasSelector a template selector of the conversation is shown */
export function viewOf(
  options: ConversationSetup,
  input: WindowInput,
  state: WindowState,
  { acknowledgedFor }: ConversationFacts,
  hasSelector: boolean,
): ConversationView {
  const { actions, bots, onStartBot, templates, authorize, contact, conversationKey } = options;
  const inbox = input.inboxId === undefined ? undefined : options.settings?.inboxes?.[input.inboxId];
  const ways = Object.keys(actions ?? {}).filter((way) => actions?.[way as WayOut]) as WayOut[];
  if (hasSelector) ways.push('template');
  if (bots?.length && onStartBot) ways.push('bot');
  const source = templates ?? inbox?.templates;
  const context: VerdictContext = {
    handledBy: input.handledBy,
    isHumanAgentAcknowledged: state.openedAt !== null && acknowledgedFor === state.openedAt,
    conversationKey: conversationKey ?? undefined,
    inboxId: input.inboxId,
    authorize: authorize ? (action, place) => answerOf(authorize, [action, place], null) : null,
    balance: options.balance ?? inbox?.balance,
    contact,
    hasTemplates:
      source === undefined || source === null || !isEmptySource(source) || isOwnPickers(input.channel),
    ways,
  };
  return { options, input, state, verdicts: verdictsOf(state, context), context, templates: source };
}

/** Whether the platform's rules keep free-form messages from being sent. */
export function isLocked({ 'send-freeform': freeform }: Verdicts): boolean {
  return !freeform.isAllowed && freeform.by === 'platform';
}

/** Whether a person may write freely after saying to be one. */
export function mayAcknowledge({ 'send-freeform': freeform, 'use-human-agent': human }: Verdicts): boolean {
  return !freeform.isAllowed && freeform.reason === 'needs-acknowledgement' && human.isAllowed;
}

/** What was known when a template selector was opened. */
export interface Opening {
  wasLocked: boolean;
  lastTemplateAt: Instant | null;
}

export function openingOf({ verdicts, state }: ConversationView): Opening {
  return { wasLocked: isLocked(verdicts), lastTemplateAt: state.lastTemplateAt };
}
