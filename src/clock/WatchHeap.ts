/** An entry of the heap; the heap keeps `place` up to date so that an entry can be taken out in O(log N). */
export interface HeapEntry {
  nextAt: number;
  /** Index in the heap, -1 outside. */
  place: number;
}

/** A binary min-heap by `nextAt`, with removal of any entry in O(log N). */
export class WatchHeap<Entry extends HeapEntry> {
  readonly #entries: Entry[] = [];

  get first(): Entry | undefined {
    return this.#entries[0];
  }

  /** All entries, in no order. */
  [Symbol.iterator](): Iterator<Entry> {
    return this.#entries[Symbol.iterator]();
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Puts the entry where its `nextAt` belongs, whether or not it is in the heap. */
  place(entry: Entry): void {
    if (entry.place < 0) {
      entry.place = this.#entries.length;
      this.#entries.push(entry);
    }
    this.#rise(entry);
    this.#sink(entry);
  }

  remove(entry: Entry): void {
    const { place } = entry;
    if (place < 0) return;
    entry.place = -1;
    const last = this.#entries.pop();
    if (last === undefined || last === entry) return;
    last.place = place;
    this.#entries[place] = last;
    this.#rise(last);
    this.#sink(last);
  }

  #rise(entry: Entry): void {
    while (entry.place > 0) {
      const parent = this.#entries[(entry.place - 1) >> 1];
      if (parent === undefined || parent.nextAt <= entry.nextAt) return;
      this.#swap(parent, entry);
    }
  }

  #sink(entry: Entry): void {
    for (;;) {
      const left = this.#entries[2 * entry.place + 1];
      const right = this.#entries[2 * entry.place + 2];
      const child = right !== undefined && left !== undefined && right.nextAt < left.nextAt ? right : left;
      if (child === undefined || child.nextAt >= entry.nextAt) return;
      this.#swap(entry, child);
    }
  }

  #swap(upper: Entry, lower: Entry): void {
    const { place } = upper;
    this.#entries[lower.place] = upper;
    this.#entries[place] = lower;
    upper.place = lower.place;
    lower.place = place;
  }
}
