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
export type {
  BotOption,
  ConversationOptions,
  ConversationSetup,
  OtherWindow,
  OutgoingMessage,
  QueuedTemplate,
  SendContext,
  WayOutActions,
} from './conversation/ConversationOptions.js';
export type { ComposerView } from './conversation/composerView.js';
export type { ConversationView } from './conversation/conversationView.js';
export * from './conversation/createConversation.js';
export {
  type Countdown,
  type CountdownOptions,
  type CountdownState,
  createCountdown,
} from './conversation/createCountdown.js';
export {
  createTemplateSend,
  type TemplateController,
  type TemplateSelectorOptions,
  type TemplateSendView,
} from './conversation/createTemplateSend.js';
export { createWindowAlerts } from './conversation/createWindowAlerts.js';
export {
  createWindowWatch,
  type WindowWatch,
  type WindowWatchOptions,
} from './conversation/createWindowWatch.js';
export type { DraftPlace } from './conversation/Shelf.js';
export { draftsIn } from './conversation/shelves.js';
export type { TextStorage } from './conversation/TextStorage.js';
export type * from './conversation/WindowAlert.js';
export type { ClosesBeforeBack } from './conversation/workingTime.js';
export type * from './core/record/ConversationRecord.js';
export { columnsOf, type RecordColumns, type RowInput } from './core/record/columnsOf.js';
export * from './core/record/dueAlerts.js';
export { inputOf, optOutsOf, refusedAt } from './core/record/inputOf.js';
export { mergeRecords } from './core/record/mergeRecords.js';
export * from './core/record/planTemplates.js';
export { recordAfter } from './core/record/recordAfter.js';
export { type PastWindow, windowsOf } from './core/record/windowsOf.js';
export { applyTemplateUpdate } from './core/template/applyTemplateUpdate.js';
export { characterCount } from './core/template/characterCount.js';
export { type CheckOptions, checkValues } from './core/template/checkValues.js';
export { hasMoreTemplates } from './core/template/definitionsIn.js';
export { directionOf } from './core/template/directionOf.js';
export { type FieldContext, fieldContext } from './core/template/fieldContext.js';
export { fieldsOf } from './core/template/fieldsOf.js';
export { type FilledTemplate, fillTemplate } from './core/template/fillTemplate.js';
export { hintsFor } from './core/template/hintsFor.js';
export {
  MEDIA_LIMITS,
  type MediaLimit,
  type MediaLimits,
} from './core/template/mediaLimits.js';
export { parseTemplate, parseTemplates } from './core/template/parseTemplate.js';
export { parseTwilioContent, parseTwilioContents } from './core/template/parseTwilioContent.js';
export { plainTextOf } from './core/template/plainTextOf.js';
export type * from './core/template/RenderedTemplate.js';
export { renderTemplate } from './core/template/renderTemplate.js';
export type * from './core/template/SendPayload.js';
export { sendabilityOf } from './core/template/sendabilityOf.js';
export type * from './core/template/Template.js';
export type * from './core/template/TemplateField.js';
export type * from './core/template/TemplateValues.js';
export { toSendPayload } from './core/template/toSendPayload.js';
export {
  type TwilioContent,
  type TwilioIssue,
  type TwilioIssueCode,
  type TwilioOptions,
  toTwilioContent,
  twilioIssues,
} from './core/template/toTwilioContent.js';
export type * from './core/template/ValueHint.js';
export type * from './core/template/ValueIssue.js';
export type { Instant, InstantInput } from './core/time/Instant.js';
export { byConversation, type ConversationEvents } from './core/window/byConversation.js';
export type { Contact } from './core/window/Contact.js';
export { explainIssue } from './core/window/explainIssue.js';
export type * from './core/window/InboundEvent.js';
export type { OptOuts } from './core/window/OptOuts.js';
export type { PolicyProblem, PolicyProblemCode } from './core/window/PolicyProblem.js';
export * from './core/window/policies.js';
export { policySources } from './core/window/policySources.js';
export type { Refusal, RefusalExplanation, RefusalReason, RefusalRetry } from './core/window/Refusal.js';
export {
  nextRemainingChangeAt,
  type Remaining,
  remainingOf,
} from './core/window/remainingOf.js';
export { soonestFirst } from './core/window/soonestFirst.js';
export type * from './core/window/Verdict.js';
export { validatePolicy } from './core/window/validatePolicy.js';
export { validateSettings } from './core/window/validateSettings.js';
export { type VerdictContext, verdictsOf } from './core/window/verdictsOf.js';
export type { WindowInput, WindowRefusal } from './core/window/WindowInput.js';
export type { ChannelId, Grant, PolicySource, WayOut, WindowPolicy } from './core/window/WindowPolicy.js';
export * from './core/window/WindowSettings.js';
export type * from './core/window/WindowState.js';
export { isOpenAt, nextChangeAt, windowAt } from './core/window/windowAt.js';
export { windowRefusalOf } from './core/window/windowRefusalOf.js';
export { windowUnder } from './core/window/windowUnder.js';
