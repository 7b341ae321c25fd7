import type { WindowInput } from '../core/window/WindowInput.js';
import { type ConversationFacts, NO_FACTS } from './ConversationFacts.js';
import { DraftStore, sessionDrafts } from './DraftStore.js';
import { KeyedStore } from './KeyedStore.js';
import { learnedInput } from './learnedInput.js';
import { SentStore } from './SentStore.js';
import { type DraftPlace, type Shelf, sessionShelf } from './Shelf.js';
import type { TextStorage } from './TextStorage.js';
import type { TemplateRecord } from './templateStore.js';

/** Everything that is kept by conversation key. */
export class ConversationStore {
  readonly drafts: DraftStore;
  /** Of who sends templates: until then there are none. */
  templates?: KeyedStore<TemplateRecord> | undefined;
  readonly sent: SentStore;
  readonly facts: KeyedStore<ConversationFacts>;

  /**
   * @param storage where drafts live through a reload; `null`: nowhere
   * @param shelf who shows what sending teaches, and the other tabs
   */
  constructor(storage: () => TextStorage | null, { listeners, tabs }: Partial<Shelf> = {}) {
    this.facts = new KeyedStore(NO_FACTS, listeners);
    this.drafts = new DraftStore(storage, tabs);
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
    this.templates?.clear();
  }
}

/** The store that all conversations of a page with one place for drafts share. Made at first need; on a server nothing is shared. */
export function storeIn(place: DraftPlace = sessionShelf): ConversationStore {
  const shelf = place();
  shelf.store ??= new ConversationStore(() => shelf.storage ?? sessionDrafts(), shelf);
  return shelf.store;
}
