import { CommandError } from '../../../cli/CommandError.js';
import { literalColor } from '../../../cli/color.js';
import { generateTheme } from '../../../cli/theme/generateTheme.js';
import { shapeValues } from '../../../cli/theme/shapeValues.js';
import type { Theme } from '../../../cli/theme/Theme.js';
import { plainTheme } from './plainTheme.js';
import { colorValue } from './tokenValue.js';
import { withToken } from './withToken.js';

/** What `theme generate` makes of a brand's color, with the font, radius and density of `theme`; else why it cannot. */
export function brandTheme(theme: Theme, text: string): Theme | string {
  const hex = colorValue(text);
  const accent = hex === undefined ? undefined : literalColor(hex);
  if (accent === undefined) return `"${text}" is no opaque color; write it as #6d28d9.`;
  try {
    let branded = plainTheme(generateTheme({ accent, schemes: theme.schemes }));
    for (const { token, value } of shapeValues(theme)) branded = withToken(branded, token, value);
    return branded;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return error.message.replace(/^react-messaging-window: (.*)$/s, '$1.');
  }
}
