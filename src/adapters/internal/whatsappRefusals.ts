import { metaVagueCodes } from './metaCodes.js';
import type { RefusalCodes, RefusalTable } from './RefusalTable.js';

/**
 * Cloud API, and 470, 2061 and 2062 of the on-premises API.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-11-22.
 */
const CLOUD_API: RefusalCodes = {
  'window-closed': '131047 470',
  'template-unavailable': '132001',
  'template-paused': '132015 2061',
  'template-disabled': '132016 2062',
  'template-flow': '132068 132069',
  'template-values': '132000 132005 132007 132008 132012 132018',
  'invalid-value': '131008 131009',
  unreachable: '131026',
  'wrong-recipient': '131021 131030',
  'opted-out': '131050',
  experiment: '130472',
  'marketing-limit': '131049',
  'needs-phone-number': '131062',
  country: '130497',
  'rate-limited': '130429 131056 80007 133016',
  'spam-limited': '131048',
  'messaging-limit': '131064',
  payment: '131042 131044',
  'account-restricted': '131031 131037 368',
  temporary: '131000 131016 131057',
  setup: '131045 133010',
  access: '190 131005',
  'message-type': '131051',
  media: '131052 131053',
  'direct-send': '139200 132021 2388330 2388318',
  'template-definition': '2388040 2388047 2388072 2388073 2388293 2388299',
};

/**
 * Providers in front of Meta with codes of their own, which Meta does not use: Vonage
 * (https://developer.vonage.com/en/api-errors/messages; 1340 is on a page that was not seen whole), Gupshup
 * (https://partner-docs.gupshup.io/docs/error-codes; 1004-1008: inactive user, and a template did not help), Exotel
 * (https://developer.exotel.com/api/error-code), YCloud
 * (https://docs.ycloud.com/en/api-reference/guides/whatsapp-platform/whatsapp-error-code). Read 2026-11-22.
 */
const PROVIDERS: RefusalCodes = {
  'window-closed': '1340 1004-1008 30018',
  payment: '1070 1003 BALANCE_INSUFFICIENT',
  'rate-limited': '1000 4001',
  unreachable: '1002',
  'opted-out': '1012',
  'invalid-value': '1010 1020 1021',
  'template-unavailable': '1022',
};

/** Refusals of WhatsApp messages sent through Meta or a provider that passes Meta's codes on. */
export const whatsappRefusals: RefusalTable = {
  codes: [CLOUD_API, PROVIDERS],
  vagueCodes: metaVagueCodes,
  hasTemplates: true,
};
