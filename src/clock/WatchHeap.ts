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

  /** Moves the entry up to where its parent is not later; the others step down into the gap. */
  #rise(entry: Entry): void {
    const entries = this.#entries;
    let { place } = entry;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = entries[above] as Entry;
      if (parent.nextAt <= entry.nextAt) break;
      entries[place] = parent;
      parent.place = place;
      place = above;
    }
    entries[place] = entry;
    entry.place = place;
  }

  /** Moves the entry down to where no child is earlier; the others step up into the gap. */
  #sink(entry: Entry): void {
    const entries = this.#entries;
    const { length } = entries;
    let { place } = entry;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= length) break;
      let child = entries[below] as Entry;
      const right = entries[below + 1];
      if (right !== undefined && right.nextAt < child.nextAt) {
        child = right;
        below++;
      }
      if (child.nextAt >= entry.nextAt) break;
      entries[place] = child;
      child.place = place;
      place = below;
    }
    entries[place] = entry;
    entry.place = place;
  }
}
