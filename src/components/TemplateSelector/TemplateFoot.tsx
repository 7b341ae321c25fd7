'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { fieldsOf } from '../../core/template/fieldsOf.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { Hint } from '../internal/Hint.js';
import { OverdueActions } from '../internal/OverdueActions.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { failureText, type GetErrorText, verdictText } from './verdictText.js';

interface TemplateFootProps {
  selector: UseTemplateSelectorResult;
  getErrorText: GetErrorText | null | undefined;
  texts: Texts<TemplatePart>;
  onSend: () => void;
  /** Puts the words into the draft. */
  onInsert: () => void;
  /** What is to be looked at before sending. */
  facts: ReactNode;
  /** Where it can be sent later. */
  schedule: ReactNode;
}

/** The end of the form: what stands against sending, what it costs and to whom it goes, and the button. */
export function TemplateFoot(props: TemplateFootProps) {
  const { selector, getErrorText, texts, onSend } = props;
  const { templates } = texts.strings;
  const { verdict, failure, issues, isChecked, isSending, isOverdue, sendAt, cost } = selector;
  const id = useElementId();
  const insertId = `${id}-insert`;
  const hasTip = selector.insert !== null && cost !== '';
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) message.current?.focus();
  }, [failure]);
  const against = verdictText(verdict, texts);
  const count = new Set(issues.map(({ fieldId }) => fieldId)).size;
  const isImpossible = !verdict.isAllowed;
  const hasFields = selector.selected !== null && fieldsOf(selector.selected).length > 0;
  const hasIssues = isChecked && count > 0;
  const hasLeft = !isChecked && !isImpossible && count > 0;
  // Whether it went before it was cancelled nobody knows.
  const isCancelled = failure !== null && 'question' in failure && failure.question === 'cancelled';
  const kind = isCancelled ? 'warning' : 'failed';
  const action = sendAt === null ? templates.send : templates.schedule.send;
  return (
    <div className="mw-template-foot">
      {failure === null ? null : (
        <div ref={message} className="mw-template-message" data-kind={kind} tabIndex={-1}>
          <PartIcon name={kind} />
          <p className="mw-template-message-text">
            {isCancelled ? null : <strong className="mw-bold">{templates.sendFailed} </strong>}
            {failureText(failure, getErrorText, texts, hasFields)}
          </p>
        </div>
      )}
      {isOverdue ? (
        <Hint
          kind="warning"
          isNews
          foot={
            <OverdueActions
              overdue={selector}
              retry={templates.retry}
              texts={texts}
              successorOf={(button) =>
                button.closest('.mw-template-foot')?.querySelector('.mw-template-send')
              }
            />
          }
        >
          {texts.strings.sending.unknown}
        </Hint>
      ) : null}
      {isImpossible ? (
        <div className="mw-template-message" data-kind="blocked" id={id}>
          <PartIcon name="blocked" />
          <p className="mw-template-message-text">{against}</p>
        </div>
      ) : null}
      {props.facts}
      <p className="mw-template-foot-text" role="status" data-kind={hasIssues ? 'invalid' : undefined}>
        {isSending
          ? templates.sending
          : hasIssues
            ? formatPlural(templates.issueCount, count, texts.locale)
            : null}
      </p>
      {hasLeft ? (
        <p className="mw-template-foot-text" id={id}>
          {formatPlural(templates.fieldsLeft, count, texts.locale)}
        </p>
      ) : null}
      {hasTip ? (
        <p className="mw-template-hint" id={insertId}>
          {templates.insertCost}
        </p>
      ) : null}
      <div className="mw-template-actions">
        {props.schedule}
        {selector.insert === null ? null : (
          <button
            type="button"
            className="mw-button mw-template-insert"
            aria-disabled={isSending}
            aria-describedby={hasTip ? insertId : undefined}
            onClick={() => {
              if (!isSending) props.onInsert();
            }}
          >
            {templates.insert}
          </button>
        )}
        <button
          type="button"
          className="mw-button mw-template-send"
          data-variant={count > 0 ? undefined : 'primary'}
          aria-disabled={isImpossible || isSending}
          aria-describedby={isImpossible || hasLeft ? id : undefined}
          onClick={() => {
            if (!isImpossible && !isSending) onSend();
          }}
        >
          {isSending ? templates.sending : failure !== null && 'error' in failure ? templates.retry : action}
        </button>
      </div>
    </div>
  );
}
