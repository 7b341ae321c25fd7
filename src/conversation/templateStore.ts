import type { Template } from '../core/template/Template.js';
import type { TemplateValues } from '../core/template/TemplateValues.js';
import type { Instant } from '../core/time/Instant.js';
import type { ConversationStore } from './ConversationStore.js';
import { KeyedStore } from './KeyedStore.js';
import type { SendSlot } from './sendOnce.js';
import type { TemplateFailure, TemplateRequest } from './TemplateSend.js';

/** What belongs to a conversation's next template, whichever selector shows it. */
export interface TemplateRecord extends SendSlot<string> {
  /** Whom it is for: what was filled in for one customer never reaches another. `''`: not known yet. */
  contact: string;
  template: Template | null;
  /** What was filled in by hand. */
  entered: TemplateValues;
  sendAt: Instant | null;
  /** A send was tried with values that are missing or wrong. */
  isChecked: boolean;
  failure: TemplateFailure | null;
  sent: TemplateRequest | null;
}

export const NO_TEMPLATE: TemplateRecord = {
  contact: '',
  template: null,
  entered: {},
  sendAt: null,
  attempt: null,
  isSending: false,
  isOverdue: false,
  isChecked: false,
  failure: null,
  sent: null,
};

/** The templates of a store: the code that sends them brings the place for them. */
export function templatesIn(store: ConversationStore): KeyedStore<TemplateRecord> {
  store.templates ??= new KeyedStore(NO_TEMPLATE);
  return store.templates;
}
