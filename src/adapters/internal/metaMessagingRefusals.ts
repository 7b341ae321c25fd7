import { metaVagueCodes } from './metaCodes.js';
import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Messenger and Instagram messages: subcodes of code 10 say that the window is closed.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes (18 March 2026),
 * read 2026-11-22. 2018001 is not confirmed; 2018065, 2534014 and 2534037 (another app has the thread) are from public
 * reports, read 2026-11-29.
 */
export const metaMessagingRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '2018278 2018065 2534022',
      'session-state': '2534037',
      unreachable: '551 1545041',
      'account-restricted': '1893063 368',
      setup: '2018344',
      'rate-limited': '80000-80014',
      temporary: '1200',
      access: '190',
      'wrong-recipient': '2018001 2534014',
    },
  ],
  vagueCodes: metaVagueCodes,
  hasTemplates: false,
};
