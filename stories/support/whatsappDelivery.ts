import type { Instant } from 'react-messaging-window/core';
import { webhookFixture } from './fixtureFiles.js';
import type { SampleContact } from './SampleContact.js';

/** The business number of the sample account. */
export const BUSINESS_PHONE = '15550100000';
export const PHONE_NUMBER_ID = '100000000000001';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/**
 * A recorded delivery of the Cloud API as if this contact had caused it: its latest event happens at `at`, the
 * others keep their distance to it; ids, names and addresses are generated ones.
 */
export function whatsappDelivery(fixture: string, contact: SampleContact, at: Instant): Json {
  const payload = webhookFixture(fixture).payload as Json;
  const shiftSeconds = Math.floor(at / 1000) - latestSecond(payload);
  let ids = 0;
  const nextId = () => `wamid.SAMPLE.${contact.serial}.${Math.floor(at / 1000)}.${ids++}`;

  function rewritten(value: Json, key: string, parentKey: string): Json {
    if (Array.isArray(value)) return value.map((member) => rewritten(member, key, parentKey));
    if (typeof value === 'object' && value !== null) {
      const hasTime = 'timestamp' in value;
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name,
          hasTime && name === 'id' ? nextId() : rewritten(member, name, key),
        ]),
      );
    }
    return rewrittenLeaf(value, key, parentKey);
  }

  function rewrittenLeaf(value: Json, key: string, parentKey: string): Json {
    switch (key) {
      case 'timestamp':
        return typeof value === 'number' ? value + shiftSeconds : String(Number(value) + shiftSeconds);
      case 'from':
      case 'wa_id':
      case 'recipient_id':
        if (parentKey === 'context') return BUSINESS_PHONE;
        return /^\d+$/.test(String(value)) ? contact.phone : contact.userId;
      case 'user_id':
      case 'from_user_id':
      case 'recipient_user_id':
        return contact.userId;
      case 'phone':
        return contact.phone;
      case 'name':
      case 'formatted_name':
      case 'first_name':
      case 'last_name':
      case 'username':
        return contact.name;
      case 'address':
        return 'Sample address';
      case 'email':
        return 'contact@example.com';
      case 'display_phone_number':
        return BUSINESS_PHONE;
      case 'phone_number_id':
        return PHONE_NUMBER_ID;
      default:
        return value;
    }
  }

  return rewritten(payload, '', '');
}

function latestSecond(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Number(value.timestamp ?? 0);
  return Math.max(own, ...Object.values(value).map(latestSecond));
}
