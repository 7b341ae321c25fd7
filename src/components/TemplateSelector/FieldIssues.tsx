'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import { formatText } from '../../strings/formatText.js';
import { useVoice } from '../internal/liveRegion.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

interface FieldIssuesProps {
  id: string;
  issues: readonly ValueIssue[];
  texts: Texts<TemplatePart>;
  /** Makes the value one line that the platform takes, where that helps. */
  onFlatten?: (() => void) | undefined;
}

/** What is wrong with a value, and what can be done about it. */
export function FieldIssues({ id, issues, texts, onFlatten }: FieldIssuesProps) {
  return (
    <div className="mw-template-issues" id={id}>
      <span className="mw-template-issue">
        <span className="mw-notice-mark">
          <PartIcon name="failed" />
        </span>
        <span className="mw-template-issues-text">{issuesText(issues, texts)}</span>
      </span>
      {onFlatten === undefined ? null : (
        <button type="button" className="mw-button mw-template-flatten" onClick={onFlatten}>
          {texts.strings.templates.fields.makeOneLine}
        </button>
      )}
    </div>
  );
}

/** Says an issue that comes up under the hands of somebody who types: its field is read again only when it is entered. */
export function useSpokenIssues(
  row: RefObject<HTMLElement | null>,
  id: string,
  issues: readonly ValueIssue[],
  texts: Texts<TemplatePart>,
): void {
  const voice = useVoice(row);
  // Another number in the same sentence is nothing new.
  const codes = issues.map(({ code }) => code).join(' ');
  const seen = useRef(codes);
  useEffect(() => {
    if (seen.current === codes) return;
    seen.current = codes;
    const { current } = row;
    const place = current?.getRootNode() as Document | ShadowRoot | undefined;
    const field = place?.activeElement;
    if (codes === '' || !current?.contains(field ?? null) || !field?.matches('input, textarea')) return;
    const text = issuesText(issues, texts);
    voice.current?.say(text, { subject: id, fact: text });
  });
}

/** What is wrong with a value, in words; what two issues have in common once. */
function issuesText(issues: readonly ValueIssue[], { strings, locale }: Texts<TemplatePart>): string {
  const sentences = issues.map(({ code, length = 0, maxLength = 0, min = 0, max = 0 }) =>
    formatText(strings.templates.issues[code], { length, maxLength, min, max }, locale),
  );
  return [...new Set(sentences)].join(' ');
}
