import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { readWhatsapp } from './internal/readWhatsapp.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/**
 * 360dialog: deliveries in Meta's form, as https://docs.360dialog.com and the fixtures of
 * https://github.com/nyaruka/courier handlers/dialog360 show, and its own errors (`meta.developerMessage`),
 * https://docs.360dialog.com/docs/useful/api-error-message-list. Read 2026-11-29. It passes Meta's codes on.
 *
 * @example dialog360.inboundEvents(body) // [{ inbox: '106540352242922', contact: '16505551234', kind: 'message', ... }]
 */
export const dialog360: Adapter = /* @__PURE__ */ adapterOf({
  name: 'dialog360',
  read: readWhatsapp,
  refusals: {
    ...whatsappRefusals,
    words: [
      [/\byour whatsapp for business api has been disabled\b/i, 'account-restricted'],
      [/\bdue to lack of payment\b/i, 'payment'],
      [/\bexceeded the limit of \d+ requests? every\b|\bexceeded the endpoint rate limit\b/i, 'rate-limited'],
      [/^invalid api_key\b/i, 'access'],
    ],
  },
});
