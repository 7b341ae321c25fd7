import { describe, expect, it, vi } from 'vitest';
import { KeyedStore } from '../../src/conversation/KeyedStore.js';

const EMPTY = { text: '', count: 0 };

describe('a keyed store', () => {
  it('has the empty value of each key, and keeps the reference of a value until it changes', () => {
    const store = new KeyedStore(EMPTY);
    expect(store.get('a')).toBe(EMPTY);
    expect(store.has('a')).toBe(false);
    store.update('a', { text: 'x' });
    const value = store.get('a');
    expect(value).toEqual({ text: 'x', count: 0 });
    expect(store.get('a')).toBe(value);
    store.update('b', { count: 1 });
    expect(store.get('a')).toBe(value);
    store.update('a', { count: 1 });
    expect(value, 'a value is replaced, never changed in place').toEqual({ text: 'x', count: 0 });
    expect(store.get('a')).toEqual({ text: 'x', count: 1 });
    expect(EMPTY).toEqual({ text: '', count: 0 });
  });

  it('tells those who listen to the key, each once for each change, until they stop', () => {
    const store = new KeyedStore(EMPTY);
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    const stop = store.subscribe('a', first);
    store.subscribe('a', second);
    store.subscribe('b', other);
    store.update('a', { count: 1 });
    stop();
    stop();
    store.update('a', { count: 2 });
    expect([first, second, other].map((listener) => listener.mock.calls.length)).toEqual([1, 2, 0]);
  });

  it('tells each of those who were there, also where one of them stops another or comes', () => {
    const store = new KeyedStore(EMPTY);
    const late = vi.fn();
    const last = vi.fn();
    let stopLast = () => {};
    store.subscribe('a', () => {
      stopLast();
      store.subscribe('a', late);
    });
    stopLast = store.subscribe('a', last);
    store.update('a', { count: 1 });
    expect(last).toHaveBeenCalledOnce();
    expect(late).not.toHaveBeenCalled();
  });

  it('forgets a key, and tells it only where there was something', () => {
    const store = new KeyedStore(EMPTY);
    const listener = vi.fn();
    store.subscribe('a', listener);
    store.forget('a');
    expect(listener).not.toHaveBeenCalled();
    store.update('a', { count: 1 });
    store.forget('a');
    expect(listener).toHaveBeenCalledTimes(2);
    expect(store.get('a')).toBe(EMPTY);
  });

  it('forgets everything before it tells anybody', () => {
    const store = new KeyedStore(EMPTY);
    store.update('a', { count: 1 });
    store.update('b', { count: 2 });
    const seen: unknown[] = [];
    store.subscribe('a', () => seen.push([store.get('a').count, store.get('b').count]));
    store.subscribe('b', () => seen.push([store.get('a').count, store.get('b').count]));
    store.subscribe('c', () => seen.push('c'));
    store.clear();
    expect(seen).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('knows whether anybody shows a key', () => {
    const store = new KeyedStore(EMPTY);
    expect(store.isWatched('a')).toBe(false);
    const stops = [store.subscribe('a', vi.fn()), store.subscribe('a', vi.fn())];
    stops[0]?.();
    expect(store.isWatched('a')).toBe(true);
    stops[1]?.();
    expect(store.isWatched('a')).toBe(false);
    const again = store.subscribe('a', vi.fn());
    stops[1]?.();
    expect(store.isWatched('a'), 'who has stopped cannot stop another one').toBe(true);
    again();
  });
});
