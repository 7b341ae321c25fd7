import { metaVagueCodes } from './metaCodes.js';
import type { RefusalCodes, RefusalTable } from './RefusalTable.js';

/**
 * Cloud API, and 470, 2061 and 2062 of the on-premises API.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-11-22; 131063 and
 * 137000 as https://github.com/david-lev/pywa `pywa/errors.py` has them, read 2026-11-30.
 */
const CLOUD_API: RefusalCodes = {
  'window-closed': '131047 470',
  'template-unavailable': '132001 134101 134102',
  'template-paused': '132015 2061',
  'template-disabled': '132016 2062',
  'template-flow': '132068 132069',
  'template-values': '132000 132005 132007 132008 132012 132018',
  'invalid-value': '131008 131009 135000 137000',
  unreachable: '131026',
  'wrong-recipient': '131020 131021 131030 131041',
  'opted-out': '131050',
  experiment: '130472',
  'marketing-limit': '131049',
  'needs-phone-number': '131062',
  country: '130497',
  'rate-limited': '130429 131056 133016 80000-80014',
  'spam-limited': '131048',
  'messaging-limit': '131064',
  payment: '131042 131044',
  'account-restricted': '131031 131037 368',
  temporary: '131000 131016 131057 133004 2494100',
  setup: '131045 131063 133010 134011',
  access: '190 131005',
  'message-type': '131051',
  media: '131052 131053',
  'direct-send': '139200 132021 2388330 2388318',
  'template-definition': '2388040 2388047 2388072 2388073 2388293 2388299',
};

/**
 * WhatsApp's on-premises API, by the titles of its errors. https://twilio.com/docs/whatsapp/api/error-code-mapping and
 * public copies of Meta's list, read 2026-11-29. 1000 is "Generic error".
 */
const ON_PREMISES: RefusalCodes = {
  'message-content': '1001',
  'invalid-value': '1002 1004 1008-1010 1025',
  access: '1005',
  'wrong-recipient': '1006 1013 1021',
  'opted-out': '1007',
  temporary: '1011 1014 1016 1023',
  'rate-limited': '1015',
  setup: '1017 1018 1022 1024',
  unreachable: '1026 2002',
  'account-restricted': '1031',
  'template-unavailable': '2001 2003',
  'template-values': '2000 2004-2007 2012',
  'spam-limited': '471',
  experiment: '472',
};

/**
 * Gupshup's own codes. 1004 to 1008: the person is inactive, so that only a template may go, and none did.
 * https://partner-docs.gupshup.io/docs/error-codes, read 2026-11-29.
 */
export const gupshupCodes: RefusalCodes = {
  'window-closed': '1004-1008',
  unreachable: '1002',
  payment: '1003',
  media: '1010 1011',
  'opted-out': '1012',
  'rate-limited': '4001',
  'template-unavailable': '4003',
  setup: '1001',
  temporary: '500',
};

/** Vonage's own codes. https://developer.vonage.com/en/api-errors/messages, read 2026-11-22; 1340 on a page that was not seen whole. */
export const vonageCodes: RefusalCodes = {
  'window-closed': '1340',
  payment: '1070',
  'rate-limited': '1000',
  'invalid-value': '1010 1020 1021',
  'template-unavailable': '1022',
};

/**
 * Codes that nobody else uses: of Exotel (https://developer.exotel.com/api/error-code) and of YCloud
 * (https://docs.ycloud.com/en/api-reference/guides/whatsapp-platform/whatsapp-error-code). Read 2026-11-22.
 */
const UNMISTAKABLE: RefusalCodes = { 'window-closed': '30018', payment: 'BALANCE_INSUFFICIENT' };

/** Meta's own codes, which all its providers pass on. */
export const cloudApiCodes: readonly RefusalCodes[] = [CLOUD_API];

/** Refusals of WhatsApp messages sent through Meta or a provider that passes Meta's codes on. */
export const whatsappRefusals: RefusalTable = {
  codes: [CLOUD_API, UNMISTAKABLE],
  vendors: { gupshup: gupshupCodes, vonage: vonageCodes, 'on-premises': ON_PREMISES },
  vagueCodes: metaVagueCodes,
  hasTemplates: true,
};
