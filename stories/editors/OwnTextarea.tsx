import { useRef } from 'react';
import {
  ComposerHints,
  ExpiryNotice,
  useComposerAnnouncements,
  useWindowComposer,
} from 'react-messaging-window';
import type { ConversationInFront } from './EditorHost.js';

interface OwnTextareaProps extends ConversationInFront {
  onOpenTemplates: () => void;
}

/** A composer of the host that has nothing of the kit but hooks, the notice and the hints. */
export function OwnTextarea({ onOpenTemplates, ...conversation }: OwnTextareaProps) {
  const { input, text, setText, isLocked, send, isSending } = useWindowComposer(conversation);
  const form = useRef<HTMLFormElement>(null);
  useComposerAnnouncements(form, conversation);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void send?.();
      }}
    >
      <ExpiryNotice {...input} actions={{ template: onOpenTemplates }} />
      <ComposerHints {...conversation} />
      {/* Read-only, not gone: what was written can be read and copied, and the browser's undo stays. */}
      <div style={{ display: 'flex', gap: '0.5em' }}>
        <textarea
          aria-label="Message"
          rows={2}
          style={{ flex: 1, font: 'inherit' }}
          value={text}
          readOnly={isLocked || isSending}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" disabled={send === null}>
          Send
        </button>
      </div>
    </form>
  );
}
