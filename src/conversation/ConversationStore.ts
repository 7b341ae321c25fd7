import type { Template } from '../core/template/Template.js';
import type { TemplateValues } from '../core/template/TemplateValues.js';
import type { Instant } from '../core/time/Instant.js';
import { tryTo } from '../core/tryTo.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import { type ConversationFacts, NO_FACTS } from './ConversationFacts.js';
import { DraftStore } from './DraftStore.js';
import type { KeyedListeners } from './KeyedListeners.js';
import { KeyedStore } from './KeyedStore.js';
import { learnedInput } from './learnedInput.js';
import { SentStore } from './SentStore.js';
import type { SendSlot } from './sendOnce.js';
import { allShelves, sessionDrafts, shelfOf } from './shelves.js';
import type { TemplateFailure, TemplateRequest } from './TemplateSend.js';
import { NOWHERE, type TextStorage, usableStorage } from './TextStorage.js';

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

/** Everything that is kept by conversation key. */
export class ConversationStore {
  readonly drafts: DraftStore;
  readonly templates = new KeyedStore(NO_TEMPLATE);
  readonly sent: SentStore;
  readonly facts: KeyedStore<ConversationFacts>;

  /**
   * @param storage where drafts live through a reload; `null`: nowhere
   * @param listeners who shows what sending teaches
   * @param isShared tabs keep their drafts in the same place
   */
  constructor(storage: () => TextStorage | null, listeners?: KeyedListeners, isShared = false) {
    this.facts = new KeyedStore(NO_FACTS, listeners);
    this.drafts = new DraftStore(storage, isShared);
    this.sent = new SentStore(this.drafts);
  }

  /** A host's input with what sending has taught. */
  learned(input: WindowInput, key: string): WindowInput {
    return learnedInput(input, this.facts.get(key));
  }

  clear(): void {
    this.drafts.clear();
    this.sent.clear();
    this.facts.clear();
    this.templates.clear();
  }
}

/**
 * The store that all conversations of a page on one storage share. Made at first need; on a server nothing is shared.
 *
 * @param given where drafts live through a reload. Absent: `sessionStorage`, where there is one
 */
export function sharedStore(given?: TextStorage): ConversationStore {
  const storage = usableStorage(given);
  const shelf = shelfOf(storage);
  shelf.store ??= new ConversationStore(
    () => storage ?? sessionDrafts(),
    shelf.listeners,
    storage !== undefined && storage !== NOWHERE && storage !== tryTo(sessionDrafts),
  );
  return shelf.store;
}

/** Forgets all drafts, in memory and where they are stored: call it when the agent logs out. */
export function clearDrafts(): void {
  sharedStore().clear();
  for (const { store } of allShelves()) store?.clear();
}

/** Forgets the drafts in a storage of your own, also those from before this page was loaded. */
export function clearDraftsIn(storage: TextStorage): void {
  sharedStore(storage).clear();
}
