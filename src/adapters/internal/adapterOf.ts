import type { Refusal } from '../../core/window/Refusal.js';
import type { Adapter, AdapterOptions } from '../Adapter.js';
import { type EventCollector, eventCollector } from './eventCollector.js';
import { isRecord, type UnknownRecord } from './isRecord.js';
import { jsonOf } from './jsonOf.js';
import type { RefusalTable } from './RefusalTable.js';
import { type Failure, refusalIn, unknownRefusal } from './refusalIn.js';

/** What differs between providers. */
export interface Provider {
  /** Its name in issues: that of the export. */
  name: string;
  /** Reads a delivery: adds its events to the collector and reports what gives none. */
  read(collector: EventCollector, payload: unknown, options: AdapterOptions): void;
  /** The failures in a delivery; `null` when the object is no delivery that could hold any. */
  failuresIn?: (delivery: UnknownRecord) => readonly Failure[] | null;
  /** How the provider says no. */
  refusals: RefusalTable;
  /** Reads the body of a webhook as it came, where it is not JSON. `undefined`: it is none of this provider. */
  parse?: (body: string) => object | undefined;
  /** Makes an object of a delivery that is none, such as a list. */
  recordOf?: (delivery: unknown) => unknown;
}

/** When a delivery without a time of its own is taken to have come, where only its form matters. */
const ANY_TIME = 1e12;

/** The adapter of a provider. Whatever is thrown while a value is read, by a getter for one, counts as unreadable. */
export function adapterOf(provider: Provider): Adapter {
  const { name, read, refusals: table, failuresIn = () => null, recordOf = (value) => value } = provider;
  const parsed = (given: unknown): unknown =>
    typeof given === 'string' ? (provider.parse?.(given) ?? jsonOf(given) ?? given) : given;

  const isOfCustomer = (value: unknown): boolean => {
    const collector = eventCollector(name, { receivedAt: ANY_TIME });
    read(collector, value, { receivedAt: ANY_TIME });
    return collector.events.some(({ kind }) => kind !== 'delivery' && kind !== 'other');
  };

  const refusals = (given: unknown): Refusal[] => {
    try {
      const delivery = parsed(given);
      const value = recordOf(delivery);
      const failures = isRecord(value) ? failuresIn(value) : null;
      if (failures !== null)
        return failures.map((failure) => refusalIn(failure, table)).filter((refusal) => refusal !== null);
      // What the customer did is no error, whatever its words are.
      const refusal = isOfCustomer(delivery) ? null : refusalIn({ source: value }, table);
      return refusal === null ? [] : [{ ...refusal, original: given }];
    } catch {
      return [unknownRefusal(given)];
    }
  };

  return {
    inboundEvents(payload, options) {
      const collector = eventCollector(name, options ?? {});
      try {
        read(collector, parsed(payload), options ?? {});
      } catch {
        collector.report('not-readable', '');
      }
      return collector.events;
    },
    refusal(error) {
      const all = refusals(error);
      return all.find(({ closesWindow }) => closesWindow) ?? all[0] ?? null;
    },
    refusals,
  };
}
