import { useId, useRef, useState } from 'react';
import type { Theme } from '../../../cli/theme/Theme.js';
import { copyText } from '../../../stories/support/copyText.js';
import { type ExportFormat, exportFormats, exportTheme } from './exportTheme.js';

interface ThemeExportProps {
  theme: Theme;
  /** Of this page of Storybook. */
  address: string;
}

/** The theme to take away: as CSS, as tokens, as an address. */
export function ThemeExport({ theme, address }: ThemeExportProps) {
  const headingId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [format, setFormat] = useState<ExportFormat>('css');
  const [answer, setAnswer] = useState('');
  const text = exportTheme(theme, format, address);
  const { title, file } = exportFormats[format];

  const copy = async () => {
    const isCopied = await copyText(text);
    if (!isCopied) area.current?.select();
    setAnswer(
      isCopied ? `${title} copied.` : 'The browser refused. The text is selected: copy it by keyboard.',
    );
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = file ?? '';
    link.click();
    URL.revokeObjectURL(link.href);
    setAnswer(`${file} saved.`);
  };

  return (
    <section className="theme-export" aria-labelledby={headingId}>
      <div className="panel-section-head">
        <h3 id={headingId}>Export</h3>
        <fieldset className="panel-segments">
          <legend className="panel-hidden">Format</legend>
          {Object.entries(exportFormats).map(([value, one]) => (
            <label key={value}>
              <input
                type="radio"
                name={headingId}
                value={value}
                checked={format === value}
                onChange={() => {
                  setFormat(value as ExportFormat);
                  setAnswer('');
                }}
              />
              <span>{one.title}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" className="panel-button" data-primary="" onClick={() => void copy()}>
          Copy
        </button>
        {file === undefined ? null : (
          <button type="button" className="panel-button" onClick={download}>
            Save
          </button>
        )}
        <p role="status" className="panel-answer">
          {answer}
        </p>
      </div>
      <textarea
        ref={area}
        className="panel-field theme-code"
        aria-label={`${title} of the theme`}
        readOnly
        spellCheck={false}
        rows={3}
        value={text}
      />
    </section>
  );
}
