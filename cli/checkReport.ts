import { pairName } from './kit.js';
import { lowestOf, type PairResult } from './theme/checkTheme.js';
import type { Lookalike } from './theme/lookalikesOf.js';
import type { Repair } from './theme/repairTheme.js';
import type { Scheme, Theme } from './theme/Theme.js';

export interface Checked {
  theme: Theme;
  results: readonly PairResult[];
  repairs: readonly Repair[];
  lookalikes: readonly Lookalike[];
}

/** The table of one theme, its lowest contrasts, and what would make it pass. */
export function checkReport({ theme, results, repairs, lookalikes }: Checked): string {
  const { name, schemes } = theme;
  const rows = results
    .filter(({ scheme }) => scheme === schemes[0])
    .map(({ pair }) => [
      pairName(pair),
      pair.use,
      pair.atLeast.toFixed(1),
      ...schemes.map((scheme) =>
        ratioText(results.find((one) => one.pair === pair && one.scheme === scheme)),
      ),
    ]);
  const failed = results.filter(({ passes }) => !passes).length;
  const only = schemes.length === 1 ? ` (${schemes[0]} only, by its color-scheme)` : '';
  return [
    `${name}${only}`,
    '',
    ...table([['pair', 'use', 'needs', ...schemes], ...rows]),
    '',
    ...schemes.map((scheme) => lowestText(results, scheme)),
    failed === 0 ? 'All pairs pass.' : `${failed} ${failed === 1 ? 'pair fails' : 'pairs fail'}.`,
    ...repairText(repairs),
    ...lookalikes.map(lookalikeText),
    ...schemeHint(theme, results),
    '',
  ].join('\n');
}

/** Ratios are cut, not rounded: 4.499 is no 4.5. */
export function ratio(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2);
}

function ratioText(result: PairResult | undefined): string {
  return result === undefined ? '' : `${ratio(result.ratio)}${result.passes ? '  ' : ' ✗'}`;
}

function lowestText(results: readonly PairResult[], scheme: Scheme): string {
  const own = results.filter((one) => one.scheme === scheme);
  const parts = (['text', 'other'] as const).map((use) => {
    const lowest = lowestOf(own, use);
    return lowest === undefined
      ? ''
      : `${use === 'text' ? 'text' : 'icons, borders, focus'} ${ratio(lowest.ratio)} (${pairName(lowest.pair)})`;
  });
  return `Lowest, ${scheme}: ${parts.join('; ')}`;
}

function repairText(repairs: readonly Repair[]): string[] {
  if (repairs.length === 0) return [];
  const rows = repairs.map(({ token, scheme, from, to }) => [
    `  ${token}`,
    scheme,
    to === null ? `${from} -> none of its hue` : `${from} -> ${to}`,
  ]);
  return ['', 'Nearest colors that pass, taken together:', ...table(rows)];
}

export function lookalikeText({ token, schemes, color, accent }: Lookalike): string {
  return `Warning, ${schemes.join(' and ')}: ${token} ${color} looks like --mw-accent ${accent}. A button may be taken for a state. Give one of them another hue, or make it clearly lighter or darker.`;
}

/** A light theme on a page that is never dark need not be checked in the dark. */
function schemeHint({ schemes }: Theme, results: readonly PairResult[]): string[] {
  const failing = schemes.filter((scheme) => results.some((one) => one.scheme === scheme && !one.passes));
  const [only] = failing;
  if (schemes.length === 1 || failing.length !== 1 || only === undefined) return [];
  const other = only === 'dark' ? 'light' : 'dark';
  return [
    '',
    `Only ${only} fails. If your page is never ${only}, say "color-scheme: ${other}" in the same rule; else give both: light-dark(#…, #…).`,
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        (/^[\d.]+( ✗)?\s*$/.test(cell) ? cell.padStart : cell.padEnd).call(cell, widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
