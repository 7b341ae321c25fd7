// npm run example:traffic -- --rate 5 --customers 200: customers write to the running example, out of order, late and twice.
import { createHmac } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '5' },
    customers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    url: { type: 'string', default: 'http://127.0.0.1:4321' },
  },
});
const [rate, customers, seconds] = [Number(values.rate), Number(values.customers), Number(values.seconds)];
const secret = process.env.META_APP_SECRET ?? 'only for the example';
const words = [
  'Hello?',
  'Is my parcel on its way?',
  'Thank you!',
  'Could you call me back?',
  'It does not work.',
];

let sent = 0;
const timer = setInterval(() => void deliver().catch((error) => console.error(error.message)), 1000 / rate);
setTimeout(() => {
  clearInterval(timer);
  console.log(`${sent} deliveries.`);
}, seconds * 1000);

async function deliver() {
  const n = sent++;
  const from = String(15_550_000_000 + Math.floor(Math.random() * customers));
  // Most are of now; some come up to 26 hours late, in whatever order.
  const lateSeconds = Math.random() < 0.6 ? 0 : Math.floor(Math.random() * 26 * 3600);
  const timestamp = String(Math.floor(Date.now() / 1000) - lateSeconds);
  const message = {
    from,
    id: `wamid.${process.pid}.${n}`,
    timestamp,
    type: 'text',
    text: { body: words[n % words.length] },
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '106540352242922' },
    contacts: [{ wa_id: from, profile: { name: `Customer ${Number(from) % 1000}` } }],
    messages: [message],
  };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
  const headers = {
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
  for (let times = Math.random() < 0.1 ? 2 : 1; times > 0; times--) {
    const response = await fetch(`${values.url}/webhooks/whatsappCloud`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }
}
