import type { Instant } from 'react-messaging-window/core';
import type { ThreadMessage } from './Conversation.js';
import { webhookFixture } from './fixtureFiles.js';
import type { SampleContact } from './SampleContact.js';

interface DirectMessage {
  message: { mid: string; text?: string };
  sender: { id: string };
  timestamp: number;
}

interface InstagramDelivery {
  entry: { time: number; messaging: DirectMessage[] }[];
}

/** A recorded direct message, from this contact at `at`. */
export function instagramDelivery(fixture: string, contact: SampleContact, at: Instant): InstagramDelivery {
  const delivery = webhookFixture(fixture).payload as InstagramDelivery;
  return {
    ...delivery,
    entry: delivery.entry.map((entry) => ({
      ...entry,
      time: at,
      messaging: entry.messaging.map((one) => ({
        ...one,
        message: { ...one.message, mid: `ig.${contact.serial}.${at}` },
        sender: { id: contact.openId },
        timestamp: at,
      })),
    })),
  };
}

export function instagramMessages({ entry }: InstagramDelivery): ThreadMessage[] {
  return entry.flatMap(({ messaging }) =>
    messaging.map(({ message, timestamp }) => ({
      id: message.mid,
      from: 'customer',
      at: timestamp,
      text: message.text ?? '',
    })),
  );
}
