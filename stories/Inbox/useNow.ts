import { useCallback, useSyncExternalStore } from 'react';
import type { Clock, Instant } from 'react-messaging-window/core';

const SECOND_MS = 1000;

/** The time of the clock in whole seconds. */
export function useNow(clock: Clock): Instant {
  const subscribe = useCallback(
    (listener: () => void) => {
      const watch = clock.watch((now) => {
        listener();
        return (Math.floor(now / SECOND_MS) + 1) * SECOND_MS;
      });
      return () => watch.stop();
    },
    [clock],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / SECOND_MS) * SECOND_MS);
}
