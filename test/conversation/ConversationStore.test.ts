import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationStore, storeIn } from '../../src/conversation/ConversationStore.js';
import { clearDrafts, clearDraftsIn, draftsIn } from '../../src/conversation/shelves.js';
import { NOWHERE, type TextStorage } from '../../src/conversation/TextStorage.js';
import { templatesIn } from '../../src/conversation/templateStore.js';
import { storageOn } from '../support/storageOn.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

afterEach(() => {
  vi.unstubAllGlobals();
});

const sharedStore = (storage?: TextStorage) => storeIn(storage && draftsIn(storage));

/** A conversation of which everything is kept. */
function fill(store: ConversationStore): void {
  store.drafts.write('ada', { draft: { text: 'Hello' } });
  store.facts.update('ada', { templateSentAt: 1 });
  templatesIn(store).update('ada', { contact: '1' });
}

const isEmpty = (store: ConversationStore) =>
  store.drafts.read('ada').draft.text === '' &&
  store.facts.get('ada').templateSentAt === null &&
  templatesIn(store).get('ada').contact === '';

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

  it('are one for all objects that lead to one place, as a host may write them inline', () => {
    const [disk, other] = [new Map<string, string>(), new Map<string, string>()];
    const store = sharedStore(storageOn(disk));
    fill(store);
    expect(sharedStore(storageOn(disk))).toBe(store);
    expect(sharedStore(storageOn(other))).not.toBe(store);
    const session = storageOn(new Map());
    vi.stubGlobal('sessionStorage', session);
    expect(sharedStore(session)).toBe(sharedStore());
    vi.stubGlobal('document', {});
    expect(sharedStore()).toBe(sharedStore(session));
    vi.stubGlobal('document', {});
    expect(sharedStore(session)).toBe(sharedStore());
    fill(sharedStore());
    expect([...other.keys()], 'nothing is left of the question').toEqual([]);
    clearDrafts();
    expect(isEmpty(sharedStore(session))).toBe(true);
  });

  it('are none of a storage that nobody can ask', () => {
    const store = sharedStore(storageOn(new Map()));
    const broken: TextStorage = {
      ...storageOn(new Map()),
      setItem() {
        throw new Error('QuotaExceededError');
      },
    };
    expect(sharedStore(broken)).not.toBe(store);
    expect(sharedStore(broken)).toBe(sharedStore(broken));
  });

  it('hold no storage that nobody uses any longer', async () => {
    const references = Array.from({ length: 20 }, () => {
      const storage = storageOn(new Map());
      fill(sharedStore(storage));
      return new WeakRef(storage);
    });
    // A weak reference holds what it leads to until the task ends.
    await new Promise((done) => setTimeout(done));
    collectGarbage();
    expect(references.filter((one) => one.deref() !== undefined)).toEqual([]);
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
    const shelves = await import('../../src/conversation/shelves.js');
    expect(copy.storeIn).not.toBe(storeIn);
    expect(copy.storeIn()).toBe(shared);
    const { NOWHERE: ofCopy } = await import('../../src/conversation/TextStorage.js');
    expect(copy.storeIn(shelves.draftsIn(ofCopy))).toBe(sharedStore(NOWHERE));
    fill(shared);
    shelves.clearDrafts();
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
