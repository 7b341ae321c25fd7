import { type Clock, runningClock } from './createClock.js';

let clock: Clock | null = null;

/** The clock that everything shares unless it is given another. Made at first need; costs nothing while unused. */
export function sharedClock(): Clock {
  clock ??= runningClock();
  return clock;
}
