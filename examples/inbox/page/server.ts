import type { ChannelId, ConversationRecord } from 'react-messaging-window/core';

export interface Conversation {
  id: number;
  contact: string;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

export interface Message {
  id: number;
  isOurs: boolean;
  text: string;
  at: number;
  state: 'received' | 'sending' | 'sent' | 'refused' | 'unsure';
  refusal: { reason: string; code?: string } | null;
}

export interface Thread extends Conversation {
  messages: Message[];
}

async function get<Value>(path: string): Promise<Value> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json() as Promise<Value>;
}

export const conversations = () => get<Conversation[]>('/conversations?limit=10000');
export const thread = (id: number) => get<Thread>(`/conversations/${id}`);

/** The answer is read by the kit: it throws what the platform said. */
export async function send(message: {
  conversation: number;
  text: string;
  idempotencyKey: string;
  isHumanAgent: boolean;
}): Promise<void> {
  const response = await fetch('/messages', { method: 'POST', body: JSON.stringify(message) });
  if (response.ok) return;
  const { error } = (await response.json()) as { error: { answer?: unknown } };
  throw Object.assign(new Error('Not sent'), { error: error.answer ?? error });
}

/** Calls `onChange` for each conversation that has changed; the browser comes back by itself with what it heard last. */
export function listen(onChange: (conversation: number) => void, onState: (isOnline: boolean) => void) {
  const events = new EventSource('/events');
  events.addEventListener('conversation', ({ data }: MessageEvent<string>) => onChange(Number(data)));
  events.addEventListener('open', () => onState(true));
  events.addEventListener('error', () => onState(false));
  return () => events.close();
}
