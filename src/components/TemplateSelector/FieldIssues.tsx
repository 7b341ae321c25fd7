'use client';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { issueText } from './issueText.js';

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
      <PartIcon name="failed" />
      <span className="mw-template-issues-text">
        {issues.map((issue) => issueText(issue, texts)).join(' ')}
      </span>
      {onFlatten === undefined ? null : (
        <button type="button" className="mw-button mw-template-flatten" onClick={onFlatten}>
          {texts.strings.templates.fields.makeOneLine}
        </button>
      )}
    </div>
  );
}
