import { drawIcon, markOf } from '../internal/StatusIcon.js';
import type { Ticker, WriteTicker } from '../internal/Ticker.js';
import { isoOf } from '../internal/windowLabel.js';
import { type ShownWords, writeState, writeWords } from '../internal/writeLabel.js';
import { writeAttribute } from '../internal/writeText.js';

/**
 * `full`: icon and words; `compact`: icon and "18h"; `icon`: the icon alone (its name stays for screen readers). `auto`:
 * the first for which there is room: `full` from 30em of the nearest CSS container on, `compact` from 15em on.
 */
export type WindowBadgeSize = 'full' | 'compact' | 'icon' | 'auto';

/** One for each size: a part with another one is another part. */
export const badgeWriters: Record<WindowBadgeSize, WriteTicker> = {
  full: writerOf('spoken', 'full'),
  compact: writerOf('spoken', 'compact'),
  icon: writerOf('spoken'),
  auto: writerOf('spoken', 'full', 'compact'),
};

/** The first of them where the host says nothing that is one. */
export const BADGE_SIZES = Object.keys(badgeWriters) as [WindowBadgeSize, ...WindowBadgeSize[]];

/** The ref is on the words for screen readers: from there back it is not far to the others, which change most. */
function writerOf(...words: ShownWords): WriteTicker {
  return (spoken, ticker, before) => {
    const { label } = ticker;
    if (before !== null) {
      writeWords(spoken, label, before, words);
      return;
    }
    const badge = spoken.parentElement;
    if (!badge) return;
    // What is not known is said in the same words whatever the reason.
    const isRightAtFirst =
      ticker.isFirst &&
      label.status !== 'unknown' &&
      spoken.firstChild?.nodeValue === label.spoken &&
      badge.getAttribute('data-status') === label.status &&
      badge.getAttribute('data-tone') === label.tone;
    if (isRightAtFirst) return;
    writeWords(spoken, label, before, words);
    writeState(badge, ticker);
    writeAttribute(badge, 'data-channel', ticker.options.channel ?? null);
    writeAttribute(spoken, 'datetime', isoOf(ticker.status, ticker.endsAt));
  };
}

/** Makes a badge without React. Returns the element that its ticker is attached to. */
export function drawBadge(place: ShadowRoot, { label, options }: Ticker, size: WindowBadgeSize): Element {
  const page = place.ownerDocument;
  const make = (name: string, className: string, children: readonly Node[]) => {
    const element = page.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const spoken = make('time', 'mw-badge-time mw-hidden', []);
  const words = [
    ...(size === 'auto' ? [make('data', 'mw-badge-short', [])] : []),
    ...(size === 'icon' ? [] : [make('data', 'mw-badge-text', [])]),
  ];
  for (const element of words) element.setAttribute('aria-hidden', 'true');
  for (const element of [spoken, ...words]) element.setAttribute('translate', 'no');
  const mark = markOf(label, options.defaults.icons);
  const badge = make('data', 'mw mw-badge', [drawIcon(page, mark), ...words, spoken]);
  badge.setAttribute('data-size', size);
  for (const element of [badge, ...words]) element.setAttribute('value', '');
  place.replaceChildren(badge);
  return spoken;
}
