import { sendabilityOf } from '../core/template/sendabilityOf.js';
import type { Template } from '../core/template/Template.js';
import { answerOf } from './answerOf.js';
import { permissionOf } from './permissionOf.js';
import type { TemplateAvailability, TemplateContact } from './TemplateSend.js';
import type { Balance } from './useWindowComposer.js';

/** Why a template cannot be sent. `detail`: the status, the part that is not understood, the host's words, or the balance. */
export interface TemplateBlock {
  kind:
    | 'not-approved'
    | 'status-unknown'
    | 'not-understood'
    | 'unavailable'
    | 'no-recipient'
    | 'needs-phone-number'
    | 'balance';
  detail: string;
}

/** What stands against any template for this contact, beside the template itself; `null`: nothing. */
export function obstacleFor(
  { to = '', recipient = '' }: TemplateContact,
  balance?: Balance,
): TemplateBlock | null {
  if (to === '' && recipient === '') return { kind: 'no-recipient', detail: '' };
  return balance?.insufficientFor?.includes('template') ? { kind: 'balance', detail: balance.text } : null;
}

/** Why this template cannot be sent to this contact; `null`: it can. */
export function obstacleTo(
  template: Template,
  contact: TemplateContact,
  availability: TemplateAvailability | undefined,
): TemplateBlock | null {
  const sendability = sendabilityOf(template);
  if (sendability !== true) {
    const { reason, status, issue } = sendability;
    return { kind: reason, detail: issue === undefined ? status : issue.detail || issue.where };
  }
  const permission = availability ? permissionOf(answerOf(availability, [template, contact], null)) : true;
  if (permission !== true) return { kind: 'unavailable', detail: permission.reason };
  const hasOnlyUserId = !contact.to && Boolean(contact.recipient);
  if (!hasOnlyUserId || template.category !== 'AUTHENTICATION') return null;
  return { kind: 'needs-phone-number', detail: '' };
}
