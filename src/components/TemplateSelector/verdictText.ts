import type { Verdict } from '../../core/window/Verdict.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Why a template cannot be sent, in words; `''`: it can. */
export function verdictText(verdict: Verdict, { strings, locale }: Texts<TemplatePart>): string {
  if (verdict.isAllowed) return '';
  const { reason, text = '' } = verdict;
  const { unavailable, statuses } = strings.templates;
  switch (reason) {
    case 'not-approved': {
      const names: Readonly<Record<string, string>> = statuses;
      const key = text.toLowerCase();
      const status = (Object.hasOwn(names, key) ? names[key] : undefined) ?? text;
      return formatText(unavailable.notApproved, { status }, locale);
    }
    case 'status-unknown':
      return unavailable.statusUnknown;
    case 'not-understood':
      return formatText(unavailable.notUnderstood, { part: text }, locale);
    case 'needs-host-values':
      return unavailable.fieldNotSupported;
    case 'no-recipient':
      return unavailable.noRecipient;
    case 'balance':
      return formatText(unavailable.balance, { balance: text }, locale);
    case 'needs-phone-number':
      return unavailable.needsPhoneNumber;
    default:
      // A host that gives no reason, or whose rule failed; a channel without templates.
      return text || strings.refusals['message-type'];
  }
}
