'use client';
import { useEffect, useRef } from 'react';
import { useIdFallback } from '../../hooks/useIdFallback.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import { formatPlural } from '../../strings/formatText.js';
import type { Texts } from '../internal/TextDefaults.js';
import { blockText } from './blockText.js';
import { type ExplainError, failureText } from './failureText.js';
import { TemplateIcon } from './TemplateIcon.js';

interface TemplateFootProps {
  selector: UseTemplateSelectorResult;
  /** Why the form cannot be completed here; `''`: it can. */
  missing: string;
  price: string | undefined;
  explainError: ExplainError | undefined;
  texts: Texts;
  onSend: () => void;
}

/** The end of the form: what stands against sending, what it costs, and the button. */
export function TemplateFoot({ selector, missing, price, explainError, texts, onSend }: TemplateFootProps) {
  const { templates } = texts.strings;
  const { blocked, failure, issues, isChecked, isSending } = selector;
  const id = useIdFallback();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) message.current?.focus();
  }, [failure]);
  const obstacle = blocked === null ? missing : blockText(blocked, texts);
  const count = new Set(issues.map(({ fieldId }) => fieldId)).size;
  const isImpossible = obstacle !== '';
  return (
    <div className="mw-template-foot">
      {failure === null ? null : (
        <div ref={message} className="mw-template-message" data-kind="failed" tabIndex={-1}>
          <TemplateIcon name="failed" />
          <p className="mw-template-message-text">
            <strong>{templates.sendFailed}</strong> {failureText(failure, explainError, texts)}
          </p>
        </div>
      )}
      {isImpossible ? (
        <div className="mw-template-message" data-kind="blocked" id={id}>
          <TemplateIcon name="blocked" />
          <p className="mw-template-message-text">{obstacle}</p>
        </div>
      ) : null}
      <p
        className="mw-template-foot-text"
        role="status"
        data-kind={isChecked && count > 0 ? 'invalid' : undefined}
      >
        {isSending
          ? templates.sending
          : isChecked && count > 0
            ? formatPlural(templates.issueCount, count, texts.locale)
            : null}
      </p>
      {price === undefined ? null : <p className="mw-template-price">{price}</p>}
      <button
        type="button"
        className="mw-button mw-template-send"
        data-variant="primary"
        aria-disabled={isImpossible || isSending}
        aria-describedby={isImpossible ? id : undefined}
        onClick={() => {
          if (!isImpossible && !isSending) onSend();
        }}
      >
        {isSending
          ? templates.sending
          : failure === null || 'reason' in failure
            ? templates.send
            : templates.retry}
      </button>
    </div>
  );
}
