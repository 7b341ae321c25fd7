import { expect, it } from 'vitest';
import { whatsappCloud } from '../../src/adapters/whatsappCloud.js';

/** Reads of a person's id for a delivery of `size` messages, each from somebody else. */
function readsFor(size: number): number {
  let reads = 0;
  const ids = Array.from({ length: size }, (_, i) => String(16_505_550_000 + i));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '106540352242922' },
    contacts: ids.map((id) => ({
      get wa_id() {
        reads++;
        return id;
      },
    })),
    messages: ids.map((from, i) => ({ from, id: `wamid.${i}`, timestamp: '1750016800', type: 'text' })),
  };
  expect(whatsappCloud.inboundEvents({ field: 'messages', value })).toHaveLength(size);
  return reads;
}

it('looks at each person of a delivery a few times, however many there are', () => {
  expect(readsFor(16_000)).toBeLessThanOrEqual(10 * 16_000);
});
