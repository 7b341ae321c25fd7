import { fieldsOf, parseTemplate, sendabilityOf, type Template } from 'react-messaging-window/core';
import { TemplatePreview } from 'react-messaging-window/templates';
import { allDefinitions } from './allDefinitions.js';
import './TemplateBoard.css';

export interface TemplateBoardProps {
  /** Which templates are shown. */
  shows: (template: Template) => boolean;
  look?: 'whatsapp' | 'neutral';
}

/** Template after template: what the customer sees, and what the kit reads in the definition. */
export function TemplateBoard({ shows, look }: TemplateBoardProps) {
  const shown = allDefinitions
    .map(({ file, definition }) => ({ file, template: parseTemplate(definition) }))
    .filter(({ template }) => shows(template));
  return (
    <div className="template-board">
      {shown.map(({ file, template }, place) => (
        <article key={`${file} ${template.name} ${template.language}`} className="template-board-card">
          <h2 className="template-board-name">{template.name || 'Without a name'}</h2>
          <p className="template-board-facts">
            {[template.language, template.category, statusOf(template)].filter(Boolean).join(' · ')}
          </p>
          <TemplatePreview
            template={template}
            look={look}
            aria-label={`Preview ${place + 1}: ${template.name} ${template.language}`}
          />
          <Fields template={template} />
        </article>
      ))}
    </div>
  );
}

function Fields({ template }: { template: Template }) {
  const fields = fieldsOf(template);
  if (fields.length === 0) return <p className="template-board-facts">No fields</p>;
  return (
    <ul className="template-board-fields">
      {fields.map(({ id, kind, required, example }) => (
        <li key={id}>
          <code>{id}</code> {kind}
          {required ? '' : ', optional'}
          {example === undefined ? '' : `, such as “${example.slice(0, 60)}”`}
        </li>
      ))}
    </ul>
  );
}

function statusOf(template: Template): string {
  const sendability = sendabilityOf(template);
  if (sendability === true || sendability.issue === undefined) return template.status;
  return `${template.status}: ${sendability.issue.code} ${sendability.issue.detail}`;
}
