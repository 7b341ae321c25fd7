import { parseTemplate } from './parseTemplate.js';
import type { Sendability } from './Template.js';

/**
 * Whether the platform takes the template now: every part understood, and the status APPROVED in any case. A
 * definition without a status (a request that creates one) is `status-unknown`; every other status, known or not, is
 * `not-approved`.
 *
 * @example sendabilityOf({ name: 'a', language: 'en', status: 'paused', components: [{ type: 'BODY', text: 'Hi' }] })
 * // { reason: 'not-approved', status: 'PAUSED' }
 */
export function sendabilityOf(template: unknown): Sendability {
  const { status, issues } = parseTemplate(template);
  const issue = issues.find(({ blocks }) => blocks);
  if (issue) return { reason: 'not-understood', status, issue };
  if (status === 'APPROVED') return true;
  return { reason: status === 'UNKNOWN' ? 'status-unknown' : 'not-approved', status };
}
