import { readdirSync, readFileSync } from 'node:fs';
import { type Adapter, type AdapterOptions, adapters } from 'react-messaging-window/adapters';

/** A file of test/fixtures/deliveries: what a provider sends over some time, and what it comes to. */
export interface DeliveryFixture {
  source: string;
  why: string;
  adapter: string;
  options?: AdapterOptions;
  deliveries?: unknown[];
  /** Errors, and deliveries that hold failures. */
  errors?: unknown[];
  /** All events, in order. */
  events?: {
    contact: string;
    kind: string;
    at: string;
    opens: boolean;
    canReply?: object;
    control?: object;
    consent?: object;
  }[];
  /** Problems of all issues, in order. */
  issues?: string[];
  /** One for each of `errors`. */
  refusals?: object[];
  window?: { channel: string; now: string };
  /** The windows of the conversations, in order. */
  states?: { contactId: string; expiresAt?: string; outbound?: number; control?: object }[];
}

const FOLDER = new URL('../fixtures/deliveries/', import.meta.url);

/** Every one with its name. */
export const deliveryFixtures: readonly (readonly [name: string, fixture: DeliveryFixture])[] = readdirSync(
  FOLDER,
)
  .sort()
  .map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as DeliveryFixture,
  ]);

/** The adapter of a fixture. */
export function adapterIn({ adapter }: DeliveryFixture): Adapter {
  const found = adapters.get(adapter);
  if (found === undefined) throw new Error(`No adapter ${adapter}`);
  return found;
}
