import type { RefusalCodes } from './RefusalTable.js';

/**
 * Codes of the Graph API that stand for many things on every Meta channel.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-11-22.
 */
export const metaVagueCodes: RefusalCodes = {
  access: '0 3 10 200-299',
  'invalid-value': '100',
  'rate-limited': '4',
  temporary: '1 2',
};
