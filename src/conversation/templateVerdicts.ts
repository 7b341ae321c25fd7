import { answerOf } from '../clock/answerOf.js';
import { isMissing } from '../core/template/isMissing.js';
import { sendabilityOf } from '../core/template/sendabilityOf.js';
import type { Template } from '../core/template/Template.js';
import type { FieldKind } from '../core/template/TemplateField.js';
import type { Instant } from '../core/time/Instant.js';
import type { Contact } from '../core/window/Contact.js';
import {
  sendTemplateVerdictOf,
  type TemplateStanding,
  templateVerdictOf,
} from '../core/window/templateVerdictOf.js';
import type { TemplateName, Verdict } from '../core/window/Verdict.js';
import type { ConversationView } from './conversationView.js';
import type { TemplateSelectorOptions } from './createTemplateSend.js';
import type { TemplateListMethods } from './templateList.js';
import { templateOf } from './templateOf.js';
import { NO_VALUES, prefillOf, type TemplatePrefill } from './templateValues.js';

/** `true`, or why not, in the host's words. */
export type TemplatePermission = true | { reason: string };

/** Whether this customer may get this template now: opt-out, limits, what the team allows. Only `true` allows. */
export type GetTemplateAvailability = (template: Template, contact: Contact) => TemplatePermission;

/** What a verdict on a template rests on. */
export interface VerdictBasis {
  channel: string;
  conversationKey: string | undefined;
  inboxId: string | undefined;
  authorize: ConversationView['options']['authorize'];
  contact: Contact;
  getAvailability: GetTemplateAvailability | null | undefined;
  prefill: TemplatePrefill;
  canPickProducts: boolean;
}

export function basisOf(
  { state, options, context }: ConversationView,
  { getAvailability, prefill, pickProducts }: TemplateSelectorOptions,
  contact: Contact,
): VerdictBasis {
  return {
    channel: state.channel,
    conversationKey: context.conversationKey,
    inboxId: context.inboxId,
    authorize: options.authorize,
    contact,
    getAvailability,
    prefill: prefill ?? NO_VALUES,
    canPickProducts: !!pickProducts,
  };
}

/** The verdict on each template, worked out once. */
export function verdictsBy(basis: VerdictBasis): (template: Template) => Verdict {
  const known = new WeakMap<Template, Verdict>();
  const { authorize, channel, contact, getAvailability } = basis;
  const context = {
    ...basis,
    authorize: authorize
      ? (...asked: Parameters<typeof authorize>) => answerOf(authorize, asked, null)
      : null,
  };
  return (template) => {
    let verdict = known.get(template);
    if (verdict === undefined) {
      const standing: TemplateStanding = {
        ...nameOf(template),
        category: template.category,
        block: blockOf(template),
        needsHostValues: needsHostValues(template, basis),
      };
      if (getAvailability && standing.block === null)
        standing.availability = answerOf(getAvailability, [template, contact], null);
      verdict = templateVerdictOf(standing, channel, context);
      known.set(template, verdict);
    }
    return verdict;
  };
}

function blockOf(template: Template): TemplateStanding['block'] {
  const sendability = sendabilityOf(template);
  if (sendability === true) return null;
  const { reason, status, issue } = sendability;
  return { reason, text: issue === undefined ? status : issue.detail || issue.where };
}

/** Kinds of values that are objects of the API: nobody types them. */
const HOST_KINDS: readonly FieldKind[] = ['order-details', 'order-status', 'products'];

function needsHostValues(template: Template, { prefill, canPickProducts }: VerdictBasis): boolean {
  return template.components.some(({ fields }) =>
    fields.some(
      (field) =>
        field.required &&
        HOST_KINDS.includes(field.kind) &&
        !(field.kind === 'products' && canPickProducts) &&
        isMissing(prefillOf(field, template, prefill)),
    ),
  );
}

export function verdictOn(
  selected: Template | null,
  getVerdict: TemplateListMethods['getVerdict'],
  { verdicts, options }: ConversationView,
  sendAt: Instant | null,
): Verdict {
  const chosen = selected === null ? null : getVerdict(selected);
  if (chosen?.isAllowed === false) return chosen;
  const { contact, onSendTemplate, onSendTwilio, onQueueTemplate } = options;
  const isForLater = sendAt !== null;
  const onSendNow = selected?.contentSid === undefined ? onSendTemplate : onSendTwilio;
  const hasHandler = !!(isForLater ? onQueueTemplate : onSendNow);
  return sendTemplateVerdictOf(verdicts, { contact, isForLater, hasHandler });
}

export function offeredOf(
  all: readonly unknown[],
  getVerdict: TemplateListMethods['getVerdict'],
  showUnavailable: boolean,
): readonly unknown[] {
  return showUnavailable ? all : all.filter((definition) => getVerdict(templateOf(definition)).isAllowed);
}

export function nameOf({ id, name, language }: Template): TemplateName {
  return id === undefined ? { name, language } : { id, name, language };
}
