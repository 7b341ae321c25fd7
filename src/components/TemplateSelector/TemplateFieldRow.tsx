'use client';
import { memo, useRef, useState } from 'react';
import type { PickProducts } from '../../conversation/createTemplateSend.js';
import { isSame } from '../../core/isSame.js';
import { characterCount } from '../../core/template/characterCount.js';
import { directionOf } from '../../core/template/directionOf.js';
import type { FieldContext } from '../../core/template/fieldContext.js';
import { flattened } from '../../core/template/flattened.js';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import type { Template } from '../../core/template/Template.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import type { FieldId, FieldValue } from '../../core/template/TemplateValues.js';
import type { ValueHintCode } from '../../core/template/ValueHint.js';
import type { ValueIssue, ValueIssueCode } from '../../core/template/ValueIssue.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { CharacterCounter, isNearLimit } from './CharacterCounter.js';
import { FieldControls } from './FieldControls.js';
import { FieldIssues, useSpokenIssues } from './FieldIssues.js';
import { orderText } from './orderText.js';
import { fieldParts, hasControl } from './PartsControl.js';

interface TemplateFieldRowProps {
  id: string;
  template: Template;
  field: TemplateField;
  label: string;
  /** Words around a placeholder without a name: they describe it, with the label in its place. */
  words: FieldContext | undefined;
  value: FieldValue | undefined;
  issues: readonly ValueIssue[];
  /** What may be changed about a value that can be sent. */
  advice: ValueHintCode | undefined;
  isPrefilled: boolean;
  /** All issues are to be shown, also those of fields that nobody has been to. */
  isChecked: boolean;
  isLocked: boolean;
  uploadMedia: TemplateUpload | undefined;
  mediaLimits: MediaLimits;
  pickProducts: PickProducts | undefined;
  texts: Texts<TemplatePart>;
  onValueChange: (id: FieldId, value: FieldValue | undefined) => void;
}

/** Unfinished typing looks like these: they are not said before the field is left. */
const LATE: readonly ValueIssueCode[] = [
  'empty',
  'blank',
  'wrong-type',
  'not-a-url',
  'bad-scheme',
  'not-json',
  'in-the-past',
];
const FLATTENABLE: readonly ValueIssueCode[] = ['newline', 'tab', 'spaces'];

