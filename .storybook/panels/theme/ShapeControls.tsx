import { useState } from 'react';
import type { Theme } from '../../../cli/theme/Theme.js';
import { ResetButton } from './ResetButton.js';
import { SliderControl } from './SliderControl.js';
import { tokenValue } from './tokenValue.js';
import { withToken } from './withToken.js';

interface ShapeControlsProps {
  theme: Theme;
  onThemeChange: (theme: Theme) => void;
}

/** What is no color: type, corners and spacing. */
export function ShapeControls({ theme, onThemeChange }: ShapeControlsProps) {
  const set = theme.properties[theme.schemes[0] ?? 'light'];
  const change = (token: string, value: string | undefined) => onThemeChange(withToken(theme, token, value));
  const numberOf = (token: string) => {
    const value = set.get(token);
    return value === undefined ? undefined : Number.parseFloat(value);
  };
  return (
    <div className="theme-shape">
      <FontControl font={set.get('--mw-font')} onFontChange={(font) => change('--mw-font', font)} />
      <SliderControl
        name="radius"
        unit="px"
        value={numberOf('--mw-radius')}
        standard={8}
        range={{ min: 0, max: 24, step: 1 }}
        onValueChange={(value) => change('--mw-radius', value === undefined ? undefined : `${value}px`)}
      />
      <SliderControl
        name="density"
        value={numberOf('--mw-density')}
        standard={1}
        range={{ min: 0.7, max: 1.3, step: 0.05 }}
        onValueChange={(value) => change('--mw-density', value === undefined ? undefined : `${value}`)}
      />
    </div>
  );
}

interface FontControlProps {
  font: string | undefined;
  onFontChange: (font: string | undefined) => void;
}

function FontControl({ font = '', onFontChange }: FontControlProps) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== '' && tokenValue('--mw-font', draft) === undefined;
  return (
    <div className="theme-shape-row" data-set={font !== '' || undefined}>
      <code>font</code>
      <input
        type="text"
        aria-label="font"
        className="panel-field theme-font"
        placeholder="inherit"
        aria-invalid={isWrong || undefined}
        spellCheck={false}
        value={draft ?? font}
        onChange={({ target }) => {
          setDraft(target.value);
          const value = tokenValue('--mw-font', target.value);
          if (value !== undefined || target.value.trim() === '') onFontChange(value);
        }}
        onBlur={() => setDraft(undefined)}
      />
      <ResetButton
        name="font"
        isSet={font !== ''}
        onReset={() => {
          setDraft(undefined);
          onFontChange(undefined);
        }}
      />
    </div>
  );
}
