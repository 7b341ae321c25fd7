import { instantOfSeconds } from './instantOf.js';
import { isRecord, type UnknownRecord } from './isRecord.js';
import type { Failure } from './refusalIn.js';
import { idOf, wordOf } from './textOf.js';
import { whatsappChanges } from './whatsappChanges.js';
import { peopleIn, personOf, recipientOf } from './whatsappPeople.js';

/** The failed statuses of a delivery, or of a single status, each with its person and time. */
export function whatsappFailures(delivery: UnknownRecord): Failure[] | null {
  const isStatus =
    typeof delivery.status === 'string' && recipientOf(delivery).some((id) => idOf(id) !== undefined);
  const values = isStatus
    ? [{ statuses: [delivery] }]
    : whatsappChanges(delivery, () => undefined)?.map(({ value }) => value);
  // A delivery of somebody else is no error.
  if (values === undefined) return Array.isArray(delivery.entry) ? [] : null;
  return values.flatMap((value) => {
    const { inbox, people } = peopleIn(value);
    const statuses = Array.isArray(value.statuses) ? value.statuses.filter(isRecord) : [];
    // The customer's payment may fail too, which is no message.
    return statuses
      .filter(({ status, type }) => wordOf(status).toLowerCase() === 'failed' && type !== 'payment')
      .map((status) => ({
        source: status,
        inbox,
        contact: personOf(people, ...recipientOf(status)).contact,
        at: instantOfSeconds(status.timestamp),
        messageId: idOf(status.id),
        ownKey: idOf(status.biz_opaque_callback_data),
      }));
  });
}
