import type { Template } from '../core/template/Template.js';
import type { TemplateValues } from '../core/template/TemplateValues.js';
import type { Instant } from '../core/time/Instant.js';
import type { ComposerStore } from '../stores/createComposerStore.js';
import { KeyedListeners } from '../stores/KeyedListeners.js';
import type { TemplateFailure, TemplateSend } from './TemplateSend.js';

/** What belongs to one conversation's template send, whichever selector shows it. */
export interface TemplateRecord {
  /** Whom it is for: what was filled in for one customer never reaches another. `''`: not known yet. */
  contact: string;
  template: Template | null;
  /** What was filled in by hand. */
  entered: TemplateValues;
  sendAt: Instant | null;
  /** What was tried last and has not gone: another try of the same message has the same key. */
  attempt: { message: string; key: string } | null;
  isSending: boolean;
  /** A send was tried with values that are missing or wrong. */
  isChecked: boolean;
  failure: TemplateFailure | null;
  sent: TemplateSend | null;
}

/** Template sends by conversation key, for the life of the page. */
export interface TemplateStore {
  /** The same reference until it is updated. Of another contact there is nothing. */
  get(key: string, contact: string): TemplateRecord;
  update(key: string, contact: string, change: Partial<TemplateRecord>): void;
  forget(key: string, contact: string): void;
  clear(): void;
  subscribe(key: string, listener: () => void): () => void;
  /** Whether anybody shows the conversation. */
  isWatched(key: string): boolean;
}

export const NO_TEMPLATE_SEND: TemplateRecord = {
  contact: '',
  template: null,
  entered: {},
  sendAt: null,
  attempt: null,
  isSending: false,
  isChecked: false,
  failure: null,
  sent: null,
};

export function createTemplateStore(): TemplateStore {
  const records = new Map<string, TemplateRecord>();
  const listeners = new KeyedListeners();

  function get(key: string, contact: string): TemplateRecord {
    const record = records.get(key) ?? NO_TEMPLATE_SEND;
    const isOfOther = record.contact !== '' && contact !== '' && record.contact !== contact;
    return isOfOther ? NO_TEMPLATE_SEND : record;
  }

  return {
    get,
    update(key, contact, change) {
      const before = get(key, contact);
      records.set(key, { ...before, ...change, contact: contact || before.contact });
      listeners.tell(key);
    },
    forget(key, contact) {
      if (get(key, contact) === NO_TEMPLATE_SEND) return;
      records.delete(key);
      listeners.tell(key);
    },
    clear() {
      const keys = [...records.keys()];
      records.clear();
      for (const key of keys) listeners.tell(key);
    },
    subscribe: (key, listener) => listeners.add(key, listener),
    isWatched: (key) => listeners.has(key),
  };
}

const stores = new WeakMap<ComposerStore, TemplateStore>();

/** The store that goes with the one of the drafts: it is forgotten with them, by `clearDrafts()`. */
export function templateStoreBeside(drafts: ComposerStore): TemplateStore {
  let store = stores.get(drafts);
  if (store === undefined) {
    const made = createTemplateStore();
    drafts.onClear(made.clear);
    stores.set(drafts, made);
    store = made;
  }
  return store;
}
