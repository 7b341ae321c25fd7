import { policies } from '../core/window/policies.js';
import type { Adapter, AdapterOptions } from './Adapter.js';
import { eventCollector } from './internal/eventCollector.js';
import { instantOfIso } from './internal/instantOf.js';
import { isRecord, recordOf } from './internal/isRecord.js';
import { policyOfAddress } from './internal/policyOfAddress.js';
import { refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { twilioRefusals } from './internal/twilioRefusals.js';

const ADDED = ['onMessageAdded', 'com.twilio.conversations.message.added'];
const REMOVED = ['onMessageRemoved', 'com.twilio.conversations.message.removed'];
const EDITED = ['onMessageUpdated', 'com.twilio.conversations.message.updated'];

/**
 * Twilio Conversations: the post-webhook `onMessageAdded` (form body as an object) or the Event Streams event
 * `com.twilio.conversations.message.added`.
 *
 * A message opens when its author is the customer: the one in `options.customer`, else any author with the address
 * of a channel (`whatsapp:+1...`, `messenger:...`). Agents and bots have names, and are `echo`. The contact is the
 * customer's address where it is known, else the conversation; each is an alias of the other.
 *
 * @example
 * twilioConversations.inboundEvents(event)
 * // [{ contact: 'whatsapp:+14133881111', kind: 'message', at: 1735689600000, opens: true, aliases: ['CH...'], ... }]
 */
export const twilioConversations: Adapter = {
  inboundEvents(payload, options) {
    const collector = eventCollector('twilioConversations', options);
    if (!isRecord(payload)) {
      collector.report('not-readable', '');
      return collector.events;
    }
    const isStream = isRecord(payload.data);
    const data = isStream ? recordOf(payload.data) : payload;
    const word = wordOf(isStream ? payload.type : payload.EventType);
    const author = idOf(data.Author);
    const customer = idOf(options?.customer);
    const isCustomer = isByCustomer(author, customer);
    const isAdded = ADDED.includes(word);
    const contact = customer ?? (isCustomer ? author : undefined);
    collector.add({
      path: isStream ? 'data' : '',
      kind: isAdded
        ? isCustomer
          ? 'message'
          : 'echo'
        : REMOVED.includes(word)
          ? 'delete'
          : EDITED.includes(word)
            ? 'edit'
            : 'other',
      word,
      contact: contact ?? data.ConversationSid,
      at: instantOfIso(
        isAdded ? data.DateCreated : firstIdOf(data.DateUpdated, data.DateRemoved, data.DateCreated),
      ),
      policy: policyOf(contact, isAdded && isCustomer, options),
      inbox: data.MessagingServiceSid,
      id: data.MessageSid,
      aliases: [data.ConversationSid],
    });
    return collector.events;
  },
  refusal: (error) => refusalOf(error, twilioRefusals, () => null),
  refusals: (delivery) => refusalOfAll(delivery, twilioRefusals, () => null),
};

function isByCustomer(author: string | undefined, customer: string | undefined): boolean {
  if (author === undefined) return false;
  return customer === undefined ? policyOfAddress(author) !== undefined : author === customer;
}

/** Only the customer's messages need a channel; for the others any policy that opens nothing by them will do. */
function policyOf(address: string | undefined, isNeeded: boolean, options: AdapterOptions | undefined) {
  if (options?.channel !== undefined) return lookUp(policies, options.channel);
  const policy = address === undefined ? undefined : policyOfAddress(address);
  return policy ?? (isNeeded ? undefined : policies.sms);
}
