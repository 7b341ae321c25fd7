export { createFakeClock, type FakeClock } from './clock/createFakeClock.js';
export { type PseudoLocale, pseudoStrings } from './testing/pseudoLocale.js';
