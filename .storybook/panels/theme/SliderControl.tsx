import { useState } from 'react';
import { ResetButton } from './ResetButton.js';

interface SliderControlProps {
  name: string;
  unit?: string;
  /** `undefined`: the kit's own. */
  value: number | undefined;
  standard: number;
  range: { min: number; max: number; step: number };
  onValueChange: (value: number | undefined) => void;
}

/** A number by slider or by text. */
export function SliderControl({ name, unit, value, standard, range, onValueChange }: SliderControlProps) {
  const [draft, setDraft] = useState<string>();
  const shown = value ?? standard;
  const isWithin = (text: string) => Number(text) >= range.min && Number(text) <= range.max && text !== '';
  const isWrong = draft !== undefined && !isWithin(draft);
  return (
    <div className="theme-shape-row" data-set={value !== undefined || undefined}>
      <code>{name}</code>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={unit === undefined ? `${shown}` : `${shown} ${unit}`}
        {...range}
        value={shown}
        onChange={({ target }) => onValueChange(Number(target.value))}
      />
      <input
        type="number"
        className="panel-field theme-number"
        aria-label={unit === undefined ? `${name}, as a number` : `${name} in ${unit}`}
        aria-invalid={isWrong || undefined}
        min={range.min}
        max={range.max}
        step={range.step}
        value={draft ?? shown}
        onChange={({ target }) => {
          setDraft(target.value);
          if (isWithin(target.value)) onValueChange(Number(target.value));
        }}
        onBlur={() => setDraft(undefined)}
      />
      <ResetButton name={name} isSet={value !== undefined} onReset={() => onValueChange(undefined)} />
    </div>
  );
}
