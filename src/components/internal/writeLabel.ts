import { writeMark } from './StatusIcon.js';
import type { Ticker } from './Ticker.js';
import type { WindowLabel } from './windowLabel.js';
import { overwriteText, writeAttribute, writeText } from './writeText.js';

/** What the elements of a ticking part say, from the one with the ref back. */
export type ShownWords = readonly ('spoken' | 'full' | 'compact')[];

/**
 * Writes what a label says into a ticking part where it differs.
 *
 * @param before what it showed, when nothing but its words may differ
 */
export function writeLabel(
  part: Element,
  root: Element,
  ticker: Ticker,
  before: WindowLabel | null,
  words: ShownWords,
): void {
  const { label } = ticker;
  let place: Node | null = part;
  for (const word of words) {
    if (before === null) writeText(place, label[word]);
    else if (label[word] !== before[word]) overwriteText(place, label[word]);
    place = place?.previousSibling ?? null;
  }
  if (before !== null) return;
  writeAttribute(root, 'data-status', label.status);
  writeAttribute(root, 'data-tone', label.tone);
  writeAttribute(root, 'data-reason', label.reason);
  writeMark(root.querySelector('.mw-mark > path'), label, ticker);
}
