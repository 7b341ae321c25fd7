import type { ChannelId, ConversationRecord, Refusal, TemplateValues } from 'react-messaging-window/core';

export interface Conversation {
  id: number;
  contact: string;
  /** What the customer goes by. */
  name: string | null;
  /** The beginning of the last message. */
  preview: string | null;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

export interface Message {
  id: number;
  isOurs: boolean;
  text: string;
  at: number;
  state: 'received' | 'note' | 'queued' | 'sending' | 'sent' | 'refused' | 'unsure';
  refusal: Omit<Refusal, 'original'> | null;
  /** The platform's. */
  messageId: string | null;
  /** Of our own. */
  key: string | null;
  template: { name: string } | null;
  sendAt: number | null;
}

export interface Thread extends Conversation {
  messages: Message[];
}

const PAGE = 2000;

async function get<Value>(path: string): Promise<Value> {
  const response = await fetch(path);
  if (!response.ok)
    throw Object.assign(new Error(`${path}: ${response.status}`), { status: response.status });
  return response.json() as Promise<Value>;
}

export async function conversations(): Promise<Conversation[]> {
  const all: Conversation[] = [];
  for (;;) {
    const page = await get<Conversation[]>(`/conversations?limit=${PAGE}&after=${all.at(-1)?.id ?? 0}`);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
export const thread = (id: number) => get<Thread>(`/conversations/${id}`);
export const templates = () => get<object[]>('/templates');

/** What the kit reads: `{ messageId }`, or an error that is the refusal which the server has read. */
async function post(path: string, body: object, signal?: AbortSignal): Promise<object> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body), signal: signal ?? null });
  const answer = (await response.json()) as { error?: Omit<Refusal, 'original'> | string };
  if (!response.ok) throw Object.assign(new Error('Not sent'), Object(answer.error));
  return answer;
}

interface Sent {
  conversation: number;
  text: string;
  idempotencyKey: string;
}
export const send = (message: Sent & { isHumanAgent: boolean }, signal: AbortSignal) =>
  post('/messages', message, signal);
export const note = (message: Sent) => post('/notes', message);
export const sendTemplate = (
  message: Sent & { name: string; language: string; values: TemplateValues; sendAt?: number | undefined },
) => post('/templates', message);
export const cancel = (key: string) => fetch(`/messages/${key}`, { method: 'DELETE' });

export interface Listener {
  /** Conversations that have changed, at most a few times a second. */
  onChange(conversations: readonly Conversation[], gone: readonly number[]): void;
  onTemplates(): void;
  /** It is there, again: what was missed in between comes by itself. */
  onState(isOnline: boolean): void;
}

const TOGETHER_MS = 100;

/** Listens; the browser comes back by itself and says what it heard last. */
export function listen({ onChange, onTemplates, onState }: Listener): () => void {
  const events = new EventSource('/events');
  const changed = new Map<number, Conversation>();
  const gone = new Set<number>();
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      onChange([...changed.values()], [...gone]);
      changed.clear();
      gone.clear();
    }, TOGETHER_MS);
  };
  events.addEventListener('conversation', ({ data }: MessageEvent<string>) => {
    const row = JSON.parse(data) as Conversation;
    changed.set(row.id, row);
    soon();
  });
  events.addEventListener('gone', ({ data }: MessageEvent<string>) => {
    gone.add(Number(data));
    soon();
  });
  events.addEventListener('templates', onTemplates);
  events.addEventListener('open', () => onState(true));
  events.addEventListener('error', () => onState(false));
  return () => {
    events.close();
    clearTimeout(timer);
  };
}
