// Reads a log of webhooks and prints the window of each conversation. Bare Node: no React, no browser.
//
//   node examples/server/replay-webhooks.mjs [log.jsonl] [instant, ISO 8601]
//
// Each line of the log is `{ "receivedAt": "2026-11-22T09:30:00Z", "provider": "whatsappCloud", "payload": ... }`,
// where `provider` is the name of an adapter and `payload` the body as it came (an object, or text where it is XML).
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as adapters from 'react-messaging-window/adapters';
import { byConversation, windowAt } from 'react-messaging-window/core';

const [log = new URL('webhooks.jsonl', import.meta.url), instant] = process.argv.slice(2);
const now = instant === undefined ? Date.now() : Date.parse(instant);

const adapterOf = new Map(Object.entries(adapters));
const events = [];
const refusals = [];
for await (const line of createInterface({ input: createReadStream(log) })) {
  if (line.trim() === '') continue;
  const { provider, payload, receivedAt } = JSON.parse(line);
  const adapter = adapterOf.get(provider);
  if (adapter === undefined) {
    console.error(`No adapter is named ${provider}.`);
    continue;
  }
  const onIssue = ({ message }) => console.error(message);
  events.push(...adapter.inboundEvents(payload, { receivedAt, onIssue }));
  refusals.push(
    ...adapter.refusals(payload).map((refusal) => ({ ...refusal, at: refusal.at ?? Date.parse(receivedAt) })),
  );
}

for (const conversation of byConversation(events)) {
  const channel = conversation.inboundEvents.find((event) => event.channel !== undefined)?.channel;
  const refusal = latestRefusalOf(conversation);
  const { status, reason, expiresAt, quota, waitingFor } = windowAt(
    { channel, ...conversation, refusal },
    now,
  );
  console.log(
    [
      channel ?? 'unknown channel',
      conversation.inboxId ?? 'no inbox',
      conversation.contactId,
      reason === null ? status : `${status} (${reason})`,
      expiresAt === null ? 'no end' : new Date(expiresAt).toISOString(),
      quota === null ? 'no limit' : `${quota.left} of ${quota.limit} left`,
      `waiting for ${waitingFor}`,
    ].join('\t'),
  );
}

/** The latest refusal of a message to the contact that closes the window; others do not matter here. */
function latestRefusalOf({ inboxId, inboundEvents }) {
  const names = new Set(inboundEvents.flatMap(({ contact, aliases = [] }) => [contact, ...aliases]));
  return refusals
    .filter(({ inbox, contact, closesWindow }) => closesWindow && inbox === inboxId && names.has(contact))
    .sort((a, b) => b.at - a.at)[0];
}
