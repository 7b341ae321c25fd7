import { describe, expect, it } from 'vitest';
import { DraftStore, draftKeyOf } from '../../src/conversation/DraftStore.js';
import type { TextStorage } from '../../src/conversation/TextStorage.js';
import { storageOn } from '../support/storageOn.js';

const PREFIX = 'react-messaging-window:draft:1:';

function createDisk(entries: Record<string, string> = {}) {
  const disk = new Map(Object.entries(entries));
  return { disk, storage: storageOn(disk) };
}

describe('the store of drafts', () => {
  it('keeps the reference of a record until it changes, and tells only those who listen to its key', () => {
    const store = new DraftStore(() => createDisk().storage);
    const told: string[] = [];
    store.subscribe('a', () => told.push('a'));
    const stop = store.subscribe('b', () => told.push('b'));
    expect(store.read('a')).toBe(store.read('a'));
    store.write('a', { draft: { text: '1' } });
    store.write('b', { draft: { text: '2' } });
    stop();
    store.write('b', { draft: { text: '3' } });
    expect(told).toEqual(['a', 'b']);
  });

  it('leaves an unreadable draft in the storage until something is written over it', () => {
    const { disk, storage } = createDisk({ [`${PREFIX}a`]: '{"body":1}' });
    const store = new DraftStore(() => storage);
    expect(store.read('a').unreadable).toBe('{"body":1}');
    store.write('a', { draft: { text: '' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"body":1}');
    store.write('a', { draft: { text: 'New' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"text":"New"}');
  });

  it('does not bring back what was sent after an unreadable draft was written over', () => {
    const { disk, storage } = createDisk({ [`${PREFIX}a`]: '{"body":1}' });
    const store = new DraftStore(() => storage);
    store.write('a', { draft: { text: 'Sent' } });
    store.write('a', { draft: { text: '' } });
    expect(disk.has(`${PREFIX}a`)).toBe(false);
    expect(new DraftStore(() => storage).read('a').draft.text).toBe('');
  });

  it('stores drafts beside a list of them that is nonsense', () => {
    const { disk, storage } = createDisk({ 'react-messaging-window:drafts:1': '{oops' });
    new DraftStore(() => storage).write('a', { draft: { text: 'Kept' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"text":"Kept"}');
  });

  it.each(['getItem', 'setItem', 'removeItem'] as const)(
    'keeps the draft in memory when %s throws',
    (name) => {
      const { storage } = createDisk();
      const broken: TextStorage = {
        ...storage,
        [name]() {
          throw new Error('QuotaExceededError');
        },
      };
      const store = new DraftStore(() => broken);
      store.write('a', { draft: { text: 'Kept' } });
      expect(store.read('a').draft.text).toBe('Kept');
      store.clear();
    },
  );

  it('forgets what it can when one draft cannot be removed', () => {
    const { disk, storage } = createDisk();
    const stubborn: TextStorage = {
      ...storage,
      removeItem(key) {
        if (key.endsWith(':a')) throw new Error('locked');
        storage.removeItem(key);
      },
    };
    const store = new DraftStore(() => stubborn);
    store.write('a', { draft: { text: '1' } });
    store.write('b', { draft: { text: '2' } });
    store.clear();
    expect([...disk.keys()]).toEqual([`${PREFIX}a`]);
  });

  it('works where there is no storage, and where asking for it throws', () => {
    for (const storage of [
      () => null,
      () => {
        throw new Error('SecurityError');
      },
    ]) {
      const store = new DraftStore(storage);
      store.write('a', { draft: { text: 'Kept' } });
      expect(store.read('a').draft.text).toBe('Kept');
    }
  });

  it('forgets everything of its own at logout, and nothing else', () => {
    const { disk, storage } = createDisk({ theme: 'dark' });
    const store = new DraftStore(() => storage);
    store.write('a', { draft: { text: '1' } });
    store.write('note:a', { draft: { text: '2' } });
    // Another session's draft that this one has not shown.
    new DraftStore(() => storage).write('b', { draft: { text: '3' } });
    const told: string[] = [];
    store.subscribe('a', () => told.push(store.read('a').draft.text));
    store.clear();
    expect([...disk]).toEqual([['theme', 'dark']]);
    expect(told).toEqual(['']);
  });

  it('stores a try when it begins, and forgets it with the next change and with success', () => {
    const { storage } = createDisk();
    const store = new DraftStore(() => storage);
    const reloaded = () => new DraftStore(() => storage).read('ada');
    const draft = { text: 'Hello' };
    const attempt = { message: draft, key: 'key-1' };
    store.write('ada', { draft });
    store.write('ada', { isSending: true, attempt });
    expect(reloaded()).toMatchObject({ draft, isSending: false, attempt });
    store.write('ada', { draft: { text: 'Hello!' } });
    expect(reloaded().attempt).toBeNull();
    store.write('ada', { draft: { text: '' }, attempt: null });
    expect(reloaded().draft.text).toBe('');
  });

  it('tells nobody of a draft that was only read', () => {
    const { storage } = createDisk({ [`${PREFIX}a`]: '{"text":"Kept"}' });
    const store = new DraftStore(() => storage);
    const told: string[] = [];
    store.subscribe('a', () => told.push('a'));
    expect(store.read('a').draft.text).toBe('Kept');
    expect(told).toEqual([]);
  });

  it('stores nothing where neither the draft nor the try of it has changed', () => {
    const { disk, storage } = createDisk();
    const store = new DraftStore(() => storage);
    store.write('a', { problem: { kind: 'closed' } });
    store.write('a', { isOverdue: true });
    expect([...disk]).toEqual([]);
  });
});

describe('the key of a draft', () => {
  it.each([
    ['ada', 'reply', 'ada'],
    ['ada', 'note', 'note:ada'],
    ['note:ada', 'reply', 'reply:note:ada'],
    ['reply:ada', 'reply', 'reply:reply:ada'],
    ['note:ada', 'note', 'note:note:ada'],
    ['', 'note', 'note:'],
  ] as const)('of %j for a %s is %j', (conversationKey, mode, key) => {
    expect(draftKeyOf(conversationKey, mode)).toBe(key);
  });

  it('is that of no other conversation or mode', () => {
    const names = ['a', 'note:a', 'reply:a', 'note:reply:a', 'reply:note:a', 'reply:reply:a'];
    const keys = names.flatMap((name) => [draftKeyOf(name, 'reply'), draftKeyOf(name, 'note')]);
    expect(new Set(keys).size).toBe(2 * names.length);
  });
});
