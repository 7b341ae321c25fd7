'use client';
import { recordOf } from '../../core/template/recordOf.js';
import type { FieldKind } from '../../core/template/TemplateField.js';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import type { TemplateStrings } from '../../strings/Strings.js';
import type { FieldControlProps } from './FieldControl.js';
import { TextControl } from './TextControl.js';

interface Part {
  key: string;
  label: keyof TemplateStrings['fields'];
  inputMode?: 'text' | 'url' | 'decimal';
  isOptional?: boolean;
  isProse?: boolean;
}

const MEDIA: readonly Part[] = [
  { key: 'link', label: 'link', inputMode: 'url' },
  { key: 'id', label: 'mediaId', isOptional: true },
];

const PARTS: Partial<Record<FieldKind, readonly Part[]>> = {
  media: MEDIA,
  document: [...MEDIA, { key: 'filename', label: 'filename', isOptional: true, isProse: true }],
  location: [
    { key: 'name', label: 'placeName', isProse: true },
    { key: 'address', label: 'address', isProse: true },
    { key: 'latitude', label: 'latitude', inputMode: 'decimal' },
    { key: 'longitude', label: 'longitude', inputMode: 'decimal' },
  ],
  product: [
    { key: 'product_retailer_id', label: 'productId' },
    { key: 'catalog_id', label: 'catalogId' },
  ],
};

/** Whether the value of such a field has parts with a control each. */
export function hasParts(kind: FieldKind): boolean {
  return PARTS[kind] !== undefined;
}

/** Controls of a value with parts: media, a location, a product. An empty part is left out of the value. */
export function PartsControl(props: FieldControlProps) {
  const { field, value, issues, texts, onValueChange } = props;
  const record = recordOf(value) ?? {};
  const parts = PARTS[field.kind] ?? [];
  const change = (key: string, text: string) => {
    const { [key]: _old, ...rest } = record;
    const next = text === '' ? rest : { ...rest, [key]: text };
    onValueChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="mw-template-parts" data-kind={field.kind}>
      {parts.map(({ key, label, inputMode, isOptional = false, isProse = false }) => {
        const text = textOf(record[key]);
        return (
          <div key={key} className="mw-field">
            <label className="mw-template-part-label" htmlFor={`${props.id}-${key}`}>
              {texts.strings.templates.fields[label]}
            </label>
            <TextControl
              id={`${props.id}-${key}`}
              value={text}
              onValueChange={(next) => change(key, next)}
              onBlur={props.onBlur}
              describedBy={props.describedBy}
              isInvalid={issues.some((issue) => isAbout(issue, key, text, isOptional))}
              isRequired={field.required && !isOptional && key !== 'link'}
              isLocked={props.isLocked}
              isCode={!isProse}
              inputMode={inputMode}
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

/** Which part an issue of the whole is about. */
function isAbout({ code, max = 0 }: ValueIssue, key: string, text: string, isOptional: boolean): boolean {
  switch (code) {
    case 'empty':
    case 'wrong-type':
      return (
        !isOptional && (text.trim() === '' || (max === 0 && isDegrees(key) && Number.isNaN(Number(text))))
      );
    case 'link-and-id':
      return key === 'link' || key === 'id';
    case 'out-of-range':
      return isDegrees(key) && Math.abs(Number(text)) > (key === 'latitude' ? 90 : 180);
    default:
      return key === 'link';
  }
}

function isDegrees(key: string): boolean {
  return key === 'latitude' || key === 'longitude';
}
