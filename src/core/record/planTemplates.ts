import { fillTemplate } from '../template/fillTemplate.js';
import { parseTemplate } from '../template/parseTemplate.js';
import type { SendPayload } from '../template/SendPayload.js';
import { sendabilityOf } from '../template/sendabilityOf.js';
import type { TemplateValues } from '../template/TemplateValues.js';
import type { ValueIssue } from '../template/ValueIssue.js';
import type { Instant } from '../time/Instant.js';
import { tryTo } from '../tryTo.js';
import type { Contact } from '../window/Contact.js';
import { sendTemplateVerdictOf, templateVerdictOf } from '../window/templateVerdictOf.js';
import type { Denial, VerdictReason } from '../window/Verdict.js';
import { type VerdictContext, verdictsOf } from '../window/verdictsOf.js';
import { windowAt } from '../window/windowAt.js';
import type { ConversationRecord } from './ConversationRecord.js';
import type { RowInput } from './columnsOf.js';
import { inputOfRow, optOutsOf } from './inputOf.js';

/** Somebody who may get the template. */
export interface TemplateRecipient {
  /** Of their conversation. */
  key: string;
  contact: Contact;
  values?: TemplateValues | undefined;
  record: ConversationRecord | string | null | undefined;
  input: RowInput;
}

/** Why somebody is left out, as well as everything that `verdictsOf` denies with. */
export type SkipReason =
  | VerdictReason
  /** Their window is open: write freely, which costs nothing. */
  | 'open'
  /** They were sent a template since it closed, and have not answered. */
  | 'waiting-for-reply'
  /** A value is missing or not accepted. */
  | 'values'
  /** The same message to them is in the list already. */
  | 'duplicate'
  /** Something of them throws while it is read: a getter, a proxy. */
  | 'unreadable';

/** What becomes of one recipient. */
export type PlannedTemplate<Recipient extends TemplateRecipient = TemplateRecipient> =
  | {
      recipient: Recipient;
      isPlanned: true;
      payload: SendPayload;
      /** The same for the same campaign, recipient and payload: what was sent under it is not sent again. */
      idempotencyKey: string;
    }
  | {
      recipient: Recipient;
      isPlanned: false;
      reason: SkipReason;
      denial?: Denial | undefined;
      issues?: readonly ValueIssue[] | undefined;
    };

export interface PlanOptions extends Pick<VerdictContext, 'authorize' | 'balance'> {
  /** Name of the campaign, in the idempotency keys. @default the template's name */
  campaign?: string | undefined;
  /** Plan for open windows too: a template goes there as well, and costs. @default false */
  includesOpen?: boolean | undefined;
  /** Plan too for those who have not answered the last one: somebody asks for it by hand. @default false */
  includesAwaiting?: boolean | undefined;
}

/**
 * For each recipient the payload to send, or why they are left out. Sending is the host's: the payload under its
 * idempotency key, and the window looked at again at that moment.
 *
 * @example planTemplates(template, rows, Date.now()).filter(({ isPlanned }) => isPlanned)
 */
export function planTemplates<Recipient extends TemplateRecipient>(
  template: unknown,
  recipients: readonly Recipient[],
  now: Instant,
  { campaign, includesOpen = false, includesAwaiting = false, authorize, balance }: PlanOptions = {},
): PlannedTemplate<Recipient>[] {
  const parsed = parseTemplate(template);
  const { id, name, language, category } = parsed;
  const sendability = sendabilityOf(parsed);
  const block =
    sendability === true
      ? null
      : { reason: sendability.reason, text: sendability.issue?.detail ?? sendability.status };
  const planned = new Set<string>();
  const plan = (recipient: Recipient): PlannedTemplate<Recipient> => {
    const skip = (reason: SkipReason, more?: { denial?: Denial; issues?: readonly ValueIssue[] }) =>
      ({ recipient, isPlanned: false, reason, ...more }) as const;
    const { key, values = NO_VALUES, record, input: given } = recipient;
    const input = { ...given };
    const contact = { optOuts: optOutsOf(record, channelOf(input)), ...recipient.contact };
    const state = windowAt(inputOfRow(record, input), now);
    const context: VerdictContext = {
      conversationKey: key,
      contact,
      ...(input.inboxId === undefined ? null : { inboxId: input.inboxId }),
      ...(authorize ? { authorize } : null),
      ...(balance ? { balance } : null),
    };
    const standing = { name, language, category, block, ...(id === undefined ? null : { id }) };
    const verdicts = [
      templateVerdictOf(standing, state.channel, context),
      sendTemplateVerdictOf(verdictsOf(state, context), { contact, isForLater: false, hasHandler: true }),
    ];
    const denial = verdicts.find((verdict): verdict is Denial => !verdict.isAllowed);
    if (denial) return skip(denial.reason, { denial });
    if (!includesOpen && (state.status === 'open' || state.status === 'expiring')) return skip('open');
    if (state.awaitingReply && !includesAwaiting) return skip('waiting-for-reply');
    const filled = fillTemplate(parsed, values, now);
    const payload = filled.payloadTo(
      contact.phone ? { to: contact.phone } : { recipient: contact.userId ?? '' },
    );
    if (payload === null) return skip('values', { issues: filled.issues });
    const idempotencyKey = keyOf([campaign ?? name, key, JSON.stringify(payload)]);
    // The same person twice in a list is one message, also in two conversations and two spellings of a number.
    const once = JSON.stringify([
      input.inboxId,
      contact.phone?.replace(/\D/g, '') || contact.userId,
      payload.template,
    ]);
    if (planned.has(once)) return skip('duplicate');
    planned.add(once);
    return { recipient, isPlanned: true, payload, idempotencyKey };
  };
  return recipients.map(
    (recipient) => tryTo(() => plan(recipient)) ?? { recipient, isPlanned: false, reason: 'unreadable' },
  );
}

const NO_VALUES: TemplateValues = {};

function channelOf({ channel }: Omit<RowInput, 'assignedTo'>) {
  return typeof channel === 'string' ? channel : undefined;
}

/** 64 bits of a text, as 16 hexadecimal digits: enough to tell a campaign's messages apart. */
function keyOf(parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x85ebca6b) ^ (hash >>> 13);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
