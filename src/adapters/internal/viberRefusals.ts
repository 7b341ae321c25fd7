import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Viber, which stand in `status`. https://developers.viber.com/docs/api/rest-bot-api/#error-codes,
 * known since before 2026. No code for a closed window is known: the words decide.
 */
export const viberRefusals: RefusalTable = {
  codes: [
    {
      access: '2 15',
      'invalid-value': '1 3 4',
      unreachable: '5 11',
      'opted-out': '6',
      'account-restricted': '7 9',
      setup: '8 10 13',
      'rate-limited': '12',
      'message-type': '14',
      country: '21',
      'messaging-limit': '23',
      payment: '22 24',
    },
  ],
  codeKeys: ['status'],
  hasTemplates: false,
};
