import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ConversationStore,
  clearDrafts,
  clearDraftsIn,
  sharedStore,
} from '../../src/conversation/ConversationStore.js';
import { storageOn } from '../support/storageOn.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A conversation of which everything is kept. */
function fill(store: ConversationStore): void {
  store.drafts.write('ada', { draft: { text: 'Hello' } });
  store.facts.update('ada', { templateSentAt: 1 });
  store.templates.update('ada', { contact: '1' });
}

const isEmpty = (store: ConversationStore) =>
  store.drafts.read('ada').draft.text === '' &&
  store.facts.get('ada').templateSentAt === null &&
  store.templates.get('ada').contact === '';

describe('the store of conversations', () => {
  it('forgets all of them at once', () => {
    const store = new ConversationStore(() => null);
    fill(store);
    expect(isEmpty(store)).toBe(false);
    store.clear();
    expect(isEmpty(store)).toBe(true);
  });
});

describe('the stores of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('document', {});
  });

  it('are one for each storage', () => {
    const storage = storageOn(new Map());
    expect(sharedStore()).toBe(sharedStore());
    expect(sharedStore(storage)).toBe(sharedStore(storage));
    expect(sharedStore(storage)).not.toBe(sharedStore());
  });

  it('keep drafts in sessionStorage where there is one, and are well without', () => {
    const disk = new Map<string, string>();
    fill(sharedStore());
    expect(sharedStore().drafts.read('ada').draft.text).toBe('Hello');
    vi.stubGlobal('sessionStorage', storageOn(disk));
    sharedStore().drafts.write('ada', { draft: { text: 'Hello, Ada' } });
    expect([...disk.values()]).toContain('{"text":"Hello, Ada"}');
  });

  it('keep drafts in memory where sessionStorage is forbidden', () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get() {
        throw new Error('SecurityError');
      },
    });
    try {
      fill(sharedStore());
      expect(sharedStore().drafts.read('ada').draft.text).toBe('Hello');
      clearDrafts();
      expect(isEmpty(sharedStore())).toBe(true);
    } finally {
      Reflect.deleteProperty(globalThis, 'sessionStorage');
    }
  });

  it('are shared by two copies of the kit', async () => {
    const shared = sharedStore();
    vi.resetModules();
    const copy = await import('../../src/conversation/ConversationStore.js');
    expect(copy.sharedStore).not.toBe(sharedStore);
    expect(copy.sharedStore()).toBe(shared);
    fill(shared);
    copy.clearDrafts();
    expect(isEmpty(shared)).toBe(true);
  });

  it('are all forgotten at logout', () => {
    const storage = storageOn(new Map());
    fill(sharedStore());
    fill(sharedStore(storage));
    clearDrafts();
    expect([isEmpty(sharedStore()), isEmpty(sharedStore(storage))]).toEqual([true, true]);
  });

  it('forget the drafts of sessionStorage from before the page was loaded', () => {
    const disk = new Map<string, string>();
    vi.stubGlobal('sessionStorage', storageOn(disk));
    fill(sharedStore());
    vi.stubGlobal('document', {});
    clearDrafts();
    expect([...disk]).toEqual([]);
  });

  it('are forgotten one by one by their storage, also from before the page was loaded', () => {
    const disk = new Map<string, string>();
    const storage = storageOn(disk);
    fill(sharedStore());
    fill(sharedStore(storage));
    vi.stubGlobal('document', {});
    fill(sharedStore());
    clearDraftsIn(storage);
    expect([...disk]).toEqual([]);
    expect(isEmpty(sharedStore(storage))).toBe(true);
    expect(isEmpty(sharedStore())).toBe(false);
  });
});

describe('on a server', () => {
  it('nothing is shared between two requests', () => {
    fill(sharedStore());
    expect(isEmpty(sharedStore())).toBe(true);
    clearDrafts();
  });
});
