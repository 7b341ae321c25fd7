export type { ClockPage, ClockTimers } from './clock/ClockTimers.js';
export {
  type Clock,
  type ClockOptions,
  createClock,
  type Watch,
  type WatchObject,
  type WatchOptions,
  type WatchUpdate,
} from './clock/createClock.js';
export { type CheckOptions, checkValues } from './core/template/checkValues.js';
export { directionOf, languageTagOf } from './core/template/directionOf.js';
export { fieldsOf } from './core/template/fieldsOf.js';
export { bodyLengthOf, type TextLength } from './core/template/filledLength.js';
export { flattened } from './core/template/flattened.js';
export { groupTemplates } from './core/template/groupTemplates.js';
export {
  type FileProblem,
  fileProblem,
  MEDIA_LIMITS,
  type MediaLimit,
  type MediaLimits,
} from './core/template/mediaLimits.js';
export { parseTemplate, parseTemplates } from './core/template/parseTemplate.js';
export { plainTextOf } from './core/template/plainTextOf.js';
export type * from './core/template/RenderedTemplate.js';
export { renderTemplate } from './core/template/renderTemplate.js';
export type * from './core/template/SendPayload.js';
export { indexTemplates, searchTemplates } from './core/template/searchTemplates.js';
export { sendabilityOf } from './core/template/sendabilityOf.js';
export type * from './core/template/Template.js';
export type * from './core/template/TemplateField.js';
export type * from './core/template/TemplateValues.js';
export { toSendPayload } from './core/template/toSendPayload.js';
export { toTwilioContent } from './core/template/toTwilioContent.js';
export type * from './core/template/ValueIssue.js';
export type { Instant, InstantInput } from './core/time/Instant.js';
export { byConversation, type ConversationEvents } from './core/window/byConversation.js';
export { explainIssue } from './core/window/explainIssue.js';
export {
  type Gate,
  type GateOptions,
  type GateReason,
  gateOf,
  type Permission,
} from './core/window/gateOf.js';
export type { CanReply, InboundEvent, InboundKind, ThreadControl } from './core/window/InboundEvent.js';
export { isOpenAt } from './core/window/isOpenAt.js';
export { nextChangeAt } from './core/window/nextChangeAt.js';
export type { PolicyProblem, PolicyProblemCode } from './core/window/PolicyProblem.js';
export * from './core/window/policies.js';
export type { Refusal, RefusalExplanation, RefusalReason, RefusalRetry } from './core/window/Refusal.js';
export {
  nextRemainingChangeAt,
  type Remaining,
  remainingOf,
  remainingUntil,
} from './core/window/remainingOf.js';
export { validatePolicy } from './core/window/validatePolicy.js';
export { validateSettings } from './core/window/validateSettings.js';
export type { WindowInput, WindowRefusal } from './core/window/WindowInput.js';
export type { ChannelId, Grant, PolicySource, WayOut, WindowPolicy } from './core/window/WindowPolicy.js';
export {
  type InboxBalance,
  type InboxSettings,
  inputWith,
  type PolicyOverride,
  type Weekday,
  type WindowSettings,
  type WorkingHours,
  type WorkingSpan,
} from './core/window/WindowSettings.js';
export type {
  ClosedReason,
  UnknownReason,
  WindowAbilities,
  WindowIssue,
  WindowIssueCode,
  WindowQuota,
  WindowReason,
  WindowState,
  WindowStatus,
} from './core/window/WindowState.js';
export { windowAt } from './core/window/windowAt.js';
export { windowRefusalOf } from './core/window/windowRefusalOf.js';
export type { AlertStorage } from './stores/AlertLog.js';
export { createCountdown } from './stores/createCountdown.js';
export { createWindowAlerts } from './stores/createWindowAlerts.js';
export { createWindowStore, type WindowStore, type WindowStoreOptions } from './stores/createWindowStore.js';
export type * from './stores/WindowAlert.js';
export {
  backAt,
  type ClosesBeforeBack,
  closesBeforeBack,
  isWorkingAt,
  leftWhenBack,
} from './stores/workingTime.js';
