// How many deliveries one core folds into records in a second, how much memory that takes, and how large records are.
//
//   npm run bench:records
//
// Measures the sources, bundled as a host's bundler would do it. Method and noise: README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundled } from './bundled.mjs';

const DELIVERIES = Number(process.argv[3] ?? 1_000_000);
const CONVERSATIONS = 10_000;
const ROUNDS = Number(process.argv[2] ?? 5);
const NOW = Date.parse('2026-11-22T12:00:00Z');
const root = resolve(import.meta.dirname, '..');

const kit = await bundled(`
  export * as adapters from './src/adapters.ts';
  export { byConversation } from './src/core/window/byConversation.ts';
  export { recordAfter } from './src/core/record/recordAfter.ts';
`);

const { whatsappCloud } = kit.adapters;
const records = new Map();

/** Processor time of this process: what else the machine does does not count. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The delivery of a message, an answer or a failure: out of order, late, some twice. */
function deliveryOf(n) {
  const person = String(15_550_000_000 + ((n * 7919) % CONVERSATIONS));
  const timestamp = String(Math.floor((NOW + (n - (n % 13) * 40) * 10) / 1000));
  const id = `wamid.HBgLMTU1NTAwMDAwMDAVAgASGBQ${n - (n % 17 === 0 ? 1 : 0)}`;
  const value = { messaging_product: 'whatsapp', metadata: { phone_number_id: '106540352242922' } };
  if (n % 5 === 0) value.statuses = [{ id, status: 'delivered', timestamp, recipient_id: person }];
  else if (n % 5 === 1) value.message_echoes = [{ from: '1', to: person, id, timestamp, type: 'text' }];
  else {
    value.contacts = [{ wa_id: person }];
    value.messages = [{ from: person, id, timestamp, type: 'text', text: { body: 'Hello' } }];
  }
  const field = n % 5 === 1 ? 'smb_message_echoes' : 'messages';
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] };
}

function fold(events, receivedAt) {
  for (const event of events) {
    const before = records.get(event.contact);
    const after = kit.recordAfter(before, [event], { receivedAt });
    if (after !== before) records.set(event.contact, after);
  }
}

/** Deliveries a second, made, read and folded, and the memory held after each. */
function wholeWay() {
  const start = cpuSeconds();
  for (let n = 0; n < DELIVERIES; n++) {
    fold(whatsappCloud.inboundEvents(deliveryOf(n)), NOW + n * 10);
  }
  return DELIVERIES / (cpuSeconds() - start);
}

/** Events a second, read before. */
function foldAlone() {
  const batch = Array.from({ length: 100_000 }, (_, n) => whatsappCloud.inboundEvents(deliveryOf(n)));
  records.clear();
  const start = cpuSeconds();
  for (let round = 0; round < DELIVERIES / batch.length; round++) {
    const shiftMs = round * 1_000_000;
    for (let n = 0; n < batch.length; n++) {
      const [event] = batch[n];
      fold([{ ...event, at: event.at + shiftMs }], NOW + shiftMs + n * 10);
    }
  }
  return DELIVERIES / (cpuSeconds() - start);
}

/** From stored text to stored text, as a row of a table is. */
function throughText() {
  const stored = new Map();
  const start = cpuSeconds();
  for (let n = 0; n < DELIVERIES; n++) {
    for (const event of whatsappCloud.inboundEvents(deliveryOf(n))) {
      const after = kit.recordAfter(stored.get(event.contact), [event], { receivedAt: NOW + n * 10 });
      stored.set(event.contact, JSON.stringify(after));
    }
  }
  return DELIVERIES / (cpuSeconds() - start);
}

const heaps = [];
for (const [name, run] of Object.entries({
  'deliveries, read and folded': wholeWay,
  'events, folded': foldAlone,
  'deliveries, text to text': throughText,
})) {
  const rates = [];
  for (let round = 0; round < ROUNDS; round++) {
    records.clear();
    rates.push(run());
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  rates.sort((a, b) => a - b);
  const [slowest = 0, median = 0, fastest = 0] = [0, rates.length >> 1, rates.length - 1].map(
    (i) => rates[i],
  );
  const thousands = (rate) => `${Math.round(rate / 1000)},000`;
  console.log(
    `${name.padEnd(28)} ${thousands(median)} a second (${thousands(slowest)} to ${thousands(fastest)})`,
  );
}
console.log(
  `heap after each million: ${heaps.map((mb) => mb.toFixed(0)).join(', ')} MB${globalThis.gc ? '' : ' (without --expose-gc)'}`,
);

const sizes = fixtureRecords().map((record) => JSON.stringify(record).length);
sizes.sort((a, b) => a - b);
console.log(
  `${sizes.length} records over the fixtures: median ${sizes[sizes.length >> 1]} bytes, largest ${sizes.at(-1)} bytes`,
);

/** A record of each conversation in the fixtures. */
function fixtureRecords() {
  const camel = (text) => text.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const deliveries = ['webhooks', 'deliveries'].flatMap((folder) =>
    readdirSync(join(root, 'test/fixtures', folder)).flatMap((name) => {
      const fixture = JSON.parse(readFileSync(join(root, 'test/fixtures', folder, name), 'utf8'));
      const adapter = kit.adapters.adapters.get(fixture.adapter ?? camel(fixture.provider));
      const all = fixture.deliveries ?? [fixture.payload];
      return all.map((payload) => ({
        adapter,
        payload,
        options: fixture.options ?? {},
        group: `${folder}/${name}`,
      }));
    }),
  );
  const groups = new Map();
  for (const delivery of deliveries)
    groups.set(delivery.group, [...(groups.get(delivery.group) ?? []), delivery]);
  return [...groups.values()].flatMap((group) => {
    const events = group.flatMap(({ adapter, payload, options }) =>
      adapter.inboundEvents(payload, { receivedAt: NOW, ...options }),
    );
    const refusals = group.flatMap(({ adapter, payload }) => adapter.refusals(payload));
    return kit.byConversation(events).map(({ contactId, inboundEvents }) => {
      const own = refusals.filter(({ contact }) => contact === contactId);
      const channel = inboundEvents.find((event) => event.channel)?.channel;
      return kit.recordAfter(null, [...inboundEvents, ...own], {
        receivedAt: Date.parse('2027-01-01'),
        channel,
      });
    });
  });
}
