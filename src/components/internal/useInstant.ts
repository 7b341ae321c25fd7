'use client';

import { useEffect, useState } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';

/**
 * The time of the last tick.
 *
 * @param of what is told at that time; with another one the time is that of the change. `null`: nothing
 * @param nextTickAfter when something else is to be told of it, `null`: never. Keep its identity
 */
export function useInstant<Of>(
  clock: Clock,
  of: Of | null,
  nextTickAfter: (of: Of, now: Instant) => Instant | null,
): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const watch = clock.watch((at) => {
      setNow(at);
      return of === null ? null : nextTickAfter(of, at);
    });
    return () => watch.stop();
  }, [clock, of, nextTickAfter]);
  return now;
}
