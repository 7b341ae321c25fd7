import type { RefusalReason } from '../../core/window/Refusal.js';

/** Codes by reason: codes parted by blanks, ranges as `200-299`, subcodes alone. */
export type RefusalCodes = Readonly<Partial<Record<RefusalReason, string>>>;

/** Providers whose codes mean something else with others. */
export type Vendor = 'gupshup' | 'vonage' | 'on-premises';

/** How one provider says no. */
export interface RefusalTable {
  /** Codes that mean one thing. Earlier entries win. */
  codes: readonly RefusalCodes[];
  /** Codes of those whose errors are passed on in another form, asked before all others where it is theirs. */
  vendors?: Readonly<Partial<Record<Vendor, RefusalCodes>>>;
  /** Codes that stand for many things: the words of the message are asked first. */
  vagueCodes?: RefusalCodes;
  /** The provider's own words, asked before the common ones. */
  words?: readonly (readonly [pattern: RegExp, reason: RefusalReason])[];
  /** Further keys under which a code stands. */
  codeKeys?: readonly string[];
  /** Whether the kit can offer templates on this channel when the window is closed. */
  hasTemplates: boolean;
}

/** The reason that `codes` gives for `code`, or `undefined`. */
export function reasonOfCode(codes: RefusalCodes, code: string): RefusalReason | undefined {
  for (const [reason, list] of Object.entries(codes)) {
    if (list.split(' ').some((entry) => isMatch(entry, code))) return reason as RefusalReason;
  }
  return undefined;
}

function isMatch(entry: string, code: string): boolean {
  if (entry === code) return true;
  const range = /^(\d+)-(\d+)$/.exec(entry);
  if (range === null || !/^\d+$/.test(code)) return false;
  return Number(code) >= Number(range[1]) && Number(code) <= Number(range[2]);
}
