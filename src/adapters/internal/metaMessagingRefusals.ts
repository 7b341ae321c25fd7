import { metaVagueCodes } from './metaCodes.js';
import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Messenger and Instagram messages: subcodes of code 10 say that the window is closed.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes (18 March 2026),
 * read 2026-11-22. 2018001 is not confirmed.
 */
export const metaMessagingRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '2018278 2534022',
      unreachable: '551 1545041',
      'account-restricted': '1893063 368',
      setup: '2018344',
      'rate-limited': '613',
      access: '190',
      'wrong-recipient': '2018001',
    },
  ],
  vagueCodes: metaVagueCodes,
  hasTemplates: false,
};
