'use client';
import { bodyLengthOf } from '../../core/template/filledLength.js';
import type { Template } from '../../core/template/Template.js';
import type { TemplateValues } from '../../core/template/TemplateValues.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { isNearLimit } from './CharacterCounter.js';

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
