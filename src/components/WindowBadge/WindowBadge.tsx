'use client';
import { forwardRef, type HTMLAttributes, type ReactNode, type Ref, useContext } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { INPUT_NAMES } from '../../core/window/inputNames.js';
import type { WindowState, WindowStatus } from '../../core/window/WindowState.js';
import { useMessagingWindow } from '../../hooks/useMessagingWindow.js';
import { useStatusChange } from '../../hooks/useStatusChange.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import type { Icons } from '../internal/Icons.js';
import { NO_PROPS, propsWithout } from '../internal/propsWithout.js';
import type { SharedLabel } from '../internal/remainingLabel.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { markOf, statusIcon } from '../internal/StatusIcon.js';
import { splitInput, type WindowInputProps } from '../internal/splitInput.js';
import { TextDefaultsContext, type TextProps, useTexts } from '../internal/TextDefaults.js';
import type { Ticker, WriteTicker } from '../internal/Ticker.js';
import { useRoot } from '../internal/useRoot.js';
import { overwriteText, useTicking, writeAttribute, writeText } from '../internal/useTicking.js';
import { windowLabel } from '../internal/windowLabel.js';

/** `full`: icon and words; `compact`: icon and "18h"; `icon`: the icon alone (its name stays for screen readers). */
export type WindowBadgeSize = 'full' | 'compact' | 'icon';

export interface WindowBadgeProps
  extends WindowInputProps,
    TextProps,
    PartOf<HTMLAttributes<HTMLSpanElement>, WindowState> {
  /** `data-size`. @default 'full' */
  size?: WindowBadgeSize;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  /** Called after the status has changed by itself or by new input, not for the first one. */
  onStatusChange?: (status: WindowStatus, state: WindowState) => void;
}

/**
 * The state of a window as a badge that is right by itself. `data-status`, `data-reason` and `data-size` say the
 * state. Ten thousand of them run on one timer without a React render, unless `className`, `style` or `render` is
 * a function of the state, or there is a callback.
 *
 * @example <WindowBadge channel="whatsapp" lastInboundAt={conversation.lastInboundAt} />
 */
export const WindowBadge = forwardRef<HTMLSpanElement, WindowBadgeProps>(function WindowBadge(props, ref) {
  const { className, style, render, onStatusChange, size = 'full' } = props;
  const ticker = useTicking(props, writers[size]);
  if (
    typeof className === 'function' ||
    typeof style === 'function' ||
    render !== undefined ||
    onStatusChange !== undefined
  ) {
    return <RenderedBadge {...props} forwardedRef={ref} />;
  }
  const { rendered } = ticker;
  ticker.children ??= badgeChildren(rendered, isoOf(ticker), size, ticker.defaults.icons, ticker.attach);
  const host = propsWithout(props, OWN_PROPS);
  // Most rows give nothing else, and a list has thousands of rows: they need not be merged with anything.
  if (host === NO_PROPS) {
    return (
      <span
        key={size}
        ref={ref}
        className="mw mw-badge"
        data-status={rendered.status}
        data-reason={rendered.reason ?? undefined}
        data-size={size}
        suppressHydrationWarning
      >
        {ticker.children}
      </span>
    );
  }
  return renderPart('span', {
    state: undefined as never,
    own: {
      key: size,
      className: 'mw mw-badge',
      'data-status': rendered.status,
      'data-reason': rendered.reason ?? undefined,
      'data-size': size,
      suppressHydrationWarning: true,
      children: ticker.children,
    },
    host,
    ref: ref as Ref<never>,
  });
});

type BadgeProps = WindowBadgeProps & { forwardedRef: Ref<HTMLSpanElement> };

/** React renders what changes, for hosts that take part in it. */
function RenderedBadge({ forwardedRef, ...props }: BadgeProps) {
  const [input, { size = 'full', clock, locale, strings, onStatusChange, ...host }] = splitInput(props);
  const [root, ref] = useRoot(forwardedRef);
  const texts = useTexts(windowTexts, { locale, strings }, root);
  const { icons } = useContext(TextDefaultsContext);
  const state = useMessagingWindow(input, { clock });
  const source = useClock(clock);
  useStatusChange(state, onStatusChange);
  const now =
    state.expiresAt !== null && state.remainingMs !== null
      ? state.expiresAt - state.remainingMs
      : source.now();
  const label = windowLabel(state, now, texts);
  return renderPart('span', {
    state,
    own: {
      className: 'mw mw-badge',
      ...dataAttributes({ status: state.status, reason: state.reason, size }),
      children: badgeChildren(label, label.dateTime, size, icons),
    },
    host,
    ref,
  });
}

/** `writeBadge` relies on this order of elements. */
function badgeChildren(
  label: SharedLabel,
  dateTime: string | null,
  size: WindowBadgeSize,
  icons: Icons | undefined,
  spoken?: Ref<HTMLSpanElement>,
): ReactNode {
  return (
    <>
      {statusIcon(label.status, label.reason, icons)}
      <time
        className="mw-badge-time"
        dateTime={dateTime || undefined}
        translate="no"
        suppressHydrationWarning
      >
        {size === 'icon' ? null : (
          <span className="mw-badge-text" aria-hidden="true" suppressHydrationWarning>
            {size === 'full' ? label.full : label.compact}
          </span>
        )}
        <span ref={spoken} className="mw-hidden" suppressHydrationWarning>
          {label.spoken}
        </span>
      </time>
    </>
  );
}

/** One for each size: a part with another one is another part. */
const writers: Record<WindowBadgeSize, WriteTicker> = {
  full: (spoken, ticker, before) => writeBadge(spoken, ticker, before, 'full'),
  compact: (spoken, ticker, before) => writeBadge(spoken, ticker, before, 'compact'),
  icon: (spoken, ticker, before) => writeBadge(spoken, ticker, before, null),
};

/** The ref is on the words for screen readers: from there it is not far to the others, which change most. */
function writeBadge(
  spoken: Element,
  ticker: Ticker,
  before: SharedLabel | null,
  words: 'full' | 'compact' | null,
): void {
  const { label } = ticker;
  if (before !== null) {
    if (label.spoken !== before.spoken) overwriteText(spoken, label.spoken);
    if (words !== null && label[words] !== before[words]) overwriteText(spoken.previousSibling, label[words]);
    return;
  }
  const time = spoken.parentElement;
  const badge = time?.parentElement;
  const mark = badge?.firstElementChild?.lastElementChild;
  if (!time || !badge || !mark) return;
  // What is not known is said in the same words whatever the reason.
  const isRightAtFirst =
    ticker.isFirst &&
    label.status !== 'unknown' &&
    spoken.firstChild?.nodeValue === label.spoken &&
    badge.getAttribute('data-status') === label.status;
  if (isRightAtFirst) return;
  writeText(spoken, label.spoken);
  if (words !== null) writeText(time.firstElementChild, label[words]);
  writeAttribute(badge, 'data-status', label.status);
  writeAttribute(badge, 'data-reason', label.reason);
  writeAttribute(mark, 'd', markOf(label.status, label.reason, ticker.defaults.icons));
  writeAttribute(time, 'datetime', isoOf(ticker));
}

function isoOf({ label, endsAt }: Ticker): string | null {
  return endsAt === null || label.status === 'unknown' ? null : new Date(endsAt).toISOString();
}

const OWN_PROPS: ReadonlySet<string> = new Set([
  ...INPUT_NAMES,
  'size',
  'clock',
  'locale',
  'strings',
  'onStatusChange',
]);