/** One field with its label, hints and issues. Renders again only when something of its own differs. */
export const TemplateFieldRow = memo(function TemplateFieldRow(props: TemplateFieldRowProps) {
  const { id, field, label, words, value, texts, isChecked, isLocked } = props;
  const { fields, hints } = texts.strings.templates;
  const [isEdited, setIsEdited] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const issues = props.issues.filter(({ code }) => isChecked || isLeft || !LATE.includes(code));
  useSpokenIssues(row, id, issues, texts);
  // As long as somebody types, the value is not what it is going to be.
  const isSettled = isChecked || isLeft || !isEdited;
  const advice = props.advice === undefined || !isSettled ? '' : hints[props.advice];
  const change = (next: FieldValue | undefined) => {
    setIsEdited(true);
    props.onValueChange(field.id, next);
  };
  const flatten = () => {
    change(flattened(String(value)));
    row.current?.querySelector('textarea')?.focus();
  };
  const canFlatten =
    field.kind === 'text' &&
    typeof value === 'string' &&
    !isLocked &&
    issues.some(({ code }) => FLATTENABLE.includes(code));
  const isFillable =
    hasControl(field.kind) && (field.kind !== 'products' || props.pickProducts !== undefined);
  const hint = hintOf(field, props, texts);
  const url = urlOf(field, value);
  const length = typeof value === 'string' ? characterCount(value) : 0;
  const { maxLength } = field;
  const isGroup = fieldParts(field.kind).length > 0;
  // In a group what is wrong belongs to a control of it.
  const isRequired = field.required && isFillable;
  const describedBy = [
    issues.length > 0 && !isGroup && `${id}-issues`,
    words && `${id}-words`,
    props.isPrefilled && `${id}-source`,
    hint && `${id}-hint`,
    url && `${id}-url`,
    advice && `${id}-advice`,
    maxLength !== undefined && isNearLimit(length, maxLength) && `${id}-left`,
  ]
    .filter(Boolean)
    .join(' ');
  const hintLine =
    hint === '' ? null : (
      <p className="mw-template-hint" id={`${id}-hint`}>
        {hint}
      </p>
    );
  const Tag = isGroup ? 'fieldset' : 'div';
  const LabelTag = isGroup ? 'legend' : 'span';
  return (
    <div ref={row} className="mw-template-field" data-kind={field.kind} data-field={field.id}>
      <Tag
        className="mw-template-field-box"
        aria-labelledby={isGroup ? `${id}-label${isRequired ? ` ${id}-required` : ''}` : undefined}
        aria-describedby={isGroup ? describedBy || undefined : undefined}
      >
        <LabelTag className="mw-template-label">
          {isGroup || !isFillable ? (
            <span className="mw-template-label-name" id={`${id}-label`}>
              {label}
            </span>
          ) : (
            <label className="mw-template-label-name" id={`${id}-label`} htmlFor={id}>
              {label}
            </label>
          )}{' '}
          {isGroup && isRequired ? (
            <span className="mw-hidden" id={`${id}-required`}>
              {fields.required}
            </span>
          ) : null}
          {props.isPrefilled ? (
            <span className="mw-template-mark" id={`${id}-source`}>
              {fields.filledIn}
            </span>
          ) : null}
          {words === undefined ? null : (
            <bdi
              className="mw-template-words-text"
              id={`${id}-words`}
              dir={directionOf(props.template.language)}
            >
              {words.before}
              <bdi className="mw-template-chip">{label}</bdi>
              {words.after}
            </bdi>
          )}
        </LabelTag>
        {isGroup ? hintLine : null}
        {isFillable || !props.isPrefilled ? (
          <FieldControls
            {...{ id, field, label, value, issues, texts, isLocked }}
            template={props.template}
            describedBy={describedBy || undefined}
            uploadMedia={props.uploadMedia}
            mediaLimits={props.mediaLimits}
            pickProducts={props.pickProducts}
            onValueChange={change}
            onBlur={() => isEdited && setIsLeft(true)}
          />
        ) : (
          <bdi className="mw-template-fact-value">{orderText(value, texts.locale)}</bdi>
        )}
        {isGroup ? null : hintLine}
        {url === '' ? null : (
          <p className="mw-template-hint" id={`${id}-url`} dir="auto">
            {formatText(fields.resultingUrl, { url }, texts.locale)}
          </p>
        )}
        {advice === '' ? null : (
          <p className="mw-template-hint" id={`${id}-advice`} data-kind="advice">
            {advice}
          </p>
        )}
        {maxLength === undefined ? null : (
          <CharacterCounter id={`${id}-left`} length={length} maxLength={maxLength} texts={texts} />
        )}
        {issues.length === 0 || !isFillable ? null : (
          <FieldIssues
            id={`${id}-issues`}
            issues={issues}
            texts={texts}
            onFlatten={canFlatten ? flatten : undefined}
          />
        )}
      </Tag>
    </div>
  );
}, isSameRow);

function isSameRow(a: TemplateFieldRowProps, b: TemplateFieldRowProps): boolean {
  return (Object.keys(b) as (keyof TemplateFieldRowProps)[]).every(
    (key) => Object.is(a[key], b[key]) || (key === 'issues' && isSame(a.issues, b.issues)),
  );
}

function hintOf(
  { kind, example, urlPrefix }: TemplateField,
  { uploadMedia, isPrefilled }: TemplateFieldRowProps,
  { strings, locale }: Texts<TemplatePart>,
): string {
  const { fields } = strings.templates;
  const isWholeMedia = (kind === 'media' || kind === 'document') && urlPrefix === undefined;
  if (isWholeMedia) return uploadMedia === undefined ? fields.linkOrId : '';
  // What came from the contact is an example already.
  return example === undefined || isPrefilled ? '' : formatText(fields.example, { example }, locale);
}

function urlOf({ kind, urlPrefix = '', urlRest = '' }: TemplateField, value: FieldValue | undefined): string {
  return kind === 'url-suffix' && typeof value === 'string' && value !== ''
    ? urlPrefix + value + urlRest
    : '';
}
