'use client';
import type { Instant } from '../../core/time/Instant.js';
import type { FieldControlProps } from './FieldControl.js';

/** A date and time in the viewer's own zone; the value is an instant. */
export function MomentControl(props: FieldControlProps) {
  const { value, onValueChange } = props;
  return (
    <input
      className="mw-input mw-template-moment"
      type="datetime-local"
      id={props.id}
      value={typeof value === 'number' ? localTextOf(value) : ''}
      readOnly={props.isLocked}
      required={props.field.required}
      aria-invalid={props.issues.length > 0}
      aria-describedby={props.describedBy}
      onChange={(event) => onValueChange(instantOf(event.target.value))}
      onBlur={props.onBlur}
    />
  );
}

function instantOf(text: string): Instant | undefined {
  const instant = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(instant) ? undefined : instant;
}

/** `2026-11-22T09:30`, as the input wants it. */
function localTextOf(instant: Instant): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
