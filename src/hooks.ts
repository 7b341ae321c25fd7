export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export {
  type OutgoingMessage,
  type SendBlock,
  type UseWindowComposerOptions,
  type UseWindowComposerResult,
  useWindowComposer,
} from './hooks/useWindowComposer.js';
export type { ComposerProblem } from './stores/createComposerStore.js';
export type { CountdownGranularity, CountdownState } from './stores/createCountdown.js';
export type { WindowGranularity } from './stores/createWindowStore.js';
