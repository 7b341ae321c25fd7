import { CommandError } from './CommandError.js';
import type { Scheme } from './theme/Theme.js';

/** The schemes that `--scheme` names. */
export function schemesArgument(value: string): readonly Scheme[] {
  if (value === 'both') return ['light', 'dark'];
  if (value === 'light' || value === 'dark') return [value];
  throw new CommandError(`--scheme "${value}" is not known; take light, dark or both`);
}
