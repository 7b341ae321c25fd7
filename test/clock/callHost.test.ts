import { describe, expect, it, vi } from 'vitest';
import { answerOf } from '../../src/clock/answerOf.js';
import { callHost } from '../../src/clock/callHost.js';
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

describe('a callback that answers', () => {
  it('is answered for where it throws, which is reported once', () => {
    const callback = () => throws();
    expect(answerOf((one: number) => one + 1, [1], 0)).toBe(2);
    expect([answerOf(callback, [], 'safe'), answerOf(callback, [], 'safe')]).toEqual(['safe', 'safe']);
    expect(reported).toEqual([fault]);
  });

  it('is reported beside another one', () => {
    answerOf(() => throws(), [], null);
    answerOf(() => throws(), [], null);
    expect(reported).toHaveLength(2);
  });
});
