export type { Authorization, Authorize, GuardedAction, GuardedContext } from './hooks/Authorize.js';
export type { TemplateBlock } from './hooks/obstacleTo.js';
export type { TemplateCost, TemplateMeta, TemplateMetaOf } from './hooks/TemplateMeta.js';
export type {
  TemplateAvailability,
  TemplateContact,
  TemplateFailure,
  TemplatePermission,
  TemplateSend,
  TemplateSendOutcome,
} from './hooks/TemplateSend.js';
export type { TemplateLoad, TemplateSource } from './hooks/TemplateSource.js';
export type { TemplateSection } from './hooks/templateSections.js';
export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export type { TemplatePrefill } from './hooks/useTemplateForm.js';
export type { TemplateListState } from './hooks/useTemplateList.js';
export {
  type UseTemplateSelectorOptions,
  type UseTemplateSelectorResult,
  useTemplateSelector,
} from './hooks/useTemplateSelector.js';
export {
  type TemplateUpload,
  type TemplateUploadContext,
  type TemplateUploadState,
  type UseTemplateUploadOptions,
  type UseTemplateUploadResult,
  useTemplateUpload,
} from './hooks/useTemplateUpload.js';
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
export type { TemplateMemory } from './stores/templateMemoryOf.js';
export type * from './stores/WindowAlert.js';
