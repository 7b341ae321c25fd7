// How many windows one thread evaluates in a second, beside date-fns' differenceInHours, which only subtracts.
//
//   npm run bench:core
//
// Measures the sources, bundled as a host's bundler would do it. Method and noise: README.md.
import { differenceInHours } from 'date-fns';
import { bundled } from './bundled.mjs';

const CONVERSATIONS = 1_000_000;
const ROUNDS = 9;
const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

const { windowAt } = await bundled("export { windowAt } from './src/core/window/windowAt.ts'");

/** Spread over 30 hours, so that four of five are open; the same in each run. */
const ages = Array.from({ length: CONVERSATIONS }, (_, i) => (i * 7919 * 977) % (30 * HOUR_MS));
const event = (kind, at) => ({ contact: '16505551234', kind, at });

/** Name -> one input a conversation. */
const inputs = {
  'lastInboundAt, whatsapp': (age) => ({ channel: 'whatsapp', lastInboundAt: NOW - age }),
  'lastInboundAt, all closed': (age) => ({ channel: 'whatsapp', lastInboundAt: NOW - 30 * HOUR_MS - age }),
  'quota, wecom': (age, i) => ({ channel: 'wecom', lastInboundAt: NOW - 2 * age, sentSinceInbound: i % 7 }),
  'human agent, messenger': (age) => ({ channel: 'messenger', lastInboundAt: NOW - 4 * age }),
  '5 events, whatsapp': (age) => ({
    channel: 'whatsapp',
    inboundEvents: [5, 4, 3, 2, 1].map((n) => event(n % 2 ? 'message' : 'read', NOW - n * age)),
  }),
  '2 grants side by side, wechat': (age) => ({
    channel: 'wechat-official',
    inboundEvents: [event('message', NOW - age), event('menu-click', NOW - (age % 120_000))],
    outboundAt: [NOW - age + 1000],
  }),
  'ISO text, whatsapp': (age) => ({ channel: 'whatsapp', lastInboundAt: new Date(NOW - age).toISOString() }),
};

let sink = 0;
const rates = new Map();
const measure = (name, run) => {
  const start = performance.now();
  run();
  const perSecond = CONVERSATIONS / ((performance.now() - start) / 1000);
  rates.set(name, [...(rates.get(name) ?? []), perSecond]);
};

const FLOOR = 'differenceInHours';
for (const [name, inputOf] of Object.entries(inputs)) {
  const conversations = ages.map(inputOf);
  // Round by round in turn: what else the machine does then hits both.
  for (let round = 0; round < ROUNDS; round++) {
    measure(name, () => {
      for (const input of conversations) sink += windowAt(input, NOW).remainingMs ?? 0;
    });
    measure(`${FLOOR} beside ${name}`, () => {
      for (const age of ages) sink += differenceInHours(NOW, NOW - age);
    });
  }
}

console.log(
  `${CONVERSATIONS.toLocaleString('en')} conversations, ${ROUNDS} rounds, median (lowest to highest), Node ${process.versions.node}`,
);
for (const name of Object.keys(inputs)) {
  const own = rates.get(name);
  const other = rates.get(`${FLOOR} beside ${name}`);
  const ratio = (median(own) / median(other)).toFixed(2);
  console.log(`${name.padEnd(30)} ${shown(own)}   ${FLOOR} ${shown(other)}   ratio ${ratio}`);
}
console.log(`bytes allocated by one windowAt(lastInboundAt, whatsapp): ${await allocated()}`);
if (Number.isNaN(sink)) throw new Error('Nothing was computed');

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function shown(values) {
  const millions = (value) => `${(value / 1e6).toFixed(2)}`;
  const range = `(${millions(Math.min(...values))} to ${millions(Math.max(...values))})`;
  return `${millions(median(values))} M/s ${range}`.padEnd(26);
}

/** What the young generation grows by, over few enough evaluations that it is not collected meanwhile. */
async function allocated() {
  const input = { channel: 'whatsapp', lastInboundAt: NOW - HOUR_MS };
  const count = 2000;
  const growths = [];
  for (let round = 0; round < 21; round++) {
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < count; i++) sink += windowAt(input, NOW).remainingMs ?? 0;
    growths.push((process.memoryUsage().heapUsed - before) / count);
  }
  return Math.round(median(growths));
}
