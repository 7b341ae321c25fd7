import { CommandError } from './CommandError.js';
import { lookalikeText } from './checkReport.js';
import { type Color, literalColor } from './color.js';
import { themeSheet } from './css/themeSheet.js';
import { tokensOfTheme } from './dtcg/tokensOfTheme.js';
import type { Output } from './Output.js';
import { schemesArgument } from './schemesArgument.js';
import { generateTheme, schemeOf } from './theme/generateTheme.js';
import { lookalikesOf } from './theme/lookalikesOf.js';
import type { Scheme } from './theme/Theme.js';

export interface GenerateOptions {
  accent?: string;
  surface?: string;
  scheme?: string;
  selector?: string;
  out?: string;
  json: boolean;
}

/** `theme generate`: prints a theme that passes its own check, or writes it to a file. */
export function themeGenerate(options: GenerateOptions, { print, warn, write }: Output): number {
  const accent = colorArgument('--accent', options.accent);
  if (accent === undefined)
    throw new CommandError('theme generate needs --accent, such as --accent "#6d28d9"');
  const surface = colorArgument('--surface', options.surface);
  const schemes = schemesArgument(options.scheme ?? 'both');
  if (surface !== undefined) checkSurface(surface, schemes);
  const theme = generateTheme({ accent, surface, schemes });
  for (const one of lookalikesOf(theme)) warn(lookalikeText(one));
  const text = options.json
    ? `${JSON.stringify(tokensOfTheme(theme), null, 2)}\n`
    : themeSheet(theme, selectorArgument(options.selector));
  if (options.out === undefined) print(text.trimEnd());
  else write(options.out, text);
  return 0;
}

function colorArgument(name: string, value: string | undefined): Color | undefined {
  if (value === undefined) return undefined;
  const color = literalColor(value.trim());
  if (color === undefined) {
    throw new CommandError(
      `${name} "${value}" is no color; write it as #6d28d9, rgb(), hsl(), oklch() or a name`,
    );
  }
  if ((color.alpha ?? 1) < 1) throw new CommandError(`${name} "${value}" must be opaque`);
  return color;
}

function checkSurface(surface: Color, schemes: readonly Scheme[]): void {
  const suited = schemeOf(surface);
  if (schemes.includes(suited)) return;
  throw new CommandError(`--surface suits a ${suited} scheme, but --scheme is ${schemes.join()}`);
}

function selectorArgument(value = ':root'): string {
  if (/[{};]/.test(value) || value.trim() === '')
    throw new CommandError(`--selector "${value}" is no selector`);
  return value;
}
