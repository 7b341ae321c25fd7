import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf } from '../../src/clock/callHost.js';
import { loadOf } from '../../src/conversation/TemplateSource.js';
import type { Authorize } from '../../src/core/window/Verdict.js';
import { verdictsOf } from '../../src/core/window/verdictsOf.js';
import { windowAt } from '../../src/core/window/windowAt.js';

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
  const state = windowAt({ channel: 'whatsapp', lastInboundAt: 1_795_348_800_000 }, 1_795_348_800_000);
  const deniedBy = (authorize: unknown) =>
    Object.entries(verdictsOf(state, { authorize: authorize as Authorize })).filter(
      ([action, verdict]) => !action.startsWith('way:') && !verdict.isAllowed && verdict.by === 'host',
    );

  it('allow by true alone', () => {
    expect(deniedBy(() => true)).toEqual([]);
    expect(deniedBy(undefined)).toEqual([]);
  });

  it.each([undefined, null, false, 'true', 1, {}, { reason: 5 }, Promise.resolve(true)])(
    'deny by %j, with a reason that is text',
    (answer) => {
      const denials = deniedBy(() => answer);
      expect(denials.map(([action]) => action)).toEqual([
        'send-freeform',
        'send-template',
        'start-bot',
        'schedule',
      ]);
      expect(denials[0]?.[1]).toEqual({ isAllowed: false, reason: 'not-authorized', by: 'host' });
    },
  );

  it('deny with the words of the host, and its way to ask', () => {
    const requestApproval = vi.fn();
    const [[, denial] = []] = deniedBy(() => ({ reason: 'Ask the lead.', requestApproval }));
    expect(denial).toMatchObject({ text: 'Ask the lead.' });
    const [[, wordless] = []] = deniedBy(() => ({ requestApproval }));
    expect(wordless).not.toHaveProperty('text');
    if (wordless?.isAllowed === false) wordless.requestApproval?.();
    expect(requestApproval).toHaveBeenCalledOnce();
  });

  it('deny by throwing', () => {
    const fail = () => {
      throw new Error('rules');
    };
    expect(deniedBy(fail)).toHaveLength(4);
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
