import type { Refusal } from '../../core/window/Refusal.js';
import type { Adapter, AdapterOptions } from '../Adapter.js';
import { type EventCollector, eventCollector, failureCollector } from './eventCollector.js';
import { isRecord, type UnknownRecord } from './isRecord.js';
import { jsonOf } from './jsonOf.js';
import type { RefusalTable } from './RefusalTable.js';
import { refusalIn, unknownRefusal } from './refusalIn.js';

/** What differs between providers. */
export interface Provider {
  /** Its name in issues: that of the export. */
  name: string;
  /**
   * Reads a delivery: adds its events to the collector, each with what failed in it, and reports what gives none. `false`: it is
   * no delivery, but may be an error.
   */
  read(collector: EventCollector, payload: UnknownRecord, options: AdapterOptions): boolean;
  /** Reads a delivery that is a list. Absent: there is none. */
  readList?(collector: EventCollector, payload: readonly unknown[], options: AdapterOptions): boolean;
  refusals: RefusalTable;
  /** Reads the body of a webhook as it came, where it is not JSON. `undefined`: it is none of this provider. */
  parse?: (body: string) => object | undefined;
}

/** The adapter of a provider. Whatever is thrown while a value is read, by a getter for one, counts as unreadable. */
export function adapterOf({ name, read, readList, refusals: table, parse }: Provider): Adapter {
  const parsed = (given: unknown): unknown =>
    typeof given === 'string' ? (parse?.(given) ?? jsonOf(given) ?? given) : given;

  const readAny = (collector: EventCollector, payload: unknown, options: AdapterOptions): boolean => {
    if (isRecord(payload)) return read(collector, payload, options);
    if (Array.isArray(payload) && readList !== undefined) return readList(collector, payload, options);
    return collector.report('not-readable', '');
  };

  const refusals = (given: unknown): Refusal[] => {
    try {
      const delivery = parsed(given);
      const collector = failureCollector();
      if (readAny(collector, delivery, {})) {
        return collector.failures
          .map((draft) => refusalIn(draft.failure, table, draft))
          .filter((refusal) => refusal !== null);
      }
      // What the customer did is no error, whatever its words are.
      const refusal = collector.acts.length > 0 ? null : refusalIn(delivery, table);
      return refusal === null ? [] : [{ ...refusal, original: given }];
    } catch {
      return [unknownRefusal(given)];
    }
  };

  return {
    inboundEvents(payload, options) {
      const collector = eventCollector(name, options ?? {});
      try {
        readAny(collector, parsed(payload), options ?? {});
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
