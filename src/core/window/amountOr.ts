/** An end that never comes, a limit that is never reached. */
export const NEVER = Number.POSITIVE_INFINITY;

/** About 3,000 years: no window is longer, and an end beyond it would be no date any more. */
const LONGEST_MS = 1e14;

/** A finite number >= 0 as a whole one, at most 1e14; anything else gives `fallback`. Policies come from JSON. */
export function amountOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 0 && value < NEVER
    ? Math.floor(Math.min(value, LONGEST_MS))
    : fallback;
}
