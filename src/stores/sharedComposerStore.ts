import { type ComposerStore, createComposerStore, type DraftStorage } from './createComposerStore.js';

let sessionStore: ComposerStore | null = null;
const stores = new Map<DraftStorage, ComposerStore>();

/**
 * The store that all composers on one storage share. Made at first need.
 *
 * @param storage where drafts live through a reload. Absent: `sessionStorage`, where there is one
 */
export function sharedComposerStore(storage?: DraftStorage): ComposerStore {
  if (storage === undefined) {
    sessionStore ??= createComposerStore(sessionDrafts);
    return sessionStore;
  }
  const store = stores.get(storage) ?? createComposerStore(() => storage);
  stores.set(storage, store);
  return store;
}

function sessionDrafts(): DraftStorage | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage;
}

/** Forgets all drafts, in memory and where they are stored: call it when the agent logs out. */
export function clearDrafts(): void {
  sharedComposerStore().clear();
  for (const store of stores.values()) store.clear();
  stores.clear();
}

/** Forgets the drafts in a storage of your own, also those from before this page was loaded. */
export function clearDraftsIn(storage: DraftStorage): void {
  sharedComposerStore(storage).clear();
}
