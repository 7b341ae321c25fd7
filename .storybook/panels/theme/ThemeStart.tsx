import { useId, useState } from 'react';
import { defaultTheme, type Scheme, type Theme } from '../../../cli/theme/Theme.js';
import { brandTheme } from './brandTheme.js';
import type { StartingTheme } from './startingThemes.js';
import { themeCode } from './themeCode.js';
import { colorValue } from './tokenValue.js';

interface ThemeStartProps {
  theme: Theme;
  starts: readonly StartingTheme[];
  /** Replaces the whole theme and says what was done. */
  onReplace: (theme: Theme, what: string) => void;
  onSchemesChange: (schemes: readonly Scheme[]) => void;
}

const schemeChoices: readonly { title: string; schemes: readonly Scheme[] }[] = [
  { title: 'Both', schemes: ['light', 'dark'] },
  { title: 'Light', schemes: ['light'] },
  { title: 'Dark', schemes: ['dark'] },
];

/** Where a theme comes from: a theme of the package, or a brand's color. */
export function ThemeStart({ theme, starts, onReplace, onSchemesChange }: ThemeStartProps) {
  const id = useId();
  const [brand, setBrand] = useState(
    theme.properties[theme.schemes[0] ?? 'light'].get('--mw-accent') ?? '#6d28d9',
  );
  const [problem, setProblem] = useState('');
  const code = themeCode(theme);
  const choices = [{ name: 'default', theme: defaultTheme }, ...starts];
  const current = choices.find((one) => themeCode(one.theme) === code)?.name ?? '';

  const fill = () => {
    const branded = brandTheme(theme, brand);
    setProblem(typeof branded === 'string' ? branded : '');
    if (typeof branded !== 'string') onReplace(branded, `Filled from ${brand}.`);
  };

  return (
    <>
      <label className="panel-labelled">
        <span>Start from</span>
        <select
          className="panel-field"
          value={current}
          onChange={({ target }) => {
            const chosen = choices.find(({ name }) => name === target.value);
            if (chosen !== undefined) onReplace(chosen.theme, `Started from ${chosen.name}.`);
          }}
        >
          {current === '' ? <option value="">Your theme</option> : null}
          {choices.map(({ name }) => (
            <option key={name} value={name}>
              {name === 'default' ? "The kit's own" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`}
            </option>
          ))}
        </select>
      </label>
      <form
        className="panel-labelled"
        onSubmit={(event) => {
          event.preventDefault();
          fill();
        }}
      >
        <label htmlFor={`${id}-brand`}>Brand color</label>
        <input
          type="color"
          className="theme-swatch"
          aria-label="Brand color: pick"
          value={colorValue(brand) ?? '#000000'}
          onChange={({ target }) => setBrand(target.value)}
        />
        <input
          id={`${id}-brand`}
          type="text"
          className="panel-field theme-hex"
          spellCheck={false}
          aria-invalid={problem !== '' || undefined}
          aria-describedby={problem === '' ? undefined : `${id}-problem`}
          value={brand}
          onChange={({ target }) => {
            setBrand(target.value);
            setProblem('');
          }}
        />
        <button type="submit" className="panel-button" data-primary="">
          Fill theme
        </button>
      </form>
      <fieldset className="panel-segments">
        <legend>Schemes</legend>
        {schemeChoices.map(({ title, schemes }) => (
          <label key={title}>
            <input
              type="radio"
              name={`${id}-schemes`}
              checked={schemes.join() === theme.schemes.join()}
              onChange={() => onSchemesChange(schemes)}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {problem === '' ? null : (
        <p id={`${id}-problem`} role="alert" className="panel-problem">
          {problem}
        </p>
      )}
    </>
  );
}
