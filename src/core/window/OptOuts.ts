import type { Instant } from '../time/Instant.js';

/** What a customer does not want to get. */
export interface OptOuts {
  /** Since when marketing messages are not wanted. `null`: nothing is known against them. */
  marketing: Instant | null;
}
