export { createFakeClock, type FakeClock, type FakeClockOptions } from './clock/createFakeClock.js';
export { type PseudoLocale, pseudoStrings } from './testing/pseudoLocale.js';
