import { describe, expect, it } from 'vitest';
import { createComposerStore, type DraftStorage } from '../../src/stores/createComposerStore.js';
import {
  type DraftFormat,
  draftAfter,
  isEmptyDraft,
  readDraft,
  storedDraft,
} from '../../src/stores/Draft.js';

const PREFIX = 'react-messaging-window:draft:1:';

function createDisk(entries: Record<string, string> = {}) {
  const disk = new Map(Object.entries(entries));
  const storage: DraftStorage = {
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  };
  return { disk, storage };
}

interface Doc {
  words: string[];
}

const format: DraftFormat<Doc> = {
  version: 2,
  serialize: (doc) => doc.words.join(' '),
  deserialize(text, version) {
    if (version !== 2) throw new Error(`version ${version}`);
    return { words: text.split(' ') };
  },
};

describe('the key of a try that has not ended', () => {
  const image = { id: 'a' };
  const broken = { ...format, serialize: () => expect.fail('cannot') };

  it('comes back with the draft that was tried, for the next try of it', () => {
    const draft = { text: 'a b', attachments: [image], content: { words: ['a', 'b'] } };
    const reading = readDraft(storedDraft(draft, format, 'key-1') ?? '', format);
    expect(reading).toEqual({ draft, unreadable: null, sendKey: 'key-1' });
  });

  it.each([
    ['an attachment', { text: 'a', attachments: [image, new Map()] }, format],
    ['the editor’s state', { text: 'a', content: {} }, broken],
    ['the editor’s format', { text: 'a', content: {} }, undefined],
  ])('is given up where %s cannot be stored: what comes back is another message', (_name, draft, by) => {
    expect(storedDraft(draft, by, 'key-1')).not.toContain('key-1');
  });

  it('is stored when the try begins, and goes with the next change and with success', () => {
    const { storage } = createDisk();
    const store = createComposerStore(() => storage);
    const reloaded = () => createComposerStore(() => storage).get('ada');
    const draft = { text: 'Hello' };
    store.update('ada', { draft });
    store.update('ada', { isSending: true, attempt: { draft, idempotencyKey: 'key-1' } });
    expect(reloaded()).toMatchObject({
      draft,
      isSending: false,
      attempt: { draft, idempotencyKey: 'key-1' },
    });
    store.update('ada', { draft: { text: 'Hello!' } });
    expect(reloaded().attempt).toBeNull();
    store.update('ada', { draft: { text: '' }, attempt: null });
    expect(reloaded().draft.text).toBe('');
  });
});

describe('what is left after a message has gone', () => {
  const image = { id: 'a' };
  const sent = { text: 'one', attachments: [image] };

  it.each([
    ['nothing, where nothing was added', sent, { text: '' }],
    [
      'what was written after it',
      { text: 'one two', attachments: [image] },
      { text: ' two', attachments: [] },
    ],
    [
      'what was attached meanwhile',
      { text: 'one', attachments: [image, 'b'] },
      { text: '', attachments: ['b'] },
    ],
    ['all of another text', { text: 'two' }, { text: 'two' }],
    ['all of a rich editor', { text: 'one two', content: {} }, { text: 'one two', content: {} }],
  ])('%s', (_name, draft, left) => {
    expect(draftAfter(draft, sent)).toEqual(left);
  });
});

describe('a draft as text', () => {
  it.each([
    ['text', { text: 'Hello' }],
    ['white space only', { text: '  ' }],
    ['attachments', { text: '', attachments: [{ id: 'a', sizes: [1, null] }, 'url'] }],
  ])('comes back as it was: %s', (_name, draft) => {
    const stored = storedDraft(draft);
    expect(readDraft(stored ?? '')).toEqual({ draft, unreadable: null });
  });

  it('is nothing when there is nothing in it', () => {
    expect(storedDraft({ text: '' })).toBeNull();
    expect(storedDraft({ text: '', attachments: [] })).toBeNull();
  });

  it('leaves out what is no JSON and keeps the rest', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const attachments = [loop, new Date(0), new Map(), () => 1, 1n, { id: 'kept' }];
    expect(storedDraft({ text: 'Hello', attachments })).toBe(
      '{"text":"Hello","attachments":[{"id":"kept"}]}',
    );
  });

  it('takes the same object twice, which is no loop', () => {
    const image = { id: 'a' };
    expect(storedDraft({ text: '', attachments: [[image, image]] })).toContain('[{"id":"a"},{"id":"a"}]');
  });

  it('keeps the state of an editor by its format', () => {
    const stored = storedDraft({ text: 'a b', content: { words: ['a', 'b'] } }, format) ?? '';
    expect(stored).toBe('{"text":"a b","content":"a b","version":2}');
    expect(readDraft(stored, format).draft.content).toEqual({ words: ['a', 'b'] });
  });

  it('keeps the text where the editor’s state cannot be written', () => {
    const broken: DraftFormat = {
      ...format,
      serialize() {
        throw new Error('cannot');
      },
    };
    expect(storedDraft({ text: 'Hello', content: {} }, broken)).toBe('{"text":"Hello"}');
  });

  it.each([
    ['of an older version', '{"text":"a","content":"a","version":1}', 'a'],
    ['of an editor that is not there', '{"text":"a","content":"a","version":2}', 'a'],
    ['no JSON', '{"text":', ''],
    ['of another shape', '{"body":"a"}', ''],
    ['null', 'null', ''],
  ])('is handed back when it cannot be read: %s', (name, stored, text) => {
    const reading = readDraft(stored, name.startsWith('of an editor') ? undefined : format);
    expect(reading.unreadable).toBe(stored);
    expect(reading.draft.text).toBe(text);
  });

  it('is empty by the format’s word where it has one', () => {
    const withImages: DraftFormat = { ...format, isEmpty: ({ content }) => content === undefined };
    expect(isEmptyDraft({ text: ' \n' })).toBe(true);
    expect(isEmptyDraft({ text: '', attachments: ['a'] })).toBe(false);
    expect(isEmptyDraft({ text: '', content: {} }, withImages)).toBe(false);
  });
});

