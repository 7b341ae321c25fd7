import { type Clock, createClock } from './createClock.js';

let clock: Clock | null = null;

/** The clock that everything shares unless it is given another. Made at first need; costs nothing while unused. */
export function sharedClock(): Clock {
  clock ??= createClock();
  return clock;
}
