import { writeMark } from './StatusIcon.js';
import type { Ticker } from './Ticker.js';
import type { WindowLabel } from './windowLabel.js';
import { overwriteText, writeAttribute, writeText } from './writeText.js';

/** What the elements of a ticking part say, from the one with the ref back. */
export type ShownWords = readonly ('spoken' | 'full' | 'compact')[];

/**
 * Writes the words of a label into a ticking part where they differ.
 *
 * @param before what it showed, when nothing but its words may differ
 */
export function writeWords(
  part: Element,
  label: WindowLabel,
  before: WindowLabel | null,
  words: ShownWords,
): void {
  let place: Node | null | undefined = part;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) place = place?.previousSibling;
    const word = words[i] as ShownWords[number];
    if (before === null) writeText(place, label[word]);
    else if (label[word] !== before[word]) overwriteText(place, label[word]);
  }
}

/** Writes what a label says beside its words. */
export function writeState(root: Element, ticker: Ticker): void {
  const { label } = ticker;
  writeAttribute(root, 'data-status', label.status);
  writeAttribute(root, 'data-tone', label.tone);
  writeAttribute(root, 'data-reason', label.reason);
  // To search costs more than all else, by the size of the page. The mark stands first, unless the host has moved it.
  const first = root.firstElementChild;
  const mark = first?.classList.contains('mw-mark') ? first : root.querySelector('.mw-mark');
  writeMark(mark?.firstElementChild, label, ticker);
}
