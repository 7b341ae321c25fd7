import { describe, expect, it } from 'vitest';
import {
  type DraftFormat,
  draftAfter,
  isEmptyDraft,
  mergedDraft,
  readDraft,
  storedDraft,
} from '../../src/conversation/Draft.js';

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

describe('a draft that two tabs have written on', () => {
  it.each([
    ['at the end of one of them', 'Hello', 'Hello', 'Hello!', 'Hello!'],
    ['in the other one alone', 'Hello', 'Hello world', 'Hello', 'Hello world'],
    ['in two places', 'my text', 'Oh, my text', 'my text!', 'Oh, my text!'],
    ['at the end of both', 'Hi', 'Hi Ada', 'Hi!', 'Hi Ada!'],
    ['that has gone from the other one', 'Hello', '', 'Hello!', '!'],
    ['that has gone from here, and was written on there', 'Hello', 'Hello!', '', '!'],
    ['in the same place', 'Hello you', 'Hello Ada', 'Hello Bob', 'Hello Ada\n\nHello Bob'],
  ])('%s has all of it', (_name, base, theirs, mine, text) => {
    expect(mergedDraft({ text: base }, { text: theirs }, { text: mine })).toEqual({ text });
  });

  it('has the attachments of both, but for those that went', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const draft = (...attachments: unknown[]) => ({ text: '', attachments });
    expect(mergedDraft(draft(a), draft(a, b), draft(a, c))).toEqual(draft(a, c, b));
    expect(mergedDraft(draft(a), draft(), draft(a, c))).toEqual(draft(c));
  });

  it('of a rich editor is the longer one', () => {
    const rich = (text: string) => ({ text, content: {} });
    expect(mergedDraft(rich(''), rich('longer'), rich('short')).text).toBe('longer');
  });
});
