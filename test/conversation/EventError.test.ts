import { describe, expect, it } from 'vitest';
import { eventErrorOf } from '../../src/conversation/EventError.js';

describe('an error in an event', () => {
  it.each([
    [new TypeError('x is not a function'), { name: 'TypeError', message: 'x is not a function' }],
    ['offline', { name: 'Error', message: 'offline' }],
    [false, { name: 'Error', message: '' }],
    [undefined, { name: 'Error', message: '' }],
    [new Response('', { status: 503, statusText: 'Busy' }), { name: 'Error', message: 'Busy', status: 503 }],
    [
      { error: { code: 131047, message: 'Re-engagement message' } },
      { name: 'Error', message: 'Re-engagement message', code: '131047' },
    ],
    [{ errors: [{ code: 470, title: 'Closed' }] }, { name: 'Error', message: 'Closed', code: '470' }],
  ])('is what can be said of it: %s', (error, said) => {
    expect(eventErrorOf(error)).toEqual(said);
    expect(structuredClone(eventErrorOf(error))).toEqual(said);
  });

  it('is said of what cannot be looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(eventErrorOf(proxy)).toEqual({ name: 'Error', message: '' });
  });

  it('never holds the text of the message, and is not long', () => {
    expect(eventErrorOf(new Error('Body "My PIN is 1234" was refused'), 'My PIN is 1234').message).toBe(
      'Body "…" was refused',
    );
    expect(eventErrorOf(new Error('x'.repeat(10_000))).message).toHaveLength(500);
  });
});
