'use client';
import type { Template } from '../../core/template/Template.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { languageName } from './languageName.js';

interface TemplateFactsProps {
  template: Template;
  /** Name or number of who gets it; `''`: not known. */
  recipient: string;
  /** `''`: not known; then nothing is said about it. */
  cost: string;
  balance: string;
  texts: Texts<TemplatePart>;
}

/** What to look at before sending, beside the preview: to whom, in which language, at what cost. */
export function TemplateFacts({ template, recipient, cost, balance, texts }: TemplateFactsProps) {
  const { summary } = texts.strings.templates;
  const facts = [
    { name: summary.to, value: recipient },
    { name: summary.language, value: languageName(template.language, texts.locale) },
    { name: summary.cost, value: cost },
    { name: summary.balance, value: balance },
  ];
  return (
    <dl className="mw-template-facts">
      {facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => (
          <div key={name} className="mw-template-fact">
            <dt className="mw-template-fact-name">{name}</dt>
            <dd className="mw-template-fact-value">
              <bdi className="mw-plain">{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
