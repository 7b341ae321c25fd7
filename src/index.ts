export * from './components/ComposerHints/ComposerHints.js';
export * from './components/ExpiryNotice/ExpiryNotice.js';
export type { IconPaths, Icons, PartIconName, StatusIconName } from './components/internal/Icons.js';
export type { PartProps } from './components/internal/renderPart.js';
export type { Slot } from './components/internal/Slot.js';
export * from './components/MessagingWindow/MessagingWindow.js';
export {
  MessagingWindowRoot,
  type MessagingWindowRootProps,
} from './components/MessagingWindow/MessagingWindowRoot.js';
export * from './components/MessagingWindowProvider/MessagingWindowProvider.js';
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
export * from './components/WindowComposer/useComposerAnnouncements.js';
export * from './components/WindowComposer/WindowComposer.js';
export type { BotOption, QueuedTemplate, WayOutActions } from './conversation/ConversationOptions.js';
export { clearDrafts, clearDraftsIn } from './conversation/shelves.js';
export type * from './conversationTypes.js';
export { type UseCountdownOptions, type UseCountdownResult, useCountdown } from './hooks/useCountdown.js';
export { type UseMessagingWindowOptions, useMessagingWindow } from './hooks/useMessagingWindow.js';
export type { UseTemplateSelectorOptions, UseTemplateSelectorResult } from './hooks/useTemplateSelector.js';
export type { TemplateUpload, TemplateUploadContext } from './hooks/useTemplateUpload.js';
export * from './hooks/useWindowAlerts.js';
export {
  type ComposerOptions,
  type UseWindowComposerOptions,
  type UseWindowComposerResult,
  useWindowComposer,
} from './hooks/useWindowComposer.js';
export { english } from './strings/english.js';
export type { OwnStrings, PartialStrings } from './strings/mergeStrings.js';
export type * from './strings/Strings.js';
