import { type ReactNode, useState } from 'react';
import { MessagingWindowProvider, type OutgoingMessage, type TextStorage } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';

/** What a composer of the host is given by the page around it. */
export interface ConversationInFront extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  conversationKey: string;
  onSend(message: OutgoingMessage): void;
}

interface EditorHostProps {
  /** Names the drafts, so that no two stories share one. */
  name: string;
  children: (conversation: ConversationInFront) => ReactNode;
}

const CONTACTS = ['Contact 017', 'Contact 018'];

/** Two conversations, a clock and a page that can be reloaded: all that may happen to a draft. */
export function EditorHost({ name, children }: EditorHostProps) {
  const [clock] = useState(() => createFakeClock('2026-11-22T09:30:00Z'));
  const [disk] = useState(() => new Map<string, string>());
  const [page, setPage] = useState(() => ({ number: 1, storage: storageOver(disk) }));
  const [contact, setContact] = useState(CONTACTS[0]);
  const [lastInboundAt, setLastInboundAt] = useState(() => clock.now());
  const [sent, setSent] = useState<string[]>([]);
  return (
    <MessagingWindowProvider clock={clock} draftStorage={page.storage}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5em' }}>
        {CONTACTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === contact} onClick={() => setContact(one)}>
            {one}
          </button>
        ))}
        <button type="button" onClick={() => clock.advance(24 * 3_600_000)}>
          Let 24 hours pass
        </button>
        <button type="button" onClick={() => setLastInboundAt(clock.now())}>
          Receive a message
        </button>
        <button
          type="button"
          onClick={() => setPage(({ number }) => ({ number: number + 1, storage: storageOver(disk) }))}
        >
          Reload
        </button>
      </p>
      <div key={page.number}>
        {children({
          channel: 'whatsapp',
          lastInboundAt,
          conversationKey: `${name}-${contact}`,
          onSend: (message) => setSent((before) => [...before, message.text]),
        })}
      </div>
      <ul aria-label="Sent" style={{ whiteSpace: 'pre-line' }}>
        {sent.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </MessagingWindowProvider>
  );
}

/** A new object over the same entries is to the kit what a page finds after a reload. */
function storageOver(disk: Map<string, string>): TextStorage {
  return {
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  };
}
