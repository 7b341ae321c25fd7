export { createFakeClock, type FakeClock } from './clock/createFakeClock.js';
