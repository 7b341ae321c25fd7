import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { readWhatsapp } from './internal/readWhatsapp.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/**
 * WhatsApp Cloud API, also through providers that pass Meta's deliveries on.
 *
 * Takes the body of the webhook, a lone entry, change or status, or one `value` (which may name its `field`); as an object or as
 * JSON text, also in the envelopes of AWS End User Messaging and SNS. What was written while another sender had the
 * conversation (field `standby`) counts as everything else. Past messages (field `history`) are `other`.
 *
 * @example
 * whatsappCloud.inboundEvents(body)
 * // [{ inbox: '106540352242922', contact: '16505551234', kind: 'message', at: 1750016800000, opens: true, ... }]
 * @example
 * whatsappCloud.refusal({ error: { code: 131047, message: 'Re-engagement message' } })
 * // { reason: 'window-closed', code: '131047', closesWindow: true, retry: 'after-reply', explain: 'window-closed', ... }
 */
export const whatsappCloud: Adapter = /* @__PURE__ */ adapterOf({
  name: 'whatsappCloud',
  read: readWhatsapp,
  refusals: whatsappRefusals,
});
