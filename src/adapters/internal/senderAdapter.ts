import { policies } from '../../core/window/policies.js';
import type { ChannelId } from '../../core/window/WindowPolicy.js';
import type { Adapter } from '../Adapter.js';
import { adapterOf, type Provider } from './adapterOf.js';
import { type EventCollector, type EventDraft, NEVER_OPENING } from './eventCollector.js';
import type { UnknownRecord } from './isRecord.js';
import type { RefusalTable } from './RefusalTable.js';
import { firstIdOf, idOf, lookUp } from './textOf.js';

/** An event in a delivery of a provider that stands before several channels. */
export interface SenderPart extends Omit<EventDraft, 'contact' | 'aliases' | 'member' | 'policy'> {
  /** The names of the contact, the best one first. */
  names: readonly unknown[];
  /** `undefined`: the delivery does not tell, or the kit does not know it. Then the event is no act. */
  channel: ChannelId | undefined;
  /** The group, where the contact is one. */
  group?: unknown;
}

/** What differs between these providers. */
export interface Sender {
  name: string;
  /** The events in a delivery; `null`: it is none of this provider. */
  partsIn(delivery: UnknownRecord, records: EventCollector['records']): readonly SenderPart[] | null;
  refusals: RefusalTable;
  /** Reads its deliveries in Meta's form. Absent: it has none. */
  inMetaForm?: Provider['read'];
}

export function senderAdapter({ partsIn, inMetaForm, ...provider }: Sender): Adapter {
  return adapterOf({
    ...provider,
    read(collector, payload, options) {
      const parts = partsIn(payload, collector.records);
      if (parts === null) {
        return inMetaForm?.(collector, payload, options) ?? collector.report('not-readable', '');
      }
      for (const part of parts) {
        const channel = options.channel ?? part.channel;
        const isNowhere = channel === undefined && !NEVER_OPENING.includes(part.kind);
        if (isNowhere) collector.report('no-channel', part.path);
        const person = firstIdOf(...part.names);
        const group = idOf(part.group);
        collector.add({
          ...part,
          // One contact may write on several channels: an act on one that is not known opens none of the others.
          kind: isNowhere ? 'other' : part.kind,
          contact: group ?? person,
          aliases: group === undefined ? part.names : [],
          member: group === undefined ? undefined : person,
          policy: channel === undefined ? undefined : lookUp(policies, channel),
        });
      }
      return true;
    },
  });
}
