import type { TemplateBlock } from '../../hooks/obstacleTo.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Why a template cannot be sent, in words. */
export function blockText({ kind, detail }: TemplateBlock, { strings, locale }: Texts<TemplatePart>): string {
  const { unavailable, statuses } = strings.templates;
  switch (kind) {
    case 'not-approved': {
      const names: Readonly<Record<string, string>> = statuses;
      const key = detail.toLowerCase();
      const status = (Object.hasOwn(names, key) ? names[key] : undefined) ?? detail;
      return formatText(unavailable.notApproved, { status }, locale);
    }
    case 'status-unknown':
      return unavailable.statusUnknown;
    case 'not-understood':
      return formatText(unavailable.notUnderstood, { part: detail }, locale);
    case 'unavailable':
      // A host that gives no reason, or whose rule failed.
      return detail || strings.refusals['message-type'];
    case 'no-recipient':
      return unavailable.noRecipient;
    case 'balance':
      return formatText(unavailable.balance, { balance: detail }, locale);
    case 'needs-phone-number':
      return unavailable.needsPhoneNumber;
    default:
      return kind satisfies never;
  }
}
