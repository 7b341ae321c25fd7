import { isRecord, recordOf, type UnknownRecord } from './isRecord.js';
import { firstIdOf, firstTextOf, idOf } from './textOf.js';

/** Who wrote, or to whom the business wrote: the contact, and all its names. */
export interface Person {
  contact: string | undefined;
  ids: unknown[];
  name: unknown;
}

/** The business account of a `value`, and the people of its `contacts[]`. */
export function peopleIn(value: UnknownRecord): { inbox: string | undefined; people: UnknownRecord[] } {
  const { phone_number_id, display_phone_number } = recordOf(value.metadata);
  const people = Array.isArray(value.contacts) ? value.contacts.filter(isRecord) : [];
  return { inbox: firstIdOf(phone_number_id, display_phone_number), people };
}

/** Whether a number is that of the business, as `metadata` writes it. */
export function isOwnNumber(value: UnknownRecord, number: unknown): boolean {
  const own = digitsOf(recordOf(value.metadata).display_phone_number);
  return own.length > 4 && digitsOf(number) === own;
}

function digitsOf(value: unknown): string {
  return (idOf(value) ?? '').replace(/\D/g, '');
}

/**
 * The phone number where there is one, else the business-scoped id, else the parent's id. `contacts[]` gives the other
 * names: by the same id, or, when nobody is named, as the only person there.
 */
export function personOf(
  people: readonly UnknownRecord[],
  phone: unknown,
  user: unknown,
  parent: unknown,
): Person {
  const ids = [idOf(phone), idOf(user), idOf(parent)].filter((id) => id !== undefined);
  const person = people[ids.length === 0 && people.length === 1 ? 0 : placeOf(people, ids)];
  const { wa_id, user_id, parent_user_id, profile } = person ?? {};
  const contact = firstIdOf(phone, wa_id, user, user_id, parent, parent_user_id);
  const { name, username } = recordOf(profile);
  return { contact, ids: [...ids, wa_id, user_id, parent_user_id], name: firstTextOf(name, username) };
}

const places = new WeakMap<readonly UnknownRecord[], ReadonlyMap<string, number>>();

/** Place of the first person with one of these ids: a delivery may hold thousands of people. */
function placeOf(people: readonly UnknownRecord[], ids: readonly string[]): number {
  let known = places.get(people);
  if (known === undefined) {
    // The first of two with the same id counts.
    known = new Map(people.flatMap(idsIn).reverse());
    places.set(people, known);
  }
  return Math.min(...ids.map((id) => known.get(id) ?? people.length));
}

function idsIn({ wa_id, user_id, parent_user_id }: UnknownRecord, place: number): [string, number][] {
  return [wa_id, user_id, parent_user_id].flatMap((value): [string, number][] => {
    const id = idOf(value);
    return id === undefined ? [] : [[id, place]];
  });
}

/** The names of the person in a status. */
export function recipientOf(status: UnknownRecord): [phone: unknown, user: unknown, parent: unknown] {
  const { recipient_id, recipient_user_id, recipient_parent_user_id } = status;
  return [recipient_id, recipient_user_id, recipient_parent_user_id];
}
