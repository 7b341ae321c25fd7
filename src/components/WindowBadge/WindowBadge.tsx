'use client';
import { forwardRef, type HTMLAttributes, type Ref, useEffect, useMemo, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { WindowState, WindowStatus } from '../../core/window/WindowState.js';
import { useMessagingWindow } from '../../hooks/useMessagingWindow.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { mergeRefs } from '../internal/mergeRefs.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { markOf, StatusIcon } from '../internal/StatusIcon.js';
import { splitInput, type WindowInputProps } from '../internal/splitInput.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { useTicking, writeAttribute, writeText } from '../internal/useTicking.js';
import { type WindowLabel, windowLabel } from '../internal/windowLabel.js';

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
  const { className, style, render, onStatusChange } = props;
  const needsReact =
    typeof className === 'function' ||
    typeof style === 'function' ||
    render !== undefined ||
    onStatusChange !== undefined;
  return needsReact ? (
    <RenderedBadge {...props} forwardedRef={ref} />
  ) : (
    <TickingBadge key={props.size} {...props} forwardedRef={ref} />
  );
});

type BadgeProps = WindowBadgeProps & { forwardedRef: Ref<HTMLSpanElement> };

/** The clock writes what changes. */
function TickingBadge({ forwardedRef, ...props }: BadgeProps) {
  const [input, { size = 'full', clock, locale, strings, onStatusChange: _none, ...host }] =
    splitInput(props);
  const texts = useTexts({ locale, strings });
  const { ref, initial } = useTicking<HTMLSpanElement>(input, texts, clock, (badge, label) =>
    writeBadge(badge, label, size),
  );
  const refs = useMemo(() => mergeRefs(ref, forwardedRef), [ref, forwardedRef]);
  return renderPart('span', {
    state: undefined as never,
    own: badgeProps(initial, size),
    host,
    ref: refs as Ref<never>,
  });
}

/** React renders what changes, for hosts that take part in it. */
function RenderedBadge({ forwardedRef, ...props }: BadgeProps) {
  const [input, { size = 'full', clock, locale, strings, onStatusChange, ...host }] = splitInput(props);
  const texts = useTexts({ locale, strings });
  const state = useMessagingWindow(input, { clock });
  const source = useClock(clock);
  const seen = useRef(state.status);
  useEffect(() => {
    if (seen.current === state.status) return;
    seen.current = state.status;
    onStatusChange?.(state.status, state);
  });
  const now =
    state.expiresAt !== null && state.remainingMs !== null
      ? state.expiresAt - state.remainingMs
      : source.now();
  return renderPart('span', {
    state,
    own: badgeProps(windowLabel(state, now, texts), size),
    host,
    ref: forwardedRef as Ref<never>,
  });
}

/** `writeBadge` relies on this order of children. */
function badgeProps(label: WindowLabel, size: WindowBadgeSize): Record<string, unknown> {
  const { status, reason, dateTime } = label;
  return {
    className: 'mw mw-badge',
    ...dataAttributes({ status, reason, size }),
    children: [
      <StatusIcon key="icon" status={status} reason={reason} />,
      <time key="time" className="mw-badge-time" dateTime={dateTime || undefined} translate="no">
        {size === 'icon' ? null : (
          <span className="mw-badge-text" aria-hidden="true">
            {size === 'full' ? label.full : label.compact}
          </span>
        )}
        <span className="mw-hidden">{label.spoken}</span>
      </time>,
    ],
  };
}

function writeBadge(badge: HTMLElement, label: WindowLabel, size: WindowBadgeSize): void {
  writeAttribute(badge, 'data-status', label.status);
  writeAttribute(badge, 'data-reason', label.reason);
  const [icon, time] = badge.children;
  const mark = icon?.lastElementChild;
  if (mark) writeAttribute(mark, 'd', markOf(label.status, label.reason));
  if (!time) return;
  writeAttribute(time, 'datetime', label.dateTime || null);
  writeText(time.lastElementChild, label.spoken);
  if (size !== 'icon') writeText(time.firstElementChild, size === 'full' ? label.full : label.compact);
}
