export {
  ComposerHints,
  type ComposerHintsLook,
  type ComposerHintsProps,
} from './components/ComposerHints/ComposerHints.js';
export {
  ExpiryNotice,
  type ExpiryNoticeLook,
  type ExpiryNoticeProps,
} from './components/ExpiryNotice/ExpiryNotice.js';
export type { IconPaths, Icons, PartIconName, StatusIconName } from './components/internal/Icons.js';
export type { PartProps } from './components/internal/renderPart.js';
export type { Slot } from './components/internal/Slot.js';
export {
  type MessagingActions,
  MessagingWindow,
  type MessagingWindowProps,
} from './components/MessagingWindow/MessagingWindow.js';
export {
  MessagingWindowRoot,
  type MessagingWindowRootProps,
} from './components/MessagingWindow/MessagingWindowRoot.js';
export {
  MessagingWindowProvider,
  type MessagingWindowProviderProps,
} from './components/MessagingWindowProvider/MessagingWindowProvider.js';
export type { RiskAlertTriggerState } from './components/RiskAlert/alertButton.js';
export { RiskAlert, type RiskAlertLook, type RiskAlertProps } from './components/RiskAlert/RiskAlert.js';
export type { RiskAlertReason } from './components/RiskAlert/RiskAlertContext.js';
export type { GetFieldLabel } from './components/TemplateSelector/fieldLabel.js';
export type { TemplateSelectorReason } from './components/TemplateSelector/TemplateDialog.js';
export {
  TemplateSelector,
  type TemplateSelectorLook,
  type TemplateSelectorParts,
  type TemplateSelectorProps,
} from './components/TemplateSelector/TemplateSelector.js';
export type { GetErrorText } from './components/TemplateSelector/verdictText.js';
export {
  WindowBadge,
  type WindowBadgeLook,
  type WindowBadgeProps,
  type WindowBadgeSize,
} from './components/WindowBadge/WindowBadge.js';
export {
  type ComposerAnnouncementsOptions,
  useComposerAnnouncements,
} from './components/WindowComposer/useComposerAnnouncements.js';
export {
  type ComposerEditor,
  type ComposerParts,
  WindowComposer,
  type WindowComposerLook,
  type WindowComposerProps,
  type WindowComposerVariant,
} from './components/WindowComposer/WindowComposer.js';
export type {
  BotOption,
  ConversationOptions,
  OutgoingMessage,
  QueuedTemplate,
  SendContext,
  WayOutActions,
} from './conversation/ConversationOptions.js';
export { clearDrafts, clearDraftsIn } from './conversation/ConversationStore.js';
export type { CountdownGranularity, CountdownState } from './conversation/createCountdown.js';
export type {
  PickProducts,
  TemplateSelectorOptions,
  TemplateSendView,
} from './conversation/createTemplateSend.js';
export type { WindowGranularity } from './conversation/createWindowWatch.js';
export type { Draft, DraftFormat } from './conversation/Draft.js';
export type { ComposerProblem } from './conversation/DraftStore.js';
export type {
  MessagingEvent,
  MessagingEventKind,
  MessagingEventPlace,
} from './conversation/MessagingEvent.js';
export type { SendingActions } from './conversation/sendingActions.js';
export type {
  MessageCost,
  TemplateFailure,
  TemplateRequest,
  TemplateSend,
  TemplateSendOutcome,
  TwilioSend,
} from './conversation/TemplateSend.js';
export type { TemplateLoad, TemplateSource } from './conversation/TemplateSource.js';
export type { TextStorage } from './conversation/TextStorage.js';
export type { GetTemplateMeta, TemplateListState, TemplateMeta } from './conversation/templateList.js';
export type { TemplateSection } from './conversation/templateSections.js';
export type { TemplatePrefill } from './conversation/templateValues.js';
export type { GetTemplateAvailability, TemplatePermission } from './conversation/templateVerdicts.js';
export type * from './conversation/WindowAlert.js';
export type { Contact } from './core/window/Contact.js';
export type * from './core/window/Verdict.js';
export type { PartConversation } from './hooks/ConversationContext.js';
export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export type { UseTemplateSelectorOptions, UseTemplateSelectorResult } from './hooks/useTemplateSelector.js';
export type { TemplateUpload, TemplateUploadContext } from './hooks/useTemplateUpload.js';
export {
  type UseWindowAlertsOptions,
  type UseWindowAlertsResult,
  useWindowAlerts,
} from './hooks/useWindowAlerts.js';
export {
  type ComposerOptions,
  type UseWindowComposerOptions,
  type UseWindowComposerResult,
  useWindowComposer,
} from './hooks/useWindowComposer.js';
export { english } from './strings/english.js';
export type { OwnStrings, PartialStrings } from './strings/mergeStrings.js';
export type {
  PluralText,
  SelectorStrings,
  Strings,
  TemplateStrings,
  Terms,
  Text,
  WindowStrings,
} from './strings/Strings.js';
