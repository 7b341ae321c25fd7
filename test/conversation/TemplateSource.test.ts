import { describe, expect, it } from 'vitest';
import { isEmptySource, loadOf, type TemplateSource } from '../../src/conversation/TemplateSource.js';

const data = [{ name: 'hello', components: [] }];

describe('a source of templates', () => {
  it.each([
    ['nothing yet', undefined, 'loading', undefined],
    ['null', null, 'loading', undefined],
    ['a query that has begun', { data: undefined, status: 'pending', error: null }, 'loading', undefined],
    ['one without a word of data', { status: 'loading' }, 'loading', { status: 'loading' }],
    ['a loader that has begun', { items: undefined, status: 'pending' }, 'loading', undefined],
    ['a query that is through', { data, status: 'success' }, 'ready', data],
    ['a query that failed', { data: undefined, status: 'error', error: 'offline' }, 'error', undefined],
    ['a loader', { items: data, status: 'ready' }, 'ready', data],
    ['definitions', data, 'ready', data],
    ['a list answer', { data }, 'ready', { data }],
  ])('that is %s', (_name, source, status, items) => {
    expect(loadOf(source)).toMatchObject({ status });
    expect(loadOf(source).items).toEqual(items);
  });

  it('that is a definition alone is there, whatever its status', () => {
    const definition = { name: 'hello', status: 'pending', components: [] };
    expect(loadOf(definition)).toEqual({ items: definition, status: 'ready' });
  });

  it('says whether there are more, and what went wrong', () => {
    expect(loadOf({ items: data, status: 'ready', hasMore: true })).toMatchObject({ hasMore: true });
    expect(loadOf({ items: data, status: 'ready' })).toMatchObject({ hasMore: false });
    expect(loadOf({ items: data, status: 'error', error: 'offline' })).toMatchObject({ error: 'offline' });
  });
});

describe('no templates', () => {
  it.each<[string, TemplateSource]>([
    ['an empty list', []],
    ['an empty list answer', { data: [] }],
    ['a loader that is ready', { items: [], status: 'ready' }],
    ['a loader of an empty list answer', { items: { data: [] }, status: 'ready' }],
    ['a query that is through', { data: [], status: 'success' }],
  ])('are said by %s', (_name, source) => {
    expect(isEmptySource(source)).toBe(true);
  });

  it.each<[string, TemplateSource]>([
    ['nothing yet', undefined],
    ['null', null],
    ['definitions', data],
    ['a definition alone', { name: 'hello', components: [] }],
    ['an empty list that is loading', { items: [], status: 'loading' }],
    ['an empty list with more to come', { items: [], status: 'ready', hasMore: true }],
    ['an empty list after an error', { items: [], status: 'error' }],
    ['rubbish', { data: 'none' }],
  ])('are not said by %s', (_name, source) => {
    expect(isEmptySource(source)).toBe(false);
  });
});
