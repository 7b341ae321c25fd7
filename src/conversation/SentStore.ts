import type { Template } from '../core/template/Template.js';
import type { Instant } from '../core/time/Instant.js';
import { DAY_MS } from '../core/time/units.js';
import { tryTo } from '../core/tryTo.js';
import type { Refusal } from '../core/window/Refusal.js';
import { type Draft, readDraft, storedDraft } from './Draft.js';
import type { DraftStore } from './DraftStore.js';
import type { EventError } from './EventError.js';
import { KeyedStore } from './KeyedStore.js';
import type { MessagingEventKind } from './MessagingEvent.js';

/** What the platform has taken and may still refuse, by the id that it gave. */
export interface SentMessage {
  messageId: string;
  sentAt: Instant;
  idempotencyKey: string;
  /** Absent: a template. */
  message?: { mode: 'reply' | 'note'; draft: Draft } | undefined;
  template?: SentTemplate | undefined;
  /** Why it was not delivered. `null`: nothing is heard yet. */
  failure: Refusal | null;
}

/** A template that has gone; who sent it brings what is to be done where it was not delivered. */
export interface SentTemplate {
  template: Template;
  failed(idempotencyKey: string, error: EventError): MessagingEventKind;
  /** Nothing has gone. */
  undo(): void;
  /** Puts it into its selector again, unless another one is being filled in there. @returns whether it is there */
  takeBack(refusal: Refusal | null): boolean;
}

/** What has gone lately. */
export interface SentRecord {
  messages: readonly SentMessage[];
}

export const NOTHING_SENT: SentRecord = { messages: [] };

/** Platforms say within minutes what they could not deliver; some hold a message for a phone that is off. */
const KEPT_MS = DAY_MS;

/**
 * What has gone, by conversation, until it is delivered or a day old. Texts go to the storage of the drafts too; a template
 * is kept in memory only, since its definition is the host's.
 */
export class SentStore extends KeyedStore<SentRecord> {
  constructor(private readonly drafts: DraftStore) {
    super(NOTHING_SENT);
    drafts.onText = (name) => {
      for (const key of this.keys()) if (name === null || name === storageKeyOf(key)) this.#readAgain(key);
    };
  }

  /** Takes the texts that another tab has written; templates are of this page. */
  #readAgain(key: string): void {
    const own = super.get(key).messages.filter(({ message }) => message === undefined);
    const texts = readSent(this.drafts.readText(storageKeyOf(key)));
    this.set(key, { messages: [...texts.messages, ...own] });
    this.tell(key);
  }

  override get(key: string): SentRecord {
    if (!this.has(key)) this.set(key, readSent(this.drafts.readText(storageKeyOf(key))));
    return super.get(key);
  }

  /** @param now what is older than a day by then is forgotten */
  keep(key: string, messages: readonly SentMessage[], now: Instant): void {
    const kept = messages.filter(({ sentAt }) => now - sentAt < KEPT_MS);
    this.set(key, { messages: kept });
    this.drafts.keepText(storageKeyOf(key), storedSent(kept));
    this.tell(key);
  }
}

const storageKeyOf = (key: string) => `sent:${key}`;

function storedSent(messages: readonly SentMessage[]): string | null {
  const stored = messages.flatMap(({ messageId, sentAt, idempotencyKey, message, failure }) =>
    message === undefined
      ? []
      : [
          {
            ...{ messageId, sentAt, idempotencyKey, mode: message.mode, draft: storedDraft(message.draft) },
            failure: failure && { ...failure, original: undefined },
          },
        ],
  );
  return stored.length === 0 ? null : JSON.stringify(stored);
}

function readSent(text: string | null): SentRecord {
  const stored: unknown = text === null ? null : tryTo(() => JSON.parse(text) as unknown);
  if (!Array.isArray(stored)) return NOTHING_SENT;
  return {
    messages: stored.flatMap((one: unknown): SentMessage[] => {
      const { messageId, sentAt, idempotencyKey, mode, draft, failure } = Object(one) as Record<
        string,
        unknown
      >;
      if (typeof messageId !== 'string' || typeof sentAt !== 'number' || typeof draft !== 'string') return [];
      const message = { mode: mode === 'note' ? 'note' : 'reply', draft: readDraft(draft).draft } as const;
      return [
        {
          ...{ messageId, sentAt, message, idempotencyKey: String(idempotencyKey) },
          failure: (failure ?? null) as Refusal | null,
        },
      ];
    }),
  };
}

/** The id that the host gives of what it has sent, in what `onSend` or `onSendTemplate` answers. */
export function messageIdIn(answer: unknown): string | null {
  const messageId = tryTo(() => (Object(answer) as { messageId?: unknown }).messageId);
  return typeof messageId === 'string' || typeof messageId === 'number' ? String(messageId) : null;
}

/** A list as it is, and one alone as a list of it; what cannot be read is none. */
export function listOf(given: unknown): readonly unknown[] {
  return tryTo(() => (Array.isArray(given) ? [...given] : [given])) ?? [];
}
