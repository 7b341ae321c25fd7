import { recordOf, textOf } from '../../core/template/recordOf.js';
import { supported } from '../../strings/formatText.js';

/**
 * Which order the host asks payment for, and how much; `''` where its value says neither.
 *
 * @example orderText({ order_details: { reference_id: 'A-1', currency: 'BRL', total_amount: { value: 5000, offset: 100 } } }, 'en') // 'A-1 · R$50.00'
 */
export function orderText(value: unknown, locale: string): string {
  const given = recordOf(value);
  const order = recordOf(given?.order_details ?? given?.payment_request);
  const total = recordOf(order?.total_amount);
  const amount = Number(total?.value) / Number(total?.offset);
  const currency = textOf(order?.currency);
  const isPrice = Number.isFinite(amount) && /^[a-z]{3}$/i.test(currency);
  return [
    textOf(order?.reference_id),
    isPrice ? amount.toLocaleString(supported(locale), { style: 'currency', currency }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
