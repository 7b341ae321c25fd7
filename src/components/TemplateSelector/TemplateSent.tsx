'use client';
import { useEffect, useRef } from 'react';
import type { TemplateRequest } from '../../conversation/TemplateSend.js';
import { useElementId } from '../../hooks/useElementId.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import type { GetFieldLabel } from './fieldLabel.js';
import { TemplatePreview, type TemplatePreviewLook } from './TemplatePreview.js';

interface TemplateSentProps {
  sent: TemplateRequest;
  look: TemplatePreviewLook | undefined;
  getLabel: GetFieldLabel | null | undefined;
  texts: Texts<TemplatePart>;
  onDone: () => void;
}

/** What was sent, and that the customer has to reply now. Takes the focus, which was in the form. */
export function TemplateSent({ sent, look, getLabel, texts, onDone }: TemplateSentProps) {
  const { templates } = texts.strings;
  const { sendAt } = sent;
  const id = useElementId();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <div className="mw-templates-sent">
      {/* biome-ignore lint/a11y/useSemanticElements: nothing is filled in */}
      <div
        ref={message}
        className="mw-templates-sent-message"
        tabIndex={-1}
        role="group"
        aria-labelledby={id}
        aria-describedby={`${id}-text`}
      >
        <PartIcon name={sendAt === undefined ? 'sent' : 'clock'} />
        <p className="mw-templates-sent-title" id={id}>
          {sendAt === undefined ? templates.sent : templates.schedule.sent}
        </p>
        <p className="mw-templates-sent-text" id={`${id}-text`}>
          {sendAt === undefined
            ? templates.sentWaiting
            : formatText(
                templates.schedule.sentAt,
                { until: formatInstant(sendAt, texts.locale) },
                texts.locale,
              )}
        </p>
      </div>
      <TemplatePreview template={sent.template} values={sent.values} look={look} getLabel={getLabel} />
      <button type="button" className="mw-button" data-variant="primary" onClick={onDone}>
        {templates.done}
      </button>
    </div>
  );
}
