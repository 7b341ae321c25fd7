/** A point in time: milliseconds since 1970-01-01T00:00:00Z, as `Date.now()` gives. */
export type Instant = number;

/** What a host may pass for an instant: epoch milliseconds, a `Date`, or an ISO 8601 string with its offset. */
export type InstantInput = Instant | Date | string;
