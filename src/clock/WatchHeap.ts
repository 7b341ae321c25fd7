import type { Instant } from '../core/time/Instant.js';

/** An entry of the heap; the heap keeps `place` up to date so that an entry can be taken out in O(log N). */
export interface HeapEntry {
  /** Index in the heap, -1 outside. */
  place: number;
}

/** A binary min-heap of entries by instants, with removal of any entry in O(log N). */
export class WatchHeap<Entry extends HeapEntry> {
  private readonly entries: Entry[] = [];
  /** The instants apart, side by side in memory: most of the work is to compare them. */
  private readonly instants: Instant[] = [];

  get first(): Entry | undefined {
    return this.entries[0];
  }

  /** Its instant; `undefined` while the heap is empty. */
  get firstAt(): Instant | undefined {
    return this.instants[0];
  }

  /** All entries, in no order. */
  [Symbol.iterator](): Iterator<Entry> {
    return this.entries[Symbol.iterator]();
  }

  get size(): number {
    return this.entries.length;
  }

  /** Puts the entry where `at` belongs, whether or not it is in the heap. */
  place(entry: Entry, at: Instant): void {
    if (entry.place < 0) {
      entry.place = this.entries.length;
      this.entries.push(entry);
      this.instants.push(at);
    }
    this.settle(entry, at);
  }

  remove(entry: Entry): void {
    const { place } = entry;
    if (place < 0) return;
    entry.place = -1;
    const last = this.entries.pop();
    const lastAt = this.instants.pop();
    if (last === undefined || lastAt === undefined || last === entry) return;
    last.place = place;
    this.settle(last, lastAt);
  }

  /** Moves the entry from where it is to where its instant belongs; the others step into the gap. */
  private settle(entry: Entry, at: Instant): void {
    const entries = this.entries;
    const instants = this.instants;
    const { length } = entries;
    let { place } = entry;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((instants[above] as Instant) <= at) break;
      const later = entries[above] as Entry;
      entries[place] = later;
      instants[place] = instants[above] as Instant;
      later.place = place;
      place = above;
    }
    for (;;) {
      let below = 2 * place + 1;
      if (below >= length) break;
      if (below + 1 < length && (instants[below + 1] as Instant) < (instants[below] as Instant)) below++;
      if ((instants[below] as Instant) >= at) break;
      const earlier = entries[below] as Entry;
      entries[place] = earlier;
      instants[place] = instants[below] as Instant;
      earlier.place = place;
      place = below;
    }
    entries[place] = entry;
    instants[place] = at;
    entry.place = place;
  }
}
