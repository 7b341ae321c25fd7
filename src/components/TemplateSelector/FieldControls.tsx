'use client';

import { directionOf } from '../../core/template/directionOf.js';
import type { FieldControlProps } from './FieldControl.js';
import { instantOfLocal, localTextOf } from './localMoment.js';
import { PartsControl } from './PartsControl.js';
import { ProductsControl } from './ProductsControl.js';
import { TextControl } from './TextControl.js';
import { UploadControl } from './UploadControl.js';

/** The control or controls for the kind of a field. */
export function FieldControls(props: FieldControlProps) {
  switch (props.field.kind) {
    case 'media':
    case 'document':
      return (
        <>
          {props.uploadMedia === undefined ? null : (
            <>
              <UploadControl {...props} />
              <p className="mw-template-or">{props.texts.strings.templates.fields.or}</p>
            </>
          )}
          <PartsControl {...props} />
        </>
      );
    case 'products':
      return <ProductsControl {...props} />;
    case 'location':
    case 'product':
    case 'catalog':
      return <PartsControl {...props} />;
    case 'expiration':
      return <MomentControl {...props} />;
    case 'flow':
    case 'order-details':
    case 'order-status':
      return <p className="mw-template-hint">{props.texts.strings.templates.fields.notSupported}</p>;
    default:
      return <StringControl {...props} />;
  }
}

/** Control of a value that is a text or a number. Never trims or cuts. */
function StringControl(props: FieldControlProps) {
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
      dir={directionOf(props.template.language)}
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

/** A date and time in the viewer's own zone; the value is an instant. */
function MomentControl(props: FieldControlProps) {
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
