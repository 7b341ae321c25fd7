import { useState } from 'react';
import type { Scheme } from '../../../cli/theme/Theme.js';
import { ResetButton } from './ResetButton.js';
import { colorValue } from './tokenValue.js';

interface ColorControlProps {
  /** Without the prefix, such as `on-accent`. */
  name: string;
  scheme: Scheme;
  /** What is seen, `#rrggbb`. */
  color: string;
  /** Whether the theme says it, rather than the kit. */
  isSet: boolean;
  onColorChange: (color: string | undefined) => void;
}

/** A color by picker or by text. */
export function ColorControl({ name, scheme, color, isSet, onColorChange }: ColorControlProps) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && colorValue(draft) === undefined;
  const label = `${name}, ${scheme}`;
  return (
    <div className="theme-color" data-set={isSet || undefined}>
      <input
        type="color"
        className="theme-swatch"
        aria-label={`${label}: pick`}
        value={color}
        onChange={({ target }) => {
          setDraft(undefined);
          onColorChange(target.value);
        }}
      />
      <input
        type="text"
        className="panel-field theme-hex"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        spellCheck={false}
        value={draft ?? color}
        onChange={({ target }) => {
          setDraft(target.value);
          const value = colorValue(target.value);
          if (value !== undefined) onColorChange(value);
        }}
        onBlur={() => setDraft(undefined)}
      />
      <ResetButton
        name={label}
        isSet={isSet}
        onReset={() => {
          setDraft(undefined);
          onColorChange(undefined);
        }}
      />
    </div>
  );
}
