export {
  ExpiryNotice,
  type ExpiryNoticeLook,
  type ExpiryNoticeProps,
} from './components/ExpiryNotice/ExpiryNotice.js';
export type { Icons, PartIconName, StatusIconName } from './components/internal/Icons.js';
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
export { RiskAlertPanel, type RiskAlertPanelProps } from './components/RiskAlert/RiskAlertPanel.js';
export { RiskAlertRoot, type RiskAlertRootProps } from './components/RiskAlert/RiskAlertRoot.js';
export { RiskAlertTrigger, type RiskAlertTriggerProps } from './components/RiskAlert/RiskAlertTrigger.js';
export type { GetFieldLabel } from './components/TemplateSelector/fieldLabel.js';
export type { TemplateSelectorReason } from './components/TemplateSelector/TemplateDialog.js';
export {
  TemplateForm,
  type TemplateFormProps,
  type TemplateFormState,
} from './components/TemplateSelector/TemplateForm.js';
export { TemplateList, type TemplateListProps } from './components/TemplateSelector/TemplateList.js';
export {
  TemplatePreview,
  type TemplatePreviewLook,
  type TemplatePreviewProps,
} from './components/TemplateSelector/TemplatePreview.js';
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
  type ComposerEditor,
  type ComposerParts,
  WindowComposer,
  type WindowComposerLook,
  type WindowComposerProps,
  type WindowComposerVariant,
} from './components/WindowComposer/WindowComposer.js';
export type { BotOption, QueuedTemplate, WayOutActions } from './conversation/ConversationOptions.js';
export { clearDrafts, clearDraftsIn } from './conversation/ConversationStore.js';
export * from './hooks.js';
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
