// Literals, no products: esbuild does not drop an unused object whose values are computed.
export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const TWO_DAYS_MS = 172_800_000;
export const THREE_DAYS_MS = 259_200_000;
export const WEEK_MS = 604_800_000;
