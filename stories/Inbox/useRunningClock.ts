import { useEffect } from 'react';
import type { FakeClock } from 'react-messaging-window/testing';

const STEP_MS = 250;

/** Lets a fake clock run, `speed` milliseconds a real one; 0 stops it. */
export function useRunningClock(clock: FakeClock, speed: number): void {
  useEffect(() => {
    if (speed === 0) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      clock.advance(Math.round((now - last) * speed));
      last = now;
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [clock, speed]);
}
