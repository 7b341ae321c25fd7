'use client';
import { recordOf } from '../../core/template/recordOf.js';
import type { FieldControlProps } from './FieldControl.js';
import { fieldParts, isAboutPart } from './fieldParts.js';
import { TextControl } from './TextControl.js';

/** Controls of a value with parts: media, a location, a product, a flow. An empty part is left out of the value. */
export function PartsControl(props: FieldControlProps) {
  const { field, value, issues, texts, onValueChange } = props;
  const record = recordOf(value) ?? {};
  const change = (key: string, part: unknown) => {
    const { [key]: _old, ...rest } = record;
    const next = part === '' || part === undefined ? rest : { ...rest, [key]: part };
    onValueChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="mw-template-parts" data-kind={field.kind}>
      {fieldParts(field.kind).map((part) => {
        const { key, label, isOptional = false } = part;
        const text = textOf(record[key]);
        const control = {
          id: `${props.id}-${key}`,
          onBlur: props.onBlur,
          describedBy: props.describedBy,
          isInvalid: issues.some((issue) => isAboutPart(issue, part, text)),
          isRequired: field.required && !isOptional && key !== 'link',
          isLocked: props.isLocked,
        };
        return (
          <div key={key} className="mw-field">
            <label className="mw-template-part-label" htmlFor={control.id}>
              {texts.strings.templates.fields[label]}
            </label>
            <TextControl
              {...control}
              value={text}
              onValueChange={(next) => change(key, next)}
              isCode={!part.isProse}
              inputMode={part.inputMode}
            />
          </div>
        );
      })}
    </div>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
