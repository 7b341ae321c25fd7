import type { Instant } from '../time/Instant.js';

/** Characters of a time: enough until the year 2059. */
export const TIME_LENGTH = 8;
const ID_LENGTH = 5;
const ID_COUNT = 36 ** ID_LENGTH;
const LATEST = 36 ** TIME_LENGTH - 1;

const PAIR = 36 ** 2;
let pairs: readonly string[] | undefined;

/** A time as text that sorts as the times do. `null`: it is out of the range of a record. */
export function packedTime(at: Instant): string | null {
  if (!(at >= 0 && at <= LATEST)) return null;
  pairs ??= Array.from({ length: PAIR }, (_, n) => n.toString(36).padStart(2, '0'));
  const high = Math.floor(at / PAIR ** 2);
  const low = Math.floor(at) - high * PAIR ** 2;
  return `${pairs[Math.floor(high / PAIR)]}${pairs[high % PAIR]}${pairs[Math.floor(low / PAIR)]}${pairs[low % PAIR]}`;
}

export function timeIn(packed: string, start = 0): Instant {
  return Number.parseInt(packed.slice(start, start + TIME_LENGTH), 36);
}

/** An id as five characters (FNV-1a): enough to tell a conversation's last few messages apart. */
export function packedId(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % ID_COUNT).toString(36).padStart(ID_LENGTH, '0');
}

/** The larger of two texts: of two times the later. */
export function later(a: string, b: string): string {
  return a >= b ? a : b;
}

/** Both lists of a letter and a time each, by letter; of the same letter the later time. */
export function latestOfEach(a: string, b: string): string {
  const width = 1 + TIME_LENGTH;
  let merged = '';
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [own = '', other = ''] = [a[i], b[j]];
    const takesOwn = j >= b.length || (i < a.length && own <= other);
    const takesOther = i >= a.length || (j < b.length && other <= own);
    const first = takesOwn ? a.slice(i, i + width) : '';
    const second = takesOther ? b.slice(j, j + width) : '';
    merged += later(first, second);
    if (takesOwn) i += width;
    if (takesOther) j += width;
  }
  return merged === a ? a : merged;
}

/** The latest entries of both lists, each once. */
export function latestOf(a: string, b: string, width: number, most: number): string {
  return topOf(new Set([...entriesOf(a, width), ...entriesOf(b, width)]), most, a);
}

/** The latest messages of both lists; a message in both has its later time. */
export function latestMessages(a: string, b: string, most: number): string {
  const byId = new Map<string, string>();
  for (const entry of [...entriesOf(a, MESSAGE_LENGTH), ...entriesOf(b, MESSAGE_LENGTH)]) {
    const id = entry.slice(TIME_LENGTH);
    byId.set(id, later(entry, byId.get(id) ?? ''));
  }
  return topOf(byId.values(), most, a);
}

export const MESSAGE_LENGTH = TIME_LENGTH + ID_LENGTH;

function topOf(entries: Iterable<string>, most: number, known: string): string {
  const top = [...entries].sort().reverse().slice(0, most).join('');
  return top === known ? known : top;
}

export function entriesOf(packed: string, width: number): string[] {
  const entries: string[] = [];
  for (let i = 0; i + width <= packed.length; i += width) entries.push(packed.slice(i, i + width));
  return entries;
}
