import type { Instant } from 'react-messaging-window/core';
import { payloadProblems } from '../../test/support/checkPayload.js';
import { GraphError } from './GraphError.js';
import { type PlatformMode, platformModes } from './platformModes.js';
import { BUSINESS_PHONE, PHONE_NUMBER_ID } from './whatsappDelivery.js';

/** Meta's rule, written down here a second time: the stand-in must not ask the kit. */
const WINDOW_MS = 24 * 60 * 60 * 1000;

/** The answer to a message that was accepted. */
interface CloudApiAnswer {
  messaging_product: 'whatsapp';
  contacts: { input: string; wa_id: string }[];
  messages: { id: string; message_status: 'accepted' }[];
}

/** The platform's side: it has its own memory of who wrote when. */
export interface StandInCloudApi {
  /** `POST /{phone-number-id}/messages`. Rejects with a `GraphError`. */
  send(payload: unknown): Promise<CloudApiAnswer>;
  /** The customer writes: returns the webhook that the platform would deliver. */
  receive(contact: string, text: string): unknown;
  /** Does not deliver what it has accepted: returns the webhook that the platform would send. */
  undeliver(contact: string, messageId: string): unknown;
  /** How messages are answered from now on. @default 'rules' */
  behave(mode: PlatformMode): void;
  /** Takes note of a message that was delivered before the story began. */
  remember(contact: string, at: Instant): void;
}

export interface StandInOptions {
  now: () => Instant;
  /** The account's templates. */
  templates: readonly unknown[];
  /** How long an answer takes, real milliseconds. @default 0 */
  delayMs?: number;
}

interface Definition {
  name?: string;
  language?: string;
  status?: string;
}

/** A Cloud API in memory, which checks messages as the platform does. */
export function standInCloudApi({ now, templates, delayMs = 0 }: StandInOptions): StandInCloudApi {
  const writtenAt = new Map<string, Instant[]>();
  let serial = 0;
  let mode: PlatformMode = 'rules';
  const nextId = () => `wamid.STANDIN.${++serial}`;

  function remember(contact: string, at: Instant): void {
    writtenAt.set(contact, [...(writtenAt.get(contact) ?? []), at]);
  }

  function isOpen(contact: string): boolean {
    const at = now();
    return (writtenAt.get(contact) ?? []).some((since) => since <= at && at < since + WINDOW_MS);
  }

  function check(payload: Record<string, unknown>, contact: string): void {
    if (payload.messaging_product !== 'whatsapp' || contact === '') {
      throw new GraphError(100, 'Invalid parameter', 'messaging_product and to or recipient are required.');
    }
    if (payload.type === 'template') {
      checkTemplate(payload);
    } else if (!isOpen(contact)) {
      throw new GraphError(
        131047,
        'Re-engagement message',
        'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      );
    }
  }

  function checkTemplate(payload: Record<string, unknown>): void {
    const { name, language } = payload.template as { name?: string; language?: { code?: string } };
    const definition = (templates as readonly Definition[]).find(
      (candidate) => candidate.name === name && candidate.language === language?.code,
    );
    if (definition === undefined) {
      throw new GraphError(132001, 'Template name does not exist in the translation', String(name));
    }
    if (definition.status?.toUpperCase() !== 'APPROVED') {
      throw new GraphError(132015, 'Template is paused', String(definition.status));
    }
    const [problem] = payloadProblems(payload, definition);
    if (problem !== undefined) throw new GraphError(problem.code, 'Invalid template message', problem.detail);
  }

  return {
    remember,
    behave(next) {
      mode = next;
    },
    async send(payload) {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      const message = (payload ?? {}) as Record<string, unknown>;
      const contact = String(message.to ?? message.recipient ?? '');
      await platformModes[mode].before(message.type === 'template');
      check(message, contact);
      return {
        messaging_product: 'whatsapp',
        contacts: [{ input: contact, wa_id: contact }],
        messages: [{ id: nextId(), message_status: 'accepted' }],
      };
    },
    receive(contact, text) {
      const second = secondOf(now());
      remember(contact, second * 1000);
      const message = { id: nextId(), timestamp: String(second), type: 'text', text: { body: text } };
      const sender = isNumber(contact) ? { from: contact } : { from_user_id: contact };
      return webhookOf({ messages: [{ ...sender, ...message }] });
    },
    undeliver(contact, messageId) {
      const receiver = isNumber(contact) ? { recipient_id: contact } : { recipient_user_id: contact };
      const errors = [{ code: 131026, title: 'Message undeliverable' }];
      const timestamp = String(secondOf(now()));
      return webhookOf({
        statuses: [{ id: messageId, status: 'failed', timestamp, ...receiver, errors }],
      });
    },
  };
}

/** The platform's times are whole seconds. */
const secondOf = (instant: Instant) => Math.floor(instant / 1000);

const isNumber = (contact: string) => /^\d+$/.test(contact);

function webhookOf(news: Record<string, unknown>): unknown {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '100000000000002',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: BUSINESS_PHONE, phone_number_id: PHONE_NUMBER_ID },
              ...news,
            },
          },
        ],
      },
    ],
  };
}
