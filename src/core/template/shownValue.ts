import { isMissing } from './isMissing.js';
import { recordOf, textOf } from './recordOf.js';
import type { FieldValue } from './TemplateValues.js';

/** The text that a text value shows: itself, or the fallback of a currency or date. `undefined`: nothing yet. */
export function shownValue(value: FieldValue | undefined): string | undefined {
  if (isMissing(value)) return undefined;
  const record = recordOf(value);
  return textOf(record ? recordOf(record.currency ?? record.date_time)?.fallback_value : value);
}
