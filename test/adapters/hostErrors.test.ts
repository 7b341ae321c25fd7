import { describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../src/adapters/whatsappCloud.js';

/** Errors that a host's own code meets on the way to the provider. None of them says anything of the window. */
const HOST_ERRORS: [string, unknown][] = [
  ['an expired log-in', { status: 401, message: 'Your session has expired.' }],
  ['a fault in a server’s code', new ReferenceError('window is not defined')],
  ['maintenance', { status: 503, message: 'Maintenance window in progress' }],
  ['a server that is down', { status: 500, message: 'We will be back within 24 hours' }],
  ['a lost socket', { wasClean: false, code: 1006, reason: '' }],
  ['a lost connection', new TypeError('Failed to fetch')],
];

describe('errors of the host itself', () => {
  it.each(HOST_ERRORS)('%s does not close the window', (_name, error) => {
    expect(whatsappCloud.refusal(error)?.closesWindow ?? false).toBe(false);
  });
});

describe('words that say that the window is closed', () => {
  it.each([
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    'Failed to send freeform message because you are outside the allowed window.',
    'Re-engagement message',
    'Message is outside the customer service window',
  ])('%s', (message) => {
    expect(whatsappCloud.refusal({ message })).toMatchObject({ reason: 'window-closed', closesWindow: true });
  });
});
