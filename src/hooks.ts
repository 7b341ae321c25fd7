export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export type { CountdownGranularity, CountdownState } from './stores/createCountdown.js';
export type { WindowGranularity } from './stores/createWindowStore.js';
