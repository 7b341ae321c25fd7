import { useId, useMemo, useState } from 'react';
import {
  checkValues,
  fieldsOf,
  sendabilityOf,
  type Template,
  type TemplateValues,
  toSendPayload,
} from 'react-messaging-window/core';
import { TemplateForm, TemplatePreview } from 'react-messaging-window/templates';
import { definitionsFrom } from './definitionsFrom.js';
import './TemplatePlayground.css';

export interface TemplatePlaygroundProps {
  /** What stands in the field at first. */
  definition: unknown;
  to: string;
  look?: 'whatsapp' | 'neutral';
}

/** Paste a definition: its issues, fields, preview and the body of the request that sends it. */
export function TemplatePlayground({ definition, to, look }: TemplatePlaygroundProps) {
  const id = useId();
  const [text, setText] = useState(() => JSON.stringify(definition, null, 2));
  const [place, setPlace] = useState(0);
  const pasted = useMemo(() => definitionsFrom(text), [text]);
  const templates = 'templates' in pasted ? pasted.templates : [];
  const template = templates[Math.min(place, templates.length - 1)];
  const [entered, setEntered] = useState<TemplateValues>({});
  const values = useMemo(
    () => (template === undefined ? entered : { ...examplesOf(template), ...entered }),
    [template, entered],
  );
  return (
    <div className="playground">
      <div className="playground-pane">
        <label className="playground-title" htmlFor={id}>
          Template definition (JSON)
        </label>
        <textarea
          id={id}
          className="playground-code playground-input"
          spellCheck={false}
          value={text}
          aria-invalid={'problem' in pasted}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-problem`} role="status">
          {'problem' in pasted ? pasted.problem : null}
        </p>
        {templates.length > 1 ? (
          <label>
            Template{' '}
            <select value={place} onChange={(event) => setPlace(Number(event.target.value))}>
              {templates.map(({ name, language }, index) => (
                <option key={`${name} ${language}`} value={index}>
                  {name} {language}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {template === undefined ? null : (
          <>
            <Issues template={template} />
            <Payload template={template} values={values} to={to} />
          </>
        )}
      </div>
      {template === undefined ? null : (
        <div className="playground-pane">
          <h2 className="playground-title">Preview</h2>
          <TemplatePreview template={template} values={values} look={look} />
          <h2 className="playground-title">Fields</h2>
          <TemplateForm
            template={template}
            values={values}
            isChecked
            onValueChange={(id, value) => setEntered((old) => ({ ...old, [id]: value }))}
          />
        </div>
      )}
    </div>
  );
}

/** What the kit found odd in the definition. */
function Issues({ template }: { template: Template }) {
  const sendability = sendabilityOf(template);
  return (
    <section aria-label="Issues">
      <h2 className="playground-title">Issues</h2>
      <ul className="playground-notes">
        <li>
          {sendability === true
            ? 'Can be sent.'
            : sendability.reason === 'status-unknown'
              ? 'The definition has no status: whether it is approved is not known.'
              : `Cannot be sent: ${sendability.reason} (${sendability.status}).`}
        </li>
        {template.issues.map(({ code, where, detail, blocks }) => (
          <li key={`${code} ${where}`}>
            <code>{code}</code> at <code>{where || 'the whole'}</code>
            {detail === '' ? '' : `: ${detail}`} {blocks ? '(no payload can be built)' : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PayloadProps {
  template: Template;
  values: TemplateValues;
  to: string;
}

/** The body of the request that sends it, or why there is none yet. */
function Payload({ template, values, to }: PayloadProps) {
  const payload = toSendPayload(template, values, { to });
  const code = payload === null ? '' : JSON.stringify(payload, null, 2);
  const [copied, setCopied] = useState('');
  const issues = checkValues(template, values);
  return (
    <>
      <div className="playground-row">
        <h2 className="playground-title">Payload</h2>
        <button
          type="button"
          className="mw mw-button"
          disabled={payload === null}
          onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(code))}
        >
          {copied !== '' && copied === code ? 'Copied' : 'Copy'}
        </button>
      </div>
      {payload === null ? (
        <p>
          {issues.length > 0
            ? `No payload yet: ${issues.map(({ fieldId, code: issue }) => `${fieldId} (${issue})`).join(', ')}.`
            : 'No payload: a part of the template is not understood.'}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be gone to
        <section className="playground-output" tabIndex={0} aria-label="Payload">
          <pre className="playground-code">{code}</pre>
        </section>
      )}
    </>
  );
}

/** Names of files of each kind. */
const SAMPLE_FILES: Readonly<Record<string, string>> = {
  image: 'garden.jpg',
  video: 'tour.mp4',
  gif: 'wave.gif',
  document: 'receipt.pdf',
  file: 'receipt.pdf',
};

/** The definition's examples; those of media are addresses that expire, so that others stand in for them. */
function examplesOf(template: Template): TemplateValues {
  return Object.fromEntries(
    fieldsOf(template)
      .filter(({ required }) => required)
      .map(({ id, kind, format = 'file', example }) => [
        id,
        kind === 'media' || kind === 'document'
          ? { link: `https://example.com/${SAMPLE_FILES[format]}` }
          : example,
      ]),
  );
}
