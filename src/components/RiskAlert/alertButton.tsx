import type { MouseEvent, ReactNode, Ref, RefCallback } from 'react';
import { formatText } from '../../strings/formatText.js';
import { mergeRefs } from '../internal/refs.js';
import { type PartProps, renderPart } from '../internal/renderPart.js';
import { tickingMark } from '../internal/StatusIcon.js';
import type { Ticker, WriteTicker } from '../internal/Ticker.js';
import type { WindowLabel } from '../internal/windowLabel.js';
import { type ShownWords, writeState, writeWords } from '../internal/writeLabel.js';
import type { WindowBadgeSize } from '../WindowBadge/WindowBadge.js';

/** State of the trigger, for `className`, `style` and `render`. */
export interface RiskAlertTriggerState {
  /** `aria-expanded`. */
  isOpen: boolean;
}

interface AlertButton {
  ticker: Ticker;
  isOpen: boolean;
  size: WindowBadgeSize;
  onClick: (event: MouseEvent) => void;
  /** The pointer or the focus has come to it. */
  onNear?: () => void;
  /** Props for the button. */
  host: PartProps<RiskAlertTriggerState> & { 'aria-label'?: string };
  ref: Ref<HTMLButtonElement>;
}

/** The button that opens the panel; the panel itself adds `aria-controls` while it is there. */
export function alertButton({ ticker, isOpen, size, onClick, onNear, host, ref }: AlertButton) {
  const { rendered, attach } = ticker;
  if (host['aria-label'] === undefined) namedByHost.delete(ticker);
  else namedByHost.add(ticker);
  // What the host renders in its place need not hold the mark: the ticker gets the element itself.
  const { OwnMark } = ticker.options.defaults;
  const isOwn = host.render === undefined && !(size === 'icon' && OwnMark !== undefined);
  ticker.children ??= childrenOf(ticker, size, isOwn ? attach : undefined);
  return renderPart('button', {
    state: { isOpen },
    own: {
      type: 'button',
      className: 'mw mw-alert-trigger',
      'aria-label': nameOf(ticker, rendered, size),
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      'data-status': rendered.status,
      'data-tone': rendered.tone,
      'data-reason': rendered.reason ?? undefined,
      'data-channel': ticker.options.channel,
      'data-size': size === 'icon' ? undefined : size,
      suppressHydrationWarning: true,
      onClick,
      onPointerEnter: onNear,
      onFocus: onNear,
      children: ticker.children,
    },
    host,
    ref: (isOwn ? ref : bothRefs(attach, ref)) as Ref<never>,
  });
}

/** The mark, and the words of a badge beside it. What changes most has the ref: the words, else the mark. */
function childrenOf(ticker: Ticker, size: WindowBadgeSize, attach?: Ref<never>): ReactNode {
  if (size === 'icon') return tickingMark(ticker, attach);
  return (
    <>
      {tickingMark(ticker)}
      {size === 'auto' ? (
        <data className="mw-badge-short" value="" translate="no" suppressHydrationWarning>
          {ticker.rendered.compact}
        </data>
      ) : null}
      <data ref={attach} className="mw-badge-text" value="" translate="no" suppressHydrationWarning>
        {ticker.rendered[WORDS[size][0] ?? 'full']}
      </data>
    </>
  );
}

/** The button that `part` is the mark or the words of, or `part` itself. */
export function buttonOf(part: Element | null): HTMLElement | null {
  if (part === null) return null;
  if (part.localName === 'path') return part.parentElement?.parentElement ?? null;
  return (part.className === 'mw-badge-text' ? part.parentElement : part) as HTMLElement | null;
}

export const ALERT_SIZES = ['icon', 'compact', 'full', 'auto'] as const satisfies readonly WindowBadgeSize[];

/** One for each size: a part with another one is another part. */
export const triggerWriters: Record<WindowBadgeSize, WriteTicker> = {
  icon: (part, ticker, before) => writeTrigger(part, ticker, before, 'icon'),
  compact: (part, ticker, before) => writeTrigger(part, ticker, before, 'compact'),
  full: (part, ticker, before) => writeTrigger(part, ticker, before, 'full'),
  auto: (part, ticker, before) => writeTrigger(part, ticker, before, 'auto'),
};

const WORDS: Readonly<Record<WindowBadgeSize, ShownWords>> = {
  icon: [],
  compact: ['compact'],
  full: ['full'],
  auto: ['full', 'compact'],
};

function writeTrigger(
  part: Element,
  ticker: Ticker,
  before: WindowLabel | null,
  size: WindowBadgeSize,
): void {
  const { label, isFirst } = ticker;
  const button = buttonOf(part);
  if (button === null) return;
  const name = nameOf(ticker, label, size);
  const isNamed = namedByHost.has(ticker) || button.getAttribute('aria-label') === name;
  if (!isNamed) button.setAttribute('aria-label', name);
  const isRight = isNamed && button.getAttribute('data-tone') === label.tone;
  if (before === null && isFirst && isRight && label.status !== 'unknown') return;
  // What the host renders in place of the button has words of its own.
  if (part !== button) writeWords(part, label, before, WORDS[size]);
  if (before === null) writeState(button, ticker);
}

/** Buttons with a name of the host's own, which stays. */
const namedByHost = new WeakSet<Ticker>();
const names = new WeakMap<WindowLabel, string>();

/** The name of the button; without a contact put together once for each label that there is. */
function nameOf(ticker: Ticker, label: WindowLabel, size: WindowBadgeSize): string {
  const { strings, locale } = ticker.texts;
  const { contact } = ticker.options;
  // What is seen, and once: "18h" beside the clock is not said again in full. Of two lengths the longer has both.
  const status = label[WORDS[size][0] ?? 'spoken'];
  if (contact?.name) {
    return formatText(strings.spoken.alertNamed, { name: contact.name, status }, locale);
  }
  if (size !== 'icon') return formatText(strings.spoken.alert, { status }, locale);
  let name = names.get(label);
  if (name === undefined) {
    name = formatText(strings.spoken.alert, { status }, locale);
    names.set(label, name);
  }
  return name;
}

const merged = new WeakMap<object, { ref: Ref<HTMLButtonElement>; both: RefCallback<HTMLButtonElement> }>();

/** Both refs in one, the same from render to render: with another one React takes the element out and in again. */
function bothRefs(
  attach: (part: Element | null) => void,
  ref: Ref<HTMLButtonElement>,
): RefCallback<HTMLButtonElement> {
  const known = merged.get(attach);
  if (known?.ref === ref) return known.both;
  const both = mergeRefs<HTMLButtonElement>(attach, ref);
  merged.set(attach, { ref, both });
  return both;
}
