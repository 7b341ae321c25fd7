import type { ProviderEvent } from 'react-messaging-window/adapters';
import { describe, expect, test } from 'vitest';
import { policies } from '../../src/core/window/policies.js';
import { fuzzSteps } from '../support/fuzzSteps.js';
import { seededRandom } from '../support/seededRandom.js';
import { adapterIn, deliveryFixtures } from './deliveryFixtures.js';
import { JUNK, leavesOf, mutate } from './mutate.js';
import { adapterOf, allAdapters, webhookFixtures } from './webhookFixtures.js';

const STEPS = fuzzSteps(20_000);
/** Long enough for `npm run fuzz -- 1000000` too. */
const PATIENCE = { timeout: 60_000 + STEPS };
const MUTATIONS_ACROSS = 20;
const RECEIVED_AT = Date.parse('2026-11-22T12:00:00Z');

/** What is wrong with an event, or `undefined`: its contact and its time must stand in the delivery. */
function faultOf(event: ProviderEvent, payload: unknown): string | undefined {
  const { contact, at, opens, kind, channel } = event;
  if (typeof contact !== 'string' || contact.trim() === '' || contact.length > 512) return 'contact';
  if (!Number.isInteger(at) || at <= 0 || at >= 1e14) return `time ${at}`;
  if (opens !== (channel !== undefined && policies[channel].opens?.[kind] !== undefined)) return 'policy';
  if (!opens) return undefined;
  if (typeof payload === 'string' && !/^\s*[{[]/.test(payload)) {
    // Marks of XML stand between the parts of a text, so only letters and digits are compared.
    const bare = (text: string) => text.replace(/&amp;|CDATA|\W/g, '');
    const text = bare(payload);
    const isThere =
      text.includes(bare(contact)) && [at, at / 1000].some((time) => text.includes(String(time)));
    return isThere ? undefined : `out of nothing: ${contact}, ${at}`;
  }
  const leaves = leavesOf(payload);
  if (!leaves.has(contact)) return 'contact out of nothing';
  const isTimeThere =
    at === RECEIVED_AT ||
    [...leaves].some(
      (leaf) => Number(leaf) === at || Math.round(Number(leaf) * 1000) === at || Date.parse(leaf) === at,
    );
  return isTimeThere ? undefined : 'time out of nothing';
}

describe('mutated deliveries', () => {
  test('throw nothing and open nothing out of nothing', PATIENCE, () => {
    const random = seededRandom(20261122);
    const faults: string[] = [];
    const counts = { deliveries: 0, events: 0, opening: 0, refusals: 0 };
    for (const [name, fixture] of webhookFixtures) {
      const adapter = adapterOf(fixture);
      for (let run = 0; run * webhookFixtures.length < STEPS; run++) {
        const payload = mutate(fixture.payload, random);
        counts.deliveries++;
        try {
          for (const event of adapter.inboundEvents(payload, { receivedAt: RECEIVED_AT })) {
            counts.events++;
            if (event.opens) counts.opening++;
            const fault = faultOf(event, payload);
            if (fault !== undefined) faults.push(`${name}: ${fault}`);
          }
          const refusal = adapter.refusal(payload);
          counts.refusals += adapter.refusals(payload).length;
          if (refusal?.closesWindow && !fixture.windowClosed) faults.push(`${name}: closes out of nothing`);
        } catch (error) {
          faults.push(`${name}: ${String(error)}`);
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(counts.deliveries).toBeGreaterThanOrEqual(STEPS);
    // Otherwise the mutations would be so wild that nothing was tested.
    expect(counts.opening).toBeGreaterThan(STEPS / 10);
  });

  test('of the other streams and senders do as little', PATIENCE, () => {
    const random = seededRandom(20261129);
    const faults: string[] = [];
    let opening = 0;
    const given = deliveryFixtures.flatMap(([name, fixture]) =>
      (fixture.deliveries ?? []).map((delivery) => ({ name, fixture, delivery })),
    );
    for (let run = 0; run < STEPS; run++) {
      const { name, fixture, delivery } = given[run % given.length] as (typeof given)[number];
      const adapter = adapterIn(fixture);
      const payload = mutate(delivery, random);
      try {
        for (const event of adapter.inboundEvents(payload, { receivedAt: RECEIVED_AT })) {
          if (event.opens) opening++;
          const fault = faultOf(event, payload);
          if (fault !== undefined) faults.push(`${name}: ${fault}`);
        }
        if (adapter.refusal(payload)?.closesWindow) faults.push(`${name}: closes out of nothing`);
      } catch (error) {
        faults.push(`${name}: ${String(error)}`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect(opening).toBeGreaterThan(STEPS / 10);
  });

  test('deliveries of one provider throw nothing in the adapters of the others', PATIENCE, () => {
    const random = seededRandom(7);
    const faults: string[] = [];
    for (const [name, fixture] of webhookFixtures) {
      for (let run = 0; run < MUTATIONS_ACROSS; run++) {
        const payload = run === 0 ? fixture.payload : mutate(fixture.payload, random);
        for (const [adapterName, adapter] of allAdapters) {
          try {
            for (const event of adapter.inboundEvents(payload, { receivedAt: RECEIVED_AT })) {
              const fault = faultOf(event, payload);
              if (fault !== undefined) faults.push(`${name} in ${adapterName}: ${fault}`);
            }
            adapter.refusal(payload);
          } catch (error) {
            faults.push(`${name} in ${adapterName}: ${String(error)}`);
          }
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

/** A copy of `value` with every value under one of `keys` replaced. */
function withReplaced(value: unknown, keys: RegExp, junk: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withReplaced(item, keys, junk));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      keys.test(key) && (typeof inner !== 'object' || inner === null)
        ? junk
        : withReplaced(inner, keys, junk),
    ]),
  );
}

const TIMES = /^(?:timestamp|send_time)$/;
const CONTACTS =
  /^(?:from|wa_id|user_id|parent_user_id|from_user_id|from_parent_user_id|group_id|id|recipient_id|external_userid|conversation_id|From)$/;
// `1e300` and the like are no ids, and neither are these; other texts are ids, odd as they look.
const NO_IDS = JUNK.filter(
  (junk) => typeof junk !== 'string' || junk.trim() === '' || junk.length > 512,
).filter((junk) => junk !== -1);

describe('garbage where it matters', () => {
  const opening = webhookFixtures.filter(
    ([, { opensWindow, payload }]) => opensWindow && typeof payload !== 'string',
  );

  test.each(opening)('%s opens nothing without a readable time', (_name, fixture) => {
    for (const junk of JUNK) {
      const payload = withReplaced(fixture.payload, TIMES, junk);
      const events = adapterOf(fixture).inboundEvents(payload, { receivedAt: undefined });
      expect(events.filter(({ opens }) => opens)).toEqual([]);
    }
  });

  test.each(opening)('%s opens nothing without a readable contact', (_name, fixture) => {
    for (const junk of NO_IDS) {
      const payload = withReplaced(fixture.payload, CONTACTS, junk);
      const events = adapterOf(fixture).inboundEvents(payload, { receivedAt: RECEIVED_AT });
      expect(events.filter(({ opens }) => opens)).toEqual([]);
    }
  });
});
