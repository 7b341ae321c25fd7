import { type ComposerStore, createComposerStore, type DraftStorage } from './createComposerStore.js';

let store: ComposerStore | null = null;

/** The store that all composers share; drafts live in `sessionStorage`, where there is one. Made at first need. */
export function sharedComposerStore(): ComposerStore {
  store ??= createComposerStore(sessionDrafts);
  return store;
}

function sessionDrafts(): DraftStorage | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage;
}

/** Forgets all drafts of this tab: call it when the agent logs out. */
export function clearDrafts(): void {
  sharedComposerStore().clear();
}
