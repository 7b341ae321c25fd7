import { describe, expect, it, vi } from 'vitest';
import { favoritesIn } from '../../src/conversation/favoritesIn.js';
import type { TextStorage } from '../../src/conversation/TextStorage.js';
import { storageOn } from '../support/storageOn.js';

const KEY = 'react-messaging-window:templates';

function stored(text?: string) {
  const disk = new Map<string, string>();
  if (text !== undefined) disk.set(KEY, text);
  const storage = storageOn(disk);
  return { disk, storage, store: favoritesIn(storage) };
}

describe('the templates that are remembered', () => {
  it('are favourites until they are no longer', () => {
    const { store, disk } = stored();
    store.toggleFavorite('a');
    store.toggleFavorite('b');
    expect(store.get().favorites).toEqual(['a', 'b']);
    store.toggleFavorite('a');
    expect(store.get()).toEqual({ favorites: ['b'], recent: [] });
    expect(JSON.parse(disk.get(KEY) ?? '')).toEqual({ favorites: ['b'], recent: [] });
  });

  it('are the last five that were sent, each once, newest first', () => {
    const { store } = stored();
    for (const name of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) store.remember(name);
    expect(store.get().recent).toEqual(['f', 'e', 'd', 'a', 'c']);
  });

  it('are one store for each storage, which tells its listeners and keeps the reference of what it holds', () => {
    const { storage, store } = stored();
    const other = stored();
    expect(favoritesIn(storage)).toBe(store);
    expect(other.store).not.toBe(store);
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    const before = store.get();
    other.store.toggleFavorite('a');
    expect(listener).not.toHaveBeenCalled();
    expect(store.get()).toBe(before);
    store.toggleFavorite('a');
    expect(listener).toHaveBeenCalledOnce();
    expect(store.get()).not.toBe(before);
    stop();
    store.toggleFavorite('a');
    expect(listener).toHaveBeenCalledOnce();
  });

  it('come back after a reload, and with what another page has written since', () => {
    const { storage, store } = stored('{"favorites":["a"],"recent":["b"]}');
    expect(store.get()).toEqual({ favorites: ['a'], recent: ['b'] });
    storage.setItem(KEY, '{"favorites":["a","z"],"recent":["c","b"]}');
    store.remember('d');
    expect(store.get()).toEqual({ favorites: ['a', 'z'], recent: ['d', 'c', 'b'] });
  });

  it.each(['', '{', 'null', '[]', '5', '{"favorites":"a"}', '{"favorites":[1,null],"recent":{}}'])(
    'are none where the storage holds %j',
    (text) => {
      const { store } = stored(text);
      expect(store.get()).toEqual({ favorites: [], recent: [] });
      store.toggleFavorite('a');
      expect(store.get().favorites).toEqual(['a']);
    },
  );

  it('are kept in memory where the storage is full or forbidden', () => {
    const fail = () => {
      throw new Error('SecurityError');
    };
    const broken: TextStorage = { getItem: fail, setItem: fail, removeItem: fail };
    const store = favoritesIn(broken);
    store.toggleFavorite('a');
    store.remember('b');
    expect(store.get()).toEqual({ favorites: ['a'], recent: ['b'] });
  });
});
