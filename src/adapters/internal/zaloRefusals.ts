import type { RefusalTable } from './RefusalTable.js';

/**
 * Refusals of Zalo Official Accounts, as several clients copy them from
 * https://developers.zalo.me/docs/official-account/phu-luc/ma-loi, read 2026-11-22. -230 speaks of 7 days, -232 of
 * a last interaction that has expired.
 */
export const zaloRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '-230 -231 -232',
      'messaging-limit': '-211 -218',
      'rate-limited': '-32',
      'opted-out': '-217 -244',
      unreachable: '-213 -227',
      'quiet-hours': '-234',
      'message-type': '-233',
      'invalid-value': '-201 -210',
      setup: '-212 -219 -221 -224 -235 -240',
      access: '-216 -220',
    },
  ],
  hasTemplates: false,
};
