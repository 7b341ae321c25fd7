export { ExpiryNotice, type ExpiryNoticeProps } from './components/ExpiryNotice/ExpiryNotice.js';
export type { Icons, PartIconName, StatusIconName } from './components/internal/Icons.js';
export type { PartProps } from './components/internal/renderPart.js';
export type {
  BotOption,
  QueuedTemplate,
  WayOutActions,
  WaysOutOptions,
} from './components/internal/WaysOutList.js';
export {
  type MessagingActions,
  MessagingWindow,
  type MessagingWindowProps,
} from './components/MessagingWindow/MessagingWindow.js';
export {
  MessagingWindowProvider,
  type MessagingWindowProviderProps,
} from './components/MessagingWindowProvider/MessagingWindowProvider.js';
export type { RiskAlertTriggerState } from './components/RiskAlert/alertButton.js';

export { RiskAlert, type RiskAlertProps } from './components/RiskAlert/RiskAlert.js';
export type { RiskAlertReason } from './components/RiskAlert/RiskAlertContext.js';
export { RiskAlertPanel, type RiskAlertPanelProps } from './components/RiskAlert/RiskAlertPanel.js';
export { RiskAlertRoot, type RiskAlertRootProps } from './components/RiskAlert/RiskAlertRoot.js';
export { RiskAlertTrigger, type RiskAlertTriggerProps } from './components/RiskAlert/RiskAlertTrigger.js';
export type { ExplainError } from './components/TemplateSelector/failureText.js';
export type { FieldLabel } from './components/TemplateSelector/fieldLabel.js';
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
  type TemplateSelectorProps,
} from './components/TemplateSelector/TemplateSelector.js';
export {
  WindowBadge,
  type WindowBadgeProps,
  type WindowBadgeSize,
} from './components/WindowBadge/WindowBadge.js';
export { WindowComposer, type WindowComposerProps } from './components/WindowComposer/WindowComposer.js';
export {
  type ComposerActions,
  type ComposerEditor,
  type WindowComposerVariant,
  WindowComposerView,
  type WindowComposerViewProps,
} from './components/WindowComposerView/WindowComposerView.js';
export * from './hooks.js';
export { clearDrafts, clearDraftsIn } from './stores/sharedComposerStore.js';
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
