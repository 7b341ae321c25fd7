import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConversation } from '../../src/conversation/createConversation.js';
import { takeTurn } from '../../src/conversation/otherTabs.js';
import { clearDrafts, draftsIn } from '../../src/conversation/shelves.js';
import { storageOn } from '../support/storageOn.js';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

type Request = (name: string, options: object, take: (lock: object | null) => unknown) => Promise<unknown>;

/** A browser whose locks answer so. */
function lockBy(request: Request) {
  vi.stubGlobal('navigator', { locks: { request } });
}

const send = () => vi.fn(async (isTaken: boolean | null) => isTaken);

describe('what two tabs do not do at once', () => {
  it('is asked about where nobody can tell', async () => {
    vi.stubGlobal('navigator', {});
    expect(await takeTurn('a', send())).toBeNull();
  });

  it('is done by the tab that has the lock', async () => {
    lockBy(async (_name, _options, take) => take({}));
    expect(await takeTurn('b', send())).toBe(false);
  });

  it('is not done beside another tab', async () => {
    lockBy(async (_name, _options, take) => take(null));
    expect(await takeTurn('c', send())).toBe(true);
  });

  it('is asked about where locks are forbidden', async () => {
    lockBy(() => Promise.reject(new DOMException('sandboxed', 'SecurityError')));
    expect(await takeTurn('d', send())).toBeNull();
  });

  it('is asked about where locks cannot be read', async () => {
    vi.stubGlobal('navigator', {
      get locks() {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    expect(await takeTurn('f', send())).toBeNull();
  });

  it('is done once, also where the lock is stolen meanwhile', async () => {
    const run = send();
    lockBy(async (_name, _options, take) => {
      void take({});
      throw new DOMException('stolen', 'AbortError');
    });
    expect(await takeTurn('e', run)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(run).toHaveBeenCalledExactlyOnceWith(false);
  });
});

/** Another page, with a registry of its own. */
function openPage() {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
}

/** A conversation of the page that was opened last, whose drafts are kept in a storage of the host. */
function showOn(disk: Map<string, string>, create = createConversation) {
  const clock = createFakeClock('2026-11-22T09:00:00Z');
  let answer = () => {};
  const onSend = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  const conversation = create({
    ...{ channel: 'whatsapp', lastInboundAt: clock.now(), clock, conversationKey: 'ada', onSend },
    drafts: draftsIn(storageOn(disk)),
  });
  stops.push(conversation.subscribe(() => {}));
  const text = () => conversation.getComposer('reply').draft.text;
  return { conversation, onSend, answer: () => answer(), text };
}

describe('two tabs with a storage of the host', () => {
  it('hear from each other what is written, sent and forgotten', async () => {
    const disk = new Map<string, string>();
    openPage();
    const one = showOn(disk);
    openPage();
    const other = showOn(disk);
    one.conversation.setText('reply', 'Hello');
    await vi.waitFor(() => expect(other.text()).toBe('Hello'));
    other.conversation.setText('reply', 'Hello, Ada');
    await vi.waitFor(() => expect(one.text()).toBe('Hello, Ada'));
    const sent = one.conversation.send('reply');
    await vi.waitFor(() => expect(one.onSend).toHaveBeenCalled());
    one.answer();
    expect(await sent).toBe(true);
    await vi.waitFor(() => expect(other.text()).toBe(''));
    expect(await other.conversation.send('reply')).toBe(false);
    one.conversation.setText('reply', 'And');
    await vi.waitFor(() => expect(other.text()).toBe('And'));
    clearDrafts();
    await vi.waitFor(() => expect(one.text()).toBe(''));
    expect([one.onSend, other.onSend].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  });
});

it('a page is well where channels are forbidden', () => {
  openPage();
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    },
  );
  const { conversation, text } = showOn(new Map());
  conversation.setText('reply', 'Hello');
  expect(text()).toBe('Hello');
});

describe('a tab whose storage is slower than the news', () => {
  it('looks again', async () => {
    const disk = new Map<string, string>();
    const copy = new Map<string, string>();
    openPage();
    const one = showOn(disk);
    openPage();
    const other = showOn(copy);
    const news = new BroadcastChannel('react-messaging-window:drafts:1');
    stops.push(() => news.close());
    const told = new Promise((resolve) => news.addEventListener('message', resolve));
    one.conversation.setText('reply', 'Hello');
    await told;
    expect(other.text()).toBe('');
    for (const [name, text] of disk) copy.set(name, text);
    await vi.waitFor(() => expect(other.text()).toBe('Hello'));
  });
});

describe('a key that is struck while the news is on its way that the draft went in the other tab', () => {
  const cases = [
    ['stays alone', 'Hello', 'Hello, Ada', ', Ada'],
    ['leaves nothing of what went', 'Hello', 'Hello', ''],
    ['makes another message, which stays whole', 'Hello', 'Good day', 'Good day'],
  ] as const;
  const DRAFT = 'react-messaging-window:draft:1:ada';
  /** Two tabs, the second of which sees what the first writes when it is copied to it; the first one is sending. */
  async function sendingTabs(text: string) {
    const [disk, copy] = [new Map<string, string>(), new Map<string, string>()];
    openPage();
    const one = showOn(disk);
    openPage();
    const other = showOn(copy);
    one.conversation.setText('reply', text);
    const sending = one.conversation.send('reply');
    await vi.waitFor(() => expect(one.onSend).toHaveBeenCalled());
    for (const [name, stored] of disk) copy.set(name, stored);
    await vi.waitFor(() => expect(other.text()).toBe(text));
    return { one, other, copy, sending };
  }

  it.each(cases)('%s', async (_name, sent, struck, left) => {
    const { one, other, copy, sending } = await sendingTabs(sent);
    if (struck !== sent) other.conversation.setText('reply', struck);
    one.answer();
    await sending;
    copy.delete(DRAFT);
    await vi.waitFor(() => expect(other.text()).toBe(left));
    await vi.waitFor(() => expect(copy.has(DRAFT)).toBe(left !== ''));
    expect(one.text()).toBe('');
  });

  it('goes where all drafts are cleared', async () => {
    const { other, copy } = await sendingTabs('Hello');
    other.conversation.setText('reply', 'Hello, Ada');
    copy.clear();
    const news = new BroadcastChannel('react-messaging-window:drafts:1');
    stops.push(() => news.close());
    news.postMessage(null);
    await vi.waitFor(() => expect(other.text()).toBe(''));
    expect(copy.size).toBe(0);
  });
});

describe('two copies of the kit in one page', () => {
  it.each([
    ['with locks', async (take: Parameters<Request>[2]) => take({})],
    ['without', null],
  ])('send one draft once, %s', async (_name, request) => {
    if (request === null) vi.stubGlobal('navigator', {});
    else lockBy((_lock, _options, take) => request(take));
    openPage();
    vi.resetModules();
    const { createConversation: ofCopy } = await import('../../src/conversation/createConversation.js');
    expect(ofCopy).not.toBe(createConversation);
    const disk = new Map<string, string>();
    const copies = [showOn(disk), showOn(disk, ofCopy)];
    copies[0]?.conversation.setText('reply', 'Hello');
    expect(copies.map(({ text }) => text())).toEqual(['Hello', 'Hello']);
    const sent = Promise.all(copies.map(({ conversation }) => conversation.send('reply')));
    const calls = () => copies.flatMap(({ onSend }) => onSend.mock.calls);
    await vi.waitFor(() => expect(calls()).toHaveLength(1));
    for (const { answer } of copies) answer();
    expect((await sent).filter(Boolean)).toHaveLength(1);
    expect(calls()).toHaveLength(1);
    expect(copies.map(({ text }) => text())).toEqual(['', '']);
  });
});
