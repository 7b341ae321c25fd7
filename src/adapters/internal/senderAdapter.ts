import type { Consent, InboundKind } from '../../core/window/InboundEvent.js';
import { policies } from '../../core/window/policies.js';
import type { ChannelId } from '../../core/window/WindowPolicy.js';
import type { Adapter } from '../Adapter.js';
import { adapterOf, type Provider } from './adapterOf.js';
import { type EventCollector, NEVER_OPENING } from './eventCollector.js';
import type { EventTime } from './instantOf.js';
import { isRecord, type UnknownRecord } from './isRecord.js';
import type { RefusalTable } from './RefusalTable.js';
import { firstIdOf, idOf, lookUp } from './textOf.js';

/** An event in a delivery of a provider that stands before several channels. */
export interface SenderPart {
  path: string;
  kind: InboundKind;
  word: unknown;
  /** The names of the contact, the best one first. */
  names: readonly unknown[];
  at: EventTime;
  /** `undefined`: the delivery does not tell, or the kit does not know it. Then the event is no act. */
  channel: ChannelId | undefined;
  inbox?: unknown;
  id?: unknown;
  text?: unknown;
  senderName?: unknown;
  ownKey?: unknown;
  thread?: unknown;
  /** The group, where the contact is one. */
  group?: unknown;
  entryPoint?: boolean;
  consent?: Consent | undefined;
  /** What was not sent or not delivered, for reading why. Absent: nothing. */
  failure?: unknown;
}

/** What differs between these providers. */
export interface Sender {
  name: string;
  /** The events in a delivery; `null`: it is none of this provider. */
  partsIn(delivery: UnknownRecord, records: EventCollector['records']): readonly SenderPart[] | null;
  refusals: RefusalTable;
  /** How its deliveries in Meta's form are read. Absent: it has none. */
  inMetaForm?: Required<Pick<Provider, 'read' | 'failuresIn'>>;
}

/** The adapter of such a provider. */
export function senderAdapter({ name, partsIn, refusals, inMetaForm }: Sender): Adapter {
  return adapterOf({
    name,
    read(collector, payload, options) {
      const parts = isRecord(payload) ? partsIn(payload, collector.records) : null;
      if (parts === null && inMetaForm !== undefined) inMetaForm.read(collector, payload, options);
      else if (parts === null) collector.report('not-readable', '');
      for (const part of parts ?? []) {
        const group = idOf(part.group);
        const channel = options.channel ?? part.channel;
        const isNowhere = channel === undefined && !NEVER_OPENING.includes(part.kind);
        if (isNowhere) collector.report('no-channel', part.path);
        collector.add({
          ...part,
          // One contact may write on several channels: an act on one that is not known opens none of the others.
          kind: isNowhere ? 'other' : part.kind,
          contact: group ?? firstIdOf(...part.names),
          aliases: group === undefined ? part.names : [],
          member: group === undefined ? undefined : firstIdOf(...part.names),
          policy: channel === undefined ? undefined : lookUp(policies, channel),
        });
      }
    },
    failuresIn: (delivery) =>
      partsIn(delivery, listed)
        ?.filter(({ failure }) => failure !== undefined)
        .map(({ failure, inbox, names, at, id, ownKey }) => ({
          source: failure,
          inbox: idOf(inbox),
          contact: firstIdOf(...names),
          at: typeof at === 'number' ? at : undefined,
          messageId: idOf(id),
          ownKey: idOf(ownKey),
        })) ??
      inMetaForm?.failuresIn(delivery) ??
      null,
    refusals,
  });
}

function listed(value: unknown): [UnknownRecord, string][] {
  return Array.isArray(value) ? value.filter(isRecord).map((item) => [item, '']) : [];
}
