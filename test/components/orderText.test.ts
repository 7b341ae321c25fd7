import { expect, it } from 'vitest';
import { orderText } from '../../src/components/TemplateSelector/orderText.js';

const order = {
  reference_id: 'A-1',
  currency: 'BRL',
  total_amount: { value: 5000, offset: 100 },
};

it.each([
  ['an order', { order_details: order }, 'A-1 · R$50.00'],
  ['a request of payment', { payment_request: order }, 'A-1 · R$50.00'],
  ['a total without a currency', { order_details: { ...order, currency: undefined } }, 'A-1'],
  ['a currency that is none', { order_details: { ...order, currency: 'reais' } }, 'A-1'],
  ['a total that cannot be read', { order_details: { ...order, total_amount: { value: 5 } } }, 'A-1'],
  ['nothing', undefined, ''],
])('says of %s what there is', (_, value, text) => {
  expect(orderText(value, 'en')).toBe(text);
});
