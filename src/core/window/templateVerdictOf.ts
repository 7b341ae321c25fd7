import type { Contact } from './Contact.js';
import type { TemplateName, Verdict, Verdicts } from './Verdict.js';
import { ALLOWED, authorized, denied, hostVerdict, type VerdictContext } from './verdictsOf.js';

/** A template as far as there is a verdict on it. */
export interface TemplateStanding extends TemplateName {
  /** Upper-cased. */
  category: string;
  /** What the platform has against it, or what the kit does not understand of it. `null`: nothing. */
  block: { reason: 'not-approved' | 'status-unknown' | 'not-understood'; text: string } | null;
  /** A required value can come only from the host, and has not. */
  needsHostValues?: boolean | undefined;
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
  if (category === 'MARKETING' && (context.contact?.optOuts?.marketing ?? null) !== null)
    return denied('opted-out', 'platform');
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
