import { definitionsIn } from '../../src/core/template/definitionsIn.js';
import { parseTemplates } from '../../src/core/template/parseTemplate.js';
import { parseTwilioContents } from '../../src/core/template/parseTwilioContent.js';
import { sendabilityOf } from '../../src/core/template/sendabilityOf.js';
import type { Template } from '../../src/core/template/Template.js';

/** A template that the platform would not take now. */
export interface UnsendableTemplate {
  name: string;
  language: string;
  /** Its status, where that is why. */
  status?: string;
  /** What was not understood, where that is why. */
  notUnderstood?: { code: string; where: string; detail: string };
}

/** The templates in an entry; `null`: it holds none, so that it is a delivery. */
export function templatesIn(value: unknown): Template[] | null {
  const isTwilio = isContent(value);
  const definitions = isTwilio ? [value] : definitionsIn(value);
  if (definitions.length === 0) return null;
  if (definitions.every(isContent)) return parseTwilioContents(value);
  return definitions.every((item) => isRecord(item) && 'components' in item) ? parseTemplates(value) : null;
}

/** Why a template cannot be sent; `null`: it can. */
export function whyNot(template: Template): UnsendableTemplate | null {
  const sendability = sendabilityOf(template);
  if (sendability === true) return null;
  const { name, language } = template;
  const { issue, status } = sendability;
  if (issue === undefined) return { name, language, status };
  const { code, where, detail } = issue;
  return { name, language, notUnderstood: { code, where, detail } };
}

/** A definition of Twilio's Content API. */
function isContent(value: unknown): boolean {
  return isRecord(value) && isRecord(value.types);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
