export type {
  ConversationOptions,
  OutgoingMessage,
  SendContext,
} from './conversation/ConversationOptions.js';
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
export type * from './conversation/TemplateSend.js';
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
