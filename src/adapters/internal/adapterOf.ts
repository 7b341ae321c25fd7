import type { Refusal } from '../../core/window/Refusal.js';
import type { Adapter, AdapterOptions } from '../Adapter.js';
import { type EventCollector, eventCollector, failureCollector } from './eventCollector.js';
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
  read(collector: EventCollector, payload: unknown, options: AdapterOptions): boolean;
  /** How the provider says no. */
  refusals: RefusalTable;
  /** Reads the body of a webhook as it came, where it is not JSON. `undefined`: it is none of this provider. */
  parse?: (body: string) => object | undefined;
}

/** The adapter of a provider. Whatever is thrown while a value is read, by a getter for one, counts as unreadable. */
export function adapterOf({ name, read, refusals: table, parse }: Provider): Adapter {
  const parsed = (given: unknown): unknown =>
    typeof given === 'string' ? (parse?.(given) ?? jsonOf(given) ?? given) : given;

  const refusals = (given: unknown): Refusal[] => {
    try {
      const delivery = parsed(given);
      const collector = failureCollector();
      if (read(collector, delivery, {})) {
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
