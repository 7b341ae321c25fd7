'use client';

import { forwardRef, type HTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { callHost } from '../../clock/callHost.js';
import type { WindowState, WindowStatus } from '../../core/window/WindowState.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { elementProps } from '../internal/elementProps.js';
import { lookOf } from '../internal/lookOf.js';
import { useRoot } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { statusMark, tickingMark } from '../internal/StatusIcon.js';
import type { TextProps } from '../internal/TextDefaults.js';
import type { ShownConversation, Ticker } from '../internal/Ticker.js';
import { useTicking } from '../internal/useTicking.js';
import { useTickingState } from '../internal/useTickingState.js';
import { isoOf, type WindowLabel } from '../internal/windowLabel.js';
import { BADGE_SIZES, badgeWriters, type WindowBadgeSize } from './writeBadge.js';

export type { WindowBadgeSize } from './writeBadge.js';

/** How a badge looks. */
export interface WindowBadgeLook extends TextProps, PartOf<HTMLAttributes<HTMLElement>, WindowState> {
  /** `data-size`. @default 'full' */
  size?: WindowBadgeSize | undefined;
  /** Called after the status has changed by itself or by new input, not for the first one. */
  onStatusChange?: ((status: WindowStatus, state: WindowState) => void) | undefined;
}

export type WindowBadgeProps = WindowBadgeLook & PartConversation<ShownConversation>;

/**
 * The state of a window as a badge that is right by itself. `data-status`, `data-tone`, `data-reason`, `data-size`
 * and `data-channel` say the state. Ten thousand of them run on one timer without a React render, unless `className`, `style` or `render` is
 * a function of the state, or there is a callback.
 *
 * @example <WindowBadge channel="whatsapp" lastInboundAt={conversation.lastInboundAt} />
 */
export const WindowBadge = forwardRef<HTMLElement, WindowBadgeProps>(function WindowBadge(props, ref) {
  const { className, style, render, onStatusChange } = props;
  const size = lookOf(props.size, BADGE_SIZES);
  const ticker = useTicking(props, badgeWriters[size]);
  if (
    typeof className === 'function' ||
    typeof style === 'function' ||
    render !== undefined ||
    typeof onStatusChange === 'function'
  ) {
    return <RenderedBadge {...{ badge: props, ticker, size }} forwardedRef={ref} />;
  }
  const { rendered } = ticker;
  ticker.children ??= badgeChildren(
    rendered,
    isoOf(ticker.status, ticker.endsAt),
    size,
    tickingMark(ticker),
    ticker.attach,
  );
  return renderPart('data', {
    state: undefined as never,
    own: ownProps(rendered, ticker.options.channel, size, ticker.children),
    host: elementProps(props, OWN_PROPS),
    ref: ref as Ref<never>,
    key: size,
  });
});

function ownProps(
  { status, tone, reason }: Pick<WindowState, 'status' | 'tone' | 'reason'>,
  channel: string | undefined,
  size: WindowBadgeSize,
  children: ReactNode,
) {
  return {
    value: '',
    className: 'mw mw-badge',
    'data-status': status,
    'data-tone': tone,
    'data-reason': reason ?? undefined,
    'data-channel': channel,
    'data-size': size,
    suppressHydrationWarning: true,
    children,
  };
}

interface RenderedBadgeProps {
  badge: WindowBadgeProps;
  ticker: Ticker;
  size: WindowBadgeSize;
  forwardedRef: Ref<HTMLElement>;
}

/** React renders what changes, for hosts that take part in it. */
function RenderedBadge({ badge, ticker, size, forwardedRef }: RenderedBadgeProps) {
  const [root, ref] = useRoot(forwardedRef);
  const { state, label } = useTickingState(ticker, root);
  useStatusChange(state, badge.onStatusChange);
  const dateTime = isoOf(state.status, state.expiresAt);
  return renderPart('data', {
    state,
    own: ownProps(
      state,
      state.channel || undefined,
      size,
      badgeChildren(label, dateTime, size, statusMark(state, ticker.options.defaults)),
    ),
    host: elementProps(badge, OWN_PROPS),
    ref,
  });
}

/** Calls `onStatusChange` after the status has changed, not for the first one. */
function useStatusChange(state: WindowState, onStatusChange: WindowBadgeLook['onStatusChange']): void {
  const seen = useRef(state);
  useEffect(() => {
    const before = seen.current;
    seen.current = state;
    // What stood in until a client told the time is no status that it had.
    if (before.status === state.status || before.asOf === 0) return;
    callHost(onStatusChange, state.status, state);
  });
}

/**
 * `writeBadge` relies on this order of elements, and `drawBadge` makes the same without React. `<data>`, of which no host
 * has a rule: no class could keep its colors from `.row span { color: gray }` and yet be overruled by a class of the host.
 */
function badgeChildren(
  label: WindowLabel,
  dateTime: string | null,
  size: WindowBadgeSize,
  mark: ReactNode,
  spoken?: Ref<HTMLTimeElement>,
): ReactNode {
  return (
    <>
      {mark}
      {size === 'auto' ? (
        <data className="mw-badge-short" value="" aria-hidden="true" translate="no" suppressHydrationWarning>
          {label.compact}
        </data>
      ) : null}
      {size === 'icon' ? null : (
        <data className="mw-badge-text" value="" aria-hidden="true" translate="no" suppressHydrationWarning>
          {size === 'compact' ? label.compact : label.full}
        </data>
      )}
      <time
        ref={spoken}
        className="mw-badge-time mw-hidden"
        dateTime={dateTime ?? undefined}
        translate="no"
        suppressHydrationWarning
      >
        {label.spoken}
      </time>
    </>
  );
}

const OWN_PROPS: ReadonlySet<string> = new Set(['size', 'locale', 'strings', 'onStatusChange']);