describe('the store of drafts', () => {
  it('keeps the reference of a record until it changes, and tells only those who listen to its key', () => {
    const store = createComposerStore(() => createDisk().storage);
    const told: string[] = [];
    store.subscribe('a', () => told.push('a'));
    const stop = store.subscribe('b', () => told.push('b'));
    expect(store.get('a')).toBe(store.get('a'));
    store.update('a', { draft: { text: '1' } });
    store.update('b', { draft: { text: '2' } });
    stop();
    store.update('b', { draft: { text: '3' } });
    expect(told).toEqual(['a', 'b']);
  });

  it('leaves an unreadable draft in the storage until something is written over it', () => {
    const { disk, storage } = createDisk({ [`${PREFIX}a`]: '{"body":1}' });
    const store = createComposerStore(() => storage);
    expect(store.get('a').unreadable).toBe('{"body":1}');
    store.update('a', { draft: { text: '' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"body":1}');
    store.update('a', { draft: { text: 'New' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"text":"New"}');
  });

  it('does not bring back what was sent after an unreadable draft was written over', () => {
    const { disk, storage } = createDisk({ [`${PREFIX}a`]: '{"body":1}' });
    const store = createComposerStore(() => storage);
    store.update('a', { draft: { text: 'Sent' } });
    store.update('a', { draft: { text: '' } });
    expect(disk.has(`${PREFIX}a`)).toBe(false);
    expect(createComposerStore(() => storage).get('a').draft.text).toBe('');
  });

  it('stores drafts beside a list of them that is nonsense', () => {
    const { disk, storage } = createDisk({ 'react-messaging-window:drafts:1': '{oops' });
    createComposerStore(() => storage).update('a', { draft: { text: 'Kept' } });
    expect(disk.get(`${PREFIX}a`)).toBe('{"text":"Kept"}');
  });

  it.each(['getItem', 'setItem', 'removeItem'] as const)(
    'keeps the draft in memory when %s throws',
    (name) => {
      const { storage } = createDisk();
      const broken: DraftStorage = {
        ...storage,
        [name]() {
          throw new Error('QuotaExceededError');
        },
      };
      const store = createComposerStore(() => broken);
      store.update('a', { draft: { text: 'Kept' } });
      expect(store.get('a').draft.text).toBe('Kept');
      store.clear();
    },
  );

  it('forgets what it can when one draft cannot be removed', () => {
    const { disk, storage } = createDisk();
    const stubborn: DraftStorage = {
      ...storage,
      removeItem(key) {
        if (key.endsWith(':a')) throw new Error('locked');
        storage.removeItem(key);
      },
    };
    const store = createComposerStore(() => stubborn);
    store.update('a', { draft: { text: '1' } });
    store.update('b', { draft: { text: '2' } });
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
      const store = createComposerStore(storage);
      store.update('a', { draft: { text: 'Kept' } });
      expect(store.get('a').draft.text).toBe('Kept');
    }
  });

  it('forgets everything of its own at logout, and nothing else', () => {
    const { disk, storage } = createDisk({ theme: 'dark' });
    const store = createComposerStore(() => storage);
    store.update('a', { draft: { text: '1' } });
    store.update('note:a', { draft: { text: '2' } });
    // Another session's draft that this one has not shown.
    createComposerStore(() => storage).update('b', { draft: { text: '3' } });
    const told: string[] = [];
    store.subscribe('a', () => told.push(store.get('a').draft.text));
    store.clear();
    expect([...disk]).toEqual([['theme', 'dark']]);
    expect(told).toEqual(['']);
  });
});
