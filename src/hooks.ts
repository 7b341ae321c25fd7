export type { Authorization, Authorize, GuardedAction, GuardedContext } from './hooks/Authorize.js';
export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export {
  type TemplateBlock,
  type TemplateFailure,
  type TemplateListState,
  type TemplateLoad,
  type TemplatePermission,
  type TemplatePrefill,
  type TemplateSend,
  type TemplateSendOutcome,
  type TemplateSource,
  type UseTemplateSelectorOptions,
  type UseTemplateSelectorResult,
  useTemplateSelector,
} from './hooks/useTemplateSelector.js';
export {
  type UseWindowAlertsOptions,
  type UseWindowAlertsResult,
  useWindowAlerts,
} from './hooks/useWindowAlerts.js';
export {
  type Balance,
  type Denial,
  type OutgoingMessage,
  type UseWindowComposerOptions,
  type UseWindowComposerResult,
  useWindowComposer,
} from './hooks/useWindowComposer.js';
export type { ComposerProblem, DraftStorage } from './stores/createComposerStore.js';
export type { CountdownGranularity, CountdownState } from './stores/createCountdown.js';
export type { WindowGranularity } from './stores/createWindowStore.js';
export type { Draft, DraftFormat } from './stores/Draft.js';
export type {
  MessagingEvent,
  MessagingEventKind,
  MessagingEventPlace,
  SendBlock,
  TemplateName,
} from './stores/MessagingEvent.js';
export type * from './stores/WindowAlert.js';
