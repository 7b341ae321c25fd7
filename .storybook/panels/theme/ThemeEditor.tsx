import { useDeferredValue, useId, useState } from 'react';
import { defaultTheme, type Theme } from '../../../cli/theme/Theme.js';
import { ContrastTable } from './ContrastTable.js';
import type { StartingTheme } from './startingThemes.js';
import { ThemeExport } from './ThemeExport.js';
import { ThemeStart } from './ThemeStart.js';
import { TokenControls } from './TokenControls.js';
import { themeCode } from './themeCode.js';

export interface ThemeEditorProps {
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
  starts: readonly StartingTheme[];
  /** Of this page of Storybook. */
  address: string;
}

/** All that a theme may set, whether it stays legible, and ways in and out. */
export function ThemeEditor({ theme, onThemeChange, starts, address }: ThemeEditorProps) {
  const headingId = useId();
  const [before, setBefore] = useState<Theme>();
  const [answer, setAnswer] = useState('');
  // Controls stay quick while the table counts.
  const counted = useDeferredValue(theme);
  const isUntouched = themeCode(theme) === '';

  const replace = (next: Theme, what: string) => {
    setBefore(theme);
    setAnswer(what);
    onThemeChange(next);
  };

  return (
    <div className="theme-editor">
      <div className="panel-bar">
        <ThemeStart
          theme={theme}
          starts={starts}
          onReplace={replace}
          onSchemesChange={(schemes) => onThemeChange({ ...theme, schemes })}
        />
        <div className="panel-bar-end">
          <p role="status" className="panel-answer">
            {answer}
          </p>
          <button
            type="button"
            className="panel-button"
            disabled={before === undefined}
            onClick={() => {
              if (before === undefined) return;
              setBefore(undefined);
              setAnswer('Undone.');
              onThemeChange(before);
            }}
          >
            Undo
          </button>
          <button
            type="button"
            className="panel-button"
            disabled={isUntouched}
            onClick={() => replace(defaultTheme, "Back to the kit's own.")}
          >
            Reset
          </button>
        </div>
      </div>
      {isUntouched ? null : <ThemeExport theme={theme} address={address} />}
      <div className="theme-columns">
        <section className="theme-controls" aria-labelledby={headingId}>
          <div className="panel-section-head">
            <h3 id={headingId}>Tokens</h3>
          </div>
          <TokenControls theme={theme} onThemeChange={onThemeChange} />
        </section>
        <ContrastTable theme={counted} onThemeChange={onThemeChange} />
      </div>
    </div>
  );
}
