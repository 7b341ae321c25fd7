export type * from './conversationTypes.js';
export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export {
  type UseTemplateSelectorOptions,
  type UseTemplateSelectorResult,
  useTemplateSelector,
} from './hooks/useTemplateSelector.js';
export * from './hooks/useTemplateUpload.js';
export * from './hooks/useWindowAlerts.js';
export {
  type ComposerOptions,
  type UseWindowComposerOptions,
  type UseWindowComposerResult,
  useWindowComposer,
} from './hooks/useWindowComposer.js';
