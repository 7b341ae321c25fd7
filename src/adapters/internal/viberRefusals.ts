import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Viber. Bots: numbers in `status`, as several clients copy them from
 * https://developers.viber.com/docs/api/rest-bot-api/#error-codes. Business messages:
 * https://www.alibabacloud.com/help/en/chatapp/developer-reference/viber-api-error-codes, where
 * SRVC_WAIT_FOR_USER_RESPONSE is the limit of 5 messages without an answer. Read 2026-11-22. No code for a session
 * that has ended is known: the words decide.
 */
export const viberRefusals: RefusalTable = {
  codes: [
    {
      access: '2 15 SRVC_UNAUTHORIZED_IP',
      'invalid-value': '1 3 4 SRVC_BAD_DATA SRVC_BAD_PARAMETERS SRVC_BAD_LABEL SRVC_INVALID_TTL',
      unreachable: '5 11 SRVC_NOT_VIBER_USER SRVC_NO_SUITABLE_DEVICE',
      'opted-out': '6 SRVC_USER_BLOCKED',
      'account-restricted': '7 9',
      setup: '8 10 SRVC_BAD_SERVICE_ID',
      'rate-limited': '12',
      'message-type': '13 14 SRVC_BAD_MESSAGE_TYPE',
      media:
        'SRVC_FILE_NOT_PERMITTED SRVC_BAD_FILE_NAME_LENGTH SRVC_BAD_THUMBNAIL SRVC_BAD_FILE_SIZE SRVC_BAD_DURATION',
      'quota-used': 'SRVC_WAIT_FOR_USER_RESPONSE',
      payment: 'SRVC_NOT_PERMITTED',
      temporary: 'SRVC_TIMEOUT SRVC_INTERNAL_FAILURE',
    },
  ],
  codeKeys: ['status'],
  hasTemplates: false,
};
