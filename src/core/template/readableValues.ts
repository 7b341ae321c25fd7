import { isReadable } from '../isReadable.js';
import { tryTo } from '../tryTo.js';
import type { FieldValue, TemplateValues } from './TemplateValues.js';

const NO_VALUES: TemplateValues = {};
/** Of what platforms take nothing is nested as deep. */
const DEPTH = 12;

/** The values of which nothing throws while it is read: what does is missing. The same object, where nothing does. */
export function readableValues(values: TemplateValues): TemplateValues {
  if (typeof values !== 'object' || values === null) return NO_VALUES;
  if (isReadable(values, DEPTH)) return values;
  const readable: Record<string, FieldValue | undefined> = {};
  for (const id of tryTo(() => Object.keys(values)) ?? []) {
    const value = tryTo(() => values[id]);
    if (isReadable(value, DEPTH)) readable[id] = value;
  }
  return readable;
}
