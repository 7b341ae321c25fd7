import { dirname, resolve } from 'node:path';
import { CommandError } from './CommandError.js';
import { type Checked, checkReport } from './checkReport.js';
import { type SourceFile, themesIn } from './css/themesIn.js';
import { UnreadableColor } from './css/UnreadableColor.js';
import { themeOfTokens } from './dtcg/themeOfTokens.js';
import { publicTokens } from './kit.js';
import type { Output } from './Output.js';
import { schemesArgument } from './schemesArgument.js';
import { checkTheme } from './theme/checkTheme.js';
import { lookalikesOf } from './theme/lookalikesOf.js';
import { repairTheme } from './theme/repairTheme.js';
import type { Theme } from './theme/Theme.js';

export interface CheckOptions {
  files: readonly string[];
  /** Checks this one only. */
  scheme?: string;
  json: boolean;
}

/** `theme check`: 0 when all pairs of all themes pass, else 1. */
export function themeCheck({ files, scheme, json }: CheckOptions, { print, warn, read }: Output): number {
  if (files.length === 0) throw new CommandError('theme check needs a file: theme check my.css');
  const sources = files.map((name) => ({ name, text: read(name) }));
  const themes = themesOf(sources, read);
  for (const name of unknownTokens(themes)) {
    warn(`${name} is no public token and has no effect. There are: ${publicTokens.join(', ')}`);
  }
  const schemes = scheme === undefined ? undefined : schemesArgument(scheme);
  const checked = themes.map((theme) => check(schemes === undefined ? theme : { ...theme, schemes }));
  if (json) print(JSON.stringify(checked.map(plain), null, 2));
  else for (const one of checked) print(checkReport(one));
  return checked.every(({ results }) => results.every(({ passes }) => passes)) ? 0 : 1;
}

function themesOf(sources: readonly SourceFile[], read: Output['read']): Theme[] {
  const sheets = sources.filter(({ name }) => !name.endsWith('.json'));
  const tokens = sources.filter(({ name }) => name.endsWith('.json'));
  const themes = [
    ...themesIn(sheets),
    ...tokens.map((source) => themeOfTokens(source, (path) => read(resolve(dirname(source.name), path)))),
  ];
  if (themes.length > 0) return themes;
  const names = sources.map(({ name }) => name).join(', ');
  throw new CommandError(`${names} sets none of the public tokens (${publicTokens.join(', ')})`);
}

function check(theme: Theme): Checked {
  try {
    const results = checkTheme(theme);
    return {
      theme,
      results,
      repairs: results.every(({ passes }) => passes) ? [] : repairTheme(theme).repairs,
      lookalikes: lookalikesOf(theme),
    };
  } catch (error) {
    if (!(error instanceof UnreadableColor)) throw error;
    throw new CommandError(`${theme.name}: ${error.message}`);
  }
}

function unknownTokens(themes: readonly Theme[]): string[] {
  const names = themes.flatMap(({ properties }) => [...properties.light.keys(), ...properties.dark.keys()]);
  return [...new Set(names)].filter((name) => name.startsWith('--mw-') && !publicTokens.includes(name));
}

function plain({ theme, results, repairs, lookalikes }: Checked): object {
  return {
    theme: theme.name,
    passes: results.every(({ passes }) => passes),
    pairs: results.map(({ pair: { token, seen, on, use, atLeast }, ...rest }) => ({
      token,
      seen,
      on,
      use,
      atLeast,
      ...rest,
    })),
    nearest: repairs,
    looksLikeAccent: lookalikes,
  };
}
