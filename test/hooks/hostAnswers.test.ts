import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Authorize } from '../../src/hooks/Authorize.js';
import { answerOf } from '../../src/hooks/answerOf.js';
import { deniedBy } from '../../src/hooks/deniedBy.js';
import { loadOf } from '../../src/hooks/TemplateSource.js';

const context = { channel: 'whatsapp' };
/** What the kit reports as uncaught, instead of letting it end the process. */
const reported: unknown[] = [];
beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('queueMicrotask', (report: () => void) => {
    try {
      report();
    } catch (error) {
      reported.push(error);
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the rules of a host', () => {
  it('allow by true alone', () => {
    expect(deniedBy(() => true, context)).toEqual({});
    expect(deniedBy(undefined, context)).toEqual({});
  });

  it.each([undefined, null, false, 'true', 1, {}, { reason: 5 }, Promise.resolve(true)])(
    'deny by %j, with a reason that is text',
    (answer) => {
      const denials = deniedBy((() => answer) as unknown as Authorize, context);
      expect(Object.keys(denials)).toHaveLength(5);
      expect(denials['send-freeform']).toEqual({ reason: '' });
    },
  );

  it('deny with the words of the host, and its way to ask', () => {
    const requestApproval = vi.fn();
    const denial = { reason: 'Ask the lead.', requestApproval };
    expect(deniedBy(() => denial, context)['send-template']).toBe(denial);
    const wordless = deniedBy((() => ({ requestApproval })) as unknown as Authorize, context).schedule;
    wordless?.requestApproval?.();
    expect(wordless?.reason).toBe('');
    expect(requestApproval).toHaveBeenCalledOnce();
  });

  it('deny by throwing, which is reported once', () => {
    const fault = new Error('rules');
    const denials = deniedBy(() => {
      throw fault;
    }, context);
    expect(Object.keys(denials)).toHaveLength(5);
    expect(reported).toEqual([fault]);
  });
});

describe('a callback of the host', () => {
  it('is answered for where it throws', () => {
    const callback = () => {
      throw new Error('callback');
    };
    expect(answerOf((one: number) => one + 1, [1], 0)).toBe(2);
    expect([answerOf(callback, [], 'safe'), answerOf(callback, [], 'safe')]).toEqual(['safe', 'safe']);
    expect(reported).toHaveLength(1);
  });
});

describe('a source of templates', () => {
  const data = [{ name: 'hello', components: [] }];

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
});
