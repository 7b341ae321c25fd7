'use client';
import { dequal } from 'dequal/lite';
import { memo, useRef, useState } from 'react';
import { flattened } from '../../core/template/flattened.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import type { FieldId, FieldValue } from '../../core/template/TemplateValues.js';
import type { ValueIssue, ValueIssueCode } from '../../core/template/ValueIssue.js';
import { formatText } from '../../strings/formatText.js';
import type { Texts } from '../internal/TextDefaults.js';
import { isFillable } from './isFillable.js';
import { issueText } from './issueText.js';
import { MomentControl } from './MomentControl.js';
import { hasParts, PartsControl } from './PartsControl.js';
import { StringControl } from './StringControl.js';
import { TemplateIcon } from './TemplateIcon.js';

interface TemplateFieldRowProps {
  id: string;
  field: TemplateField;
  label: string;
  value: FieldValue | undefined;
  issues: readonly ValueIssue[];
  isPrefilled: boolean;
  /** All issues are to be shown, also those of fields that nobody has been to. */
  isChecked: boolean;
  isLocked: boolean;
  texts: Texts;
  onValueChange: (id: FieldId, value: FieldValue | undefined) => void;
}

/** Unfinished typing looks like these: they are not said before the field is left. */
const LATE: readonly ValueIssueCode[] = ['empty', 'blank', 'wrong-type', 'not-a-url', 'bad-scheme'];
const FLATTENABLE: readonly ValueIssueCode[] = ['newline', 'tab', 'spaces'];

/** One field with its label, hints and issues. Renders again only when something of its own differs. */
export const TemplateFieldRow = memo(function TemplateFieldRow(props: TemplateFieldRowProps) {
  const { id, field, label, value, texts, isChecked } = props;
  const { fields } = texts.strings.templates;
  const [isEdited, setIsEdited] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const issues = props.issues.filter(({ code }) => isChecked || isLeft || !LATE.includes(code));
  const change = (next: FieldValue | undefined) => {
    setIsEdited(true);
    props.onValueChange(field.id, next);
  };
  const canFlatten =
    field.kind === 'text' &&
    typeof value === 'string' &&
    issues.some(({ code }) => FLATTENABLE.includes(code));
  const flatten = () => {
    change(flattened(String(value)));
    row.current?.querySelector('textarea')?.focus();
  };
  const hint = hintOf(field, texts);
  const url = urlOf(field, value);
  const describedBy = [hint && `${id}-hint`, url && `${id}-url`, issues.length > 0 && `${id}-issues`]
    .filter(Boolean)
    .join(' ');
  const control = {
    ...{ id, field, label, value, issues, texts },
    describedBy: describedBy || undefined,
    isLocked: props.isLocked,
    onValueChange: change,
    onBlur: () => isEdited && setIsLeft(true),
  };
  const isGroup = hasParts(field.kind);
  const isOpenlyMissing = !isFillable(field.kind);
  const Tag = isGroup ? 'fieldset' : 'div';
  const marks = (
    <>
      {field.required || isOpenlyMissing ? null : <span className="mw-template-mark">{fields.optional}</span>}
      {props.isPrefilled ? <span className="mw-template-mark">{fields.filledIn}</span> : null}
    </>
  );
  return (
    <div ref={row} className="mw-template-field" data-kind={field.kind} data-field={field.id}>
      <Tag className="mw-template-field-box">
        {isGroup ? (
          <legend className="mw-template-label">
            {label} {marks}
          </legend>
        ) : isOpenlyMissing ? (
          <span className="mw-template-label">
            {label} {marks}
          </span>
        ) : (
          <span className="mw-template-label">
            <label htmlFor={id}>{label}</label> {marks}
          </span>
        )}
        {isOpenlyMissing ? (
          props.isPrefilled ? null : (
            <p className="mw-template-hint">{fields.notSupported}</p>
          )
        ) : isGroup ? (
          <PartsControl {...control} />
        ) : field.kind === 'expiration' ? (
          <MomentControl {...control} />
        ) : (
          <StringControl {...control} />
        )}
        {hint === '' ? null : (
          <p className="mw-template-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {url === '' ? null : (
          <p className="mw-template-hint" id={`${id}-url`} dir="auto">
            {formatText(fields.resultingUrl, { url }, texts.locale)}
          </p>
        )}
        {issues.length === 0 || isOpenlyMissing ? null : (
          <div className="mw-template-issues" id={`${id}-issues`}>
            <TemplateIcon name="failed" />
            <span className="mw-template-issues-text">
              {issues.map((issue) => issueText(issue, texts)).join(' ')}
            </span>
            {canFlatten && !props.isLocked ? (
              <button type="button" className="mw-button mw-template-flatten" onClick={flatten}>
                {fields.makeOneLine}
              </button>
            ) : null}
          </div>
        )}
      </Tag>
    </div>
  );
}, isSameRow);

function isSameRow(a: TemplateFieldRowProps, b: TemplateFieldRowProps): boolean {
  return (Object.keys(b) as (keyof TemplateFieldRowProps)[]).every(
    (key) => Object.is(a[key], b[key]) || (key === 'issues' && dequal(a.issues, b.issues)),
  );
}

function hintOf({ kind, example }: TemplateField, { strings, locale }: Texts): string {
  const { fields } = strings.templates;
  if (kind === 'media' || kind === 'document') return fields.linkOrId;
  return example === undefined ? '' : formatText(fields.example, { example }, locale);
}

function urlOf({ kind, urlPrefix = '', urlRest = '' }: TemplateField, value: FieldValue | undefined): string {
  return kind === 'url-suffix' && typeof value === 'string' && value !== ''
    ? urlPrefix + value + urlRest
    : '';
}
