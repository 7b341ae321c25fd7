'use client';
import type { FieldControlProps } from './FieldControl.js';
import { instantOfLocal, localTextOf } from './localMoment.js';

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
      onChange={(event) => onValueChange(instantOfLocal(event.target.value))}
      onBlur={props.onBlur}
    />
  );
}
