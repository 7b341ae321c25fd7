'use client';

import { useState } from 'react';
import { bodyLengthOf } from '../../core/template/filledLength.js';
import type { Template } from '../../core/template/Template.js';
import type { TemplateValues } from '../../core/template/TemplateValues.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

interface CharacterCounterProps {
  id: string;
  length: number;
  maxLength: number;
  texts: Texts<TemplatePart>;
}

/** Shares of the limit that are left when it is said again. */
const STEPS = [0.2, 0.1, 0.05, 0];

/** Whether so little is left that it is worth a word. */
export function isNearLimit(length: number, maxLength: number): boolean {
  return length <= maxLength && maxLength - length <= maxLength * 0.2;
}

/** What is left until the limit, once it is near. Shown with each key, said only when a step is reached. */
export function CharacterCounter({ id, length, maxLength, texts }: CharacterCounterProps) {
  const isNear = isNearLimit(length, maxLength);
  const left = Math.max(0, maxLength - length);
  const text = formatPlural(texts.strings.templates.fields.charactersLeft, left, texts.locale);
  const step = isNear ? STEPS.filter((share) => left <= maxLength * share).length : 0;
  const [said, setSaid] = useState({ step: 0, text: '' });
  if (said.step !== step) setSaid({ step, text: step === 0 ? '' : text });
  return (
    <>
      {isNear ? (
        <p className="mw-template-hint mw-template-counter" id={id}>
          {text}
        </p>
      ) : null}
      <span className="mw-hidden" role="status">
        {said.text}
      </span>
    </>
  );
}

interface BodyLengthProps {
  template: Template;
  values: TemplateValues;
  texts: Texts<TemplatePart>;
}

/** How long the whole body is, once it nears the platform's limit. Past it, the longest field says so. */
export function BodyLength({ template, values, texts }: BodyLengthProps) {
  const whole = bodyLengthOf(template, values);
  if (whole === null || !isNearLimit(whole.length, whole.maxLength)) return null;
  return (
    <p className="mw-template-hint">
      {formatText(texts.strings.templates.fields.bodyLength, { ...whole }, texts.locale)}
    </p>
  );
}
