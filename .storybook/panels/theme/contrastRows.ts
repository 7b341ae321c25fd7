import type { Pair } from '../../../cli/kit.js';
import { checkTheme, type PairResult } from '../../../cli/theme/checkTheme.js';
import type { Scheme, Theme } from '../../../cli/theme/Theme.js';

export interface ContrastRow {
  pair: Pair;
  results: Partial<Record<Scheme, PairResult>>;
}

/** What `theme check` finds, a row for each pair. */
export function contrastRows(theme: Theme): ContrastRow[] {
  const rows = new Map<Pair, ContrastRow>();
  for (const result of checkTheme(theme)) {
    const row = rows.get(result.pair) ?? { pair: result.pair, results: {} };
    row.results[result.scheme] = result;
    rows.set(result.pair, row);
  }
  return [...rows.values()];
}

export function failuresOf(rows: readonly ContrastRow[]): PairResult[] {
  return rows.flatMap(({ results }) => Object.values(results).filter(({ passes }) => !passes));
}
