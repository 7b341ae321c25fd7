import type { Instant } from '../core/time/Instant.js';

/** Windows in the order of their ends. Time passing changes nothing in it: what has ended is passed over. */
export class ClosingQueue<Item extends { endsAt: Instant | null }> {
  private sorted: Item[] | null = null;

  constructor(private readonly items: () => Iterable<Item>) {}

  /** The end of an item has changed, or the items have. Sorted again when next asked. */
  touch(): void {
    this.sorted = null;
  }

  /** Items that end after `at`, the first one first. */
  after(at: Instant, limit: number): Item[] {
    const all = this.all();
    const start = placeOf(all, at);
    return all.slice(start, start + Math.max(0, limit));
  }

  /** The first end after `at`. `Infinity`: none. */
  firstEndAfter(at: Instant): Instant {
    const all = this.all();
    return all[placeOf(all, at)]?.endsAt ?? Number.POSITIVE_INFINITY;
  }

  /** How many end after `from`, and not after `to`. */
  count(from: Instant, to: Instant): number {
    const all = this.all();
    return Math.max(0, placeOf(all, to) - placeOf(all, from));
  }

  private all(): Item[] {
    this.sorted ??= [...this.items()]
      .filter(({ endsAt }) => endsAt !== null)
      .sort((a, b) => (a.endsAt ?? 0) - (b.endsAt ?? 0));
    return this.sorted;
  }
}

/** Index of the first item that ends after `at`. */
function placeOf(sorted: readonly { endsAt: Instant | null }[], at: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.endsAt ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
