'use client';
import { useEffect, useMemo, useRef } from 'react';
import type { Clock } from '../clock/createClock.js';
import {
  type Countdown,
  type CountdownGranularity,
  type CountdownState,
  createCountdown,
} from '../conversation/createCountdown.js';
import type { InstantInput } from '../core/time/Instant.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useStableValue } from './useStableValue.js';
import { useStore } from './useStore.js';
import { useClock } from './WindowDefaults.js';

export interface UseCountdownOptions {
  /** The end. May change; compared by value. Nothing is counted while it is `null` or unreadable. */
  until: InstantInput | null | undefined;
  /** The smallest unit that you show: renders no more often than it changes. @default 'second' */
  granularity?: CountdownGranularity | undefined;
  /** Called once when the end is reached, not for an end that had passed before. */
  onExpire?: (() => void) | undefined;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock | undefined;
}

export type UseCountdownResult = CountdownState & Pick<Countdown, 'pause' | 'resume' | 'restart'>;

const SERVER_STATE: CountdownState = {
  remainingMs: null,
  days: 0,
  hours: 0,
  minutes: 0,
  seconds: 0,
  isExpired: false,
  isPaused: false,
};

/**
 * A countdown to an instant; floored, right after sleep and changes of the clock. All countdowns in seconds share
 * one tick and one timer.
 *
 * @example
 * const { hours, minutes, isExpired } = useCountdown({ until: state.expiresAt, granularity: 'minute' });
 */
export function useCountdown({
  until,
  granularity = 'second',
  onExpire,
  clock,
}: UseCountdownOptions): UseCountdownResult {
  const source = useClock(clock);
  const stableUntil = useStableValue(until);
  const latest = useRef(onExpire);
  useEffect(() => {
    latest.current = onExpire;
  });
  // Another unit must not begin another countdown: what was paused would go on.
  const unit = useRef(granularity);
  const countdown = useMemo(
    () =>
      createCountdown(stableUntil, source, {
        granularity: unit.current,
        onExpire: () => latest.current?.(),
      }),
    [stableUntil, source],
  );
  useBeforePaint(() => {
    unit.current = granularity;
    countdown.setGranularity(granularity);
  }, [countdown, granularity]);
  const state = useStore(countdown.subscribe, countdown.getState, () => SERVER_STATE);
  const { pause, resume, restart } = countdown;
  return useMemo(() => ({ ...state, pause, resume, restart }), [state, pause, resume, restart]);
}
