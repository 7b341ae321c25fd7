import type { FieldValue } from './TemplateValues.js';

/** Whether nothing was filled in. White space is something. */
export function isMissing(value: FieldValue | null | undefined): value is '' | null | undefined {
  return value === undefined || value === null || value === '';
}
