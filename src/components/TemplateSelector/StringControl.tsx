'use client';
import type { FieldControlProps } from './FieldControl.js';
import { TextControl } from './TextControl.js';

/** Control of a value that is a text or a number. Never trims or cuts. */
export function StringControl(props: FieldControlProps) {
  const { field, value, onValueChange } = props;
  const isNumber = field.kind === 'ttl-minutes';
  return (
    <TextControl
      id={props.id}
      value={shownText(value)}
      onValueChange={(text) => onValueChange(isNumber && /^\d+$/.test(text) ? Number(text) : text)}
      onBlur={props.onBlur}
      describedBy={props.describedBy}
      isInvalid={props.issues.length > 0}
      isRequired={field.required}
      isLocked={props.isLocked || (typeof value === 'object' && value !== null)}
      isCode={field.kind !== 'text'}
      inputMode={isNumber ? 'numeric' : 'text'}
    />
  );
}

/** A currency or date that the host filled in shows the words that stand for it. */
function shownText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : String(value);
  for (const inner of Object.values(value)) {
    const { fallback_value: fallback } = Object(inner) as { fallback_value?: unknown };
    if (typeof fallback === 'string') return fallback;
  }
  return '';
}
