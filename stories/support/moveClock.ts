import type { Instant } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';

/** Puts a clock at an instant, forwards or back, as a computer finds the time after a sleep or a correction. */
export function moveClock(clock: FakeClock, instant: Instant): void {
  clock.setTime(instant);
  clock.focus();
}
