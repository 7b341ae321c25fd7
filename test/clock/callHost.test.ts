import { describe, expect, it, vi } from 'vitest';
import { answerOf, isText } from '../../src/clock/answerOf.js';
import { callHost, onHostFault } from '../../src/clock/callHost.js';
import { reportedErrors } from '../support/reportedErrors.js';

const reported = reportedErrors();
const fault = new Error('of the host');
const throws = () => {
  throw fault;
};

describe('a function of the host', () => {
  it('is called with what it is given', () => {
    const callback = vi.fn();
    callHost(callback, 1, 'two');
    expect(callback.mock.calls).toEqual([[1, 'two']]);
  });

  it('may be absent', () => {
    callHost(undefined);
    callHost(null);
    expect(reported).toEqual([]);
  });

  it('breaks nothing off by throwing, which is reported each time', () => {
    callHost(throws);
    callHost(throws);
    expect(reported).toEqual([fault, fault]);
  });
});

describe('a function of the host that is none, or async', () => {
  it('is not called', () => {
    for (const junk of [0, '', 'junk', true, {}, []]) callHost(junk as never);
    expect(reported).toEqual([]);
  });

  it('is reported when it is rejected', async () => {
    callHost(() => Promise.reject(fault));
    await Promise.resolve();
    expect(reported).toEqual([fault]);
  });
});

describe('a fault', () => {
  it('is named on the console while developing', () => {
    const onSendHere = throws.bind(null);
    Object.defineProperty(onSendHere, 'name', { value: 'onEvent' });
    callHost(onSendHere);
    expect(vi.mocked(console.error).mock.lastCall).toEqual([
      expect.stringMatching(/^react-messaging-window: onEvent of this page failed/),
      fault,
    ]);
  });

  it('goes to all who listen, also when one of them fails', () => {
    const listener = vi.fn();
    const stop = [
      onHostFault(listener),
      onHostFault(() => {
        throw new Error('of the listener');
      }),
    ];
    expect(() => callHost(throws)).toThrow('of the listener');
    expect(listener).toHaveBeenCalledWith(fault);
    for (const one of stop) one();
  });
});

describe('a callback that answers', () => {
  it('is answered for where it throws, which is reported once', () => {
    const callback = () => throws();
    expect(answerOf((one: number) => one + 1, [1], 0)).toBe(2);
    expect([answerOf(callback, [], 'safe'), answerOf(callback, [], 'safe')]).toEqual(['safe', 'safe']);
    expect(reported).toEqual([fault]);
  });

  it('is answered for where it answers with junk, which is reported once', () => {
    const callback = () => ({}) as unknown as string;
    expect([answerOf(callback, [], 'safe', isText), answerOf(callback, [], 'safe', isText)]).toEqual([
      'safe',
      'safe',
    ]);
    expect(answerOf(() => null, [], 'safe', isText)).toBeNull();
    expect(answerOf('junk' as never, [], 'safe')).toBe('safe');
    expect(reported).toEqual([expect.any(TypeError)]);
  });

  it('is reported beside another one', () => {
    answerOf(() => throws(), [], null);
    answerOf(() => throws(), [], null);
    expect(reported).toHaveLength(2);
  });
});
