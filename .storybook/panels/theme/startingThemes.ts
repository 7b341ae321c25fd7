import { themesIn } from '../../../cli/css/themesIn.js';
import type { Theme } from '../../../cli/theme/Theme.js';
import citrus from '../../../themes/citrus.css' with { type: 'text' };
import contrast from '../../../themes/contrast.css' with { type: 'text' };
import midnight from '../../../themes/midnight.css' with { type: 'text' };
import paper from '../../../themes/paper.css' with { type: 'text' };
import sahra from '../../../themes/sahra.css' with { type: 'text' };
import slate from '../../../themes/slate.css' with { type: 'text' };
import { plainTheme } from './plainTheme.js';

export interface StartingTheme {
  name: string;
  theme: Theme;
}

/** The themes of the package, from sober to loud, then those with a purpose of their own. */
export const startingThemes: readonly StartingTheme[] = Object.entries({
  slate,
  paper,
  citrus,
  midnight,
  contrast,
  sahra,
}).flatMap(([name, text]) => themesIn([{ name, text }]).map((theme) => ({ name, theme: plainTheme(theme) })));
