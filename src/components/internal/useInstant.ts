'use client';

import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';

/** The time of the last tick; ticks come when `nextTickAfter` says so, `null`: never. */
export function useInstant(clock: Clock, nextTickAfter: (now: Instant) => Instant | null): Instant {
  const [now, setNow] = useState(() => clock.now());
  const latest = useRef(nextTickAfter);
  useEffect(() => {
    latest.current = nextTickAfter;
  });
  useEffect(() => {
    const watch = clock.watch((at) => {
      setNow(at);
      return latest.current(at);
    });
    return () => watch.stop();
  }, [clock]);
  return now;
}
