import { drawIcon, markOf } from '../internal/StatusIcon.js';
import type { Ticker, WriteTicker } from '../internal/Ticker.js';
import { isoOf, type WindowLabel } from '../internal/windowLabel.js';
import { overwriteText, writeAttribute, writeText } from '../internal/writeText.js';

/** `full`: icon and words; `compact`: icon and "18h"; `icon`: the icon alone (its name stays for screen readers). */
export type WindowBadgeSize = 'full' | 'compact' | 'icon';

export const BADGE_SIZES = ['full', 'compact', 'icon'] as const satisfies readonly WindowBadgeSize[];

/** One for each size: a part with another one is another part. */
export const badgeWriters: Record<WindowBadgeSize, WriteTicker> = {
  full: (spoken, ticker, before) => writeBadge(spoken, ticker, before, 'full'),
  compact: (spoken, ticker, before) => writeBadge(spoken, ticker, before, 'compact'),
  icon: (spoken, ticker, before) => writeBadge(spoken, ticker, before, null),
};

/** The ref is on the words for screen readers: from there it is not far to the others, which change most. */
function writeBadge(
  spoken: Element,
  ticker: Ticker,
  before: WindowLabel | null,
  words: 'full' | 'compact' | null,
): void {
  const { label } = ticker;
  if (before !== null) {
    if (label.spoken !== before.spoken) overwriteText(spoken, label.spoken);
    if (words !== null && label[words] !== before[words]) overwriteText(spoken.previousSibling, label[words]);
    return;
  }
  const badge = spoken.parentElement;
  const mark = badge?.firstElementChild?.lastElementChild;
  if (!badge || !mark) return;
  // What is not known is said in the same words whatever the reason.
  const isRightAtFirst =
    ticker.isFirst &&
    label.status !== 'unknown' &&
    spoken.firstChild?.nodeValue === label.spoken &&
    badge.getAttribute('data-status') === label.status &&
    badge.getAttribute('data-tone') === label.tone;
  if (isRightAtFirst) return;
  writeText(spoken, label.spoken);
  if (words !== null) writeText(spoken.previousElementSibling, label[words]);
  writeAttribute(badge, 'data-status', label.status);
  writeAttribute(badge, 'data-tone', label.tone);
  writeAttribute(badge, 'data-reason', label.reason);
  writeAttribute(mark, 'd', markOf(label, ticker.options.defaults.icons));
  writeAttribute(spoken, 'datetime', isoOf(ticker.status, ticker.endsAt));
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
  const words = make('span', 'mw-badge-text', []);
  words.setAttribute('aria-hidden', 'true');
  for (const element of [spoken, words]) element.setAttribute('translate', 'no');
  const mark = markOf(label, options.defaults.icons);
  const badge = make('span', 'mw mw-badge', [
    drawIcon(page, mark),
    ...(size === 'icon' ? [] : [words]),
    spoken,
  ]);
  badge.setAttribute('data-size', size);
  place.replaceChildren(badge);
  return spoken;
}
