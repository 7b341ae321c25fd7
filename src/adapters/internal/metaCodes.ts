import type { RefusalCodes } from './RefusalTable.js';

/**
 * Codes of the Graph API that stand for many things on every Meta channel.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-11-22; limits:
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-30. 33: the number was deleted.
 */
export const metaVagueCodes: RefusalCodes = {
  access: '0 3 10 200-299',
  'invalid-value': '100',
  'rate-limited': '4 17 32 613',
  setup: '33',
  temporary: '1 2',
};
