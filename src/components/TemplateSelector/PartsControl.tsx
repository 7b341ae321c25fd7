'use client';

import { directionOf } from '../../core/template/directionOf.js';
import { recordOf } from '../../core/template/recordOf.js';
import type { FieldKind, TemplateField } from '../../core/template/TemplateField.js';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import type { TemplateStrings } from '../../strings/Strings.js';
import type { FieldControlProps } from './FieldControl.js';
import { TextControl } from './TextControl.js';

/** Controls of a value with parts: media, a location, a product, a flow. An empty part is left out of the value. */
export function PartsControl(props: FieldControlProps) {
  const { field, value, issues, texts, onValueChange } = props;
  const { fields } = texts.strings.templates;
  const record = recordOf(value) ?? {};
  const change = (key: string, part: unknown) => {
    const { [key]: _old, ...rest } = record;
    const next = part === '' || part === undefined ? rest : { ...rest, [key]: part };
    onValueChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="mw-template-parts" data-kind={field.kind}>
      {partsOf(field).map((part) => {
        const { key, label, isOptional = false } = part;
        const prefix = key === 'link' ? field.urlPrefix : undefined;
        const whole = textOf(record[key]);
        const text = prefix === undefined ? whole : withoutFixed(whole, field);
        const isInvalid = issues.some((issue) => isAboutPart(issue, part, text));
        const isMarked = field.required && isOptional && key !== 'id';
        const describedBy = [
          isMarked && `${props.id}-${key}-optional`,
          isInvalid && `${props.id}-issues`,
          prefix !== undefined && `${props.id}-fixed`,
        ]
          .filter(Boolean)
          .join(' ');
        const control = {
          id: `${props.id}-${key}`,
          onBlur: props.onBlur,
          describedBy: describedBy || undefined,
          isInvalid,
          isRequired: field.required && !isOptional && (key !== 'link' || prefix !== undefined),
          isLocked: props.isLocked,
        };
        return (
          <div key={key} className="mw-field">
            <span className="mw-template-part-label">
              {key === 'id' ? fields.or : null}
              <label className="mw-template-label-name" htmlFor={control.id}>
                {fields[label]}
              </label>
              {isMarked ? (
                <span className="mw-template-mark" id={`${control.id}-optional`}>
                  {fields.optionalGroup}
                </span>
              ) : null}
            </span>
            {prefix === undefined ? null : (
              <span className="mw-template-hint" id={`${props.id}-fixed`} dir="ltr">
                {prefix}
              </span>
            )}
            <TextControl
              {...control}
              value={text}
              onValueChange={(next) => change(key, prefix === undefined ? next : withFixed(next, field))}
              isCode={!part.isProse}
              dir={directionOf(props.template.language)}
              inputMode={part.inputMode}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The part of a link that is filled in behind a fixed address; a link elsewhere as it is. */
function withoutFixed(link: string, { urlPrefix = '', urlRest = '' }: TemplateField): string {
  const isInside = link.startsWith(urlPrefix) && link.endsWith(urlRest);
  return isInside ? link.slice(urlPrefix.length, link.length - urlRest.length) : link;
}

/** The link that a part stands for. A whole address stays as it is: the check says where it leads. */
function withFixed(part: string, { urlPrefix = '', urlRest = '' }: TemplateField): string {
  return part === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(part) ? part : urlPrefix + part + urlRest;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type FieldStrings = TemplateStrings['fields'];

/** One control of a value that has several. */
export interface FieldPart {
  /** Key in the value. */
  key: string;
  label: { [Key in keyof FieldStrings]: FieldStrings[Key] extends string ? Key : never }[keyof FieldStrings];
  inputMode?: 'text' | 'url' | 'decimal' | undefined;
  isOptional?: boolean | undefined;
  /** Words for people, not a code. */
  isProse?: boolean | undefined;
}

const MEDIA: readonly FieldPart[] = [
  { key: 'link', label: 'link', inputMode: 'url' },
  { key: 'id', label: 'mediaId', isOptional: true },
];

const PARTS: Partial<Record<FieldKind, readonly FieldPart[]>> = {
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
  catalog: [{ key: 'thumbnail_product_retailer_id', label: 'thumbnailProduct', isOptional: true }],
};

/** The parts of a kind's value; none for values that are one text. */
export function fieldParts(kind: FieldKind): readonly FieldPart[] {
  return PARTS[kind] ?? [];
}

/** The parts that are asked for. Behind a fixed address there is a link alone: Twilio takes no id and no name. */
function partsOf({ kind, urlPrefix }: TemplateField): readonly FieldPart[] {
  const parts = fieldParts(kind);
  return urlPrefix === undefined ? parts : parts.filter(({ key }) => key === 'link');
}

/** What is an object of the API can come from the host alone: nobody types it. */
const FROM_HOST: readonly FieldKind[] = ['flow', 'order-details', 'order-status'];

/** Whether the form has a control for such a field. */
export function hasControl(kind: FieldKind): boolean {
  return !FROM_HOST.includes(kind);
}

/** Whether an issue of the whole is about this part. */
function isAboutPart({ code, max = 0 }: ValueIssue, { key, isOptional }: FieldPart, text: string): boolean {
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
