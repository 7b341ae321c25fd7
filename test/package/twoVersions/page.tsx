// @ts-expect-error The bundler leads it to a copy of the package that says that it is older.
import { MessagingWindow as OlderMessagingWindow } from 'older-messaging-window';
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';

/** The same conversation in both versions, as in two independent halves of a page. */
function show(id: string, Part: ComponentType<MessagingWindowProps>) {
  const host = document.getElementById(id);
  if (host === null) throw new Error(`No element ${id}`);
  const root = createRoot(host, { identifierPrefix: id });
  root.render(
    <StrictMode>
      <Part
        channel="whatsapp"
        conversationKey="ada"
        lastInboundAt={Date.now() - 1.5 * 3_600_000}
        onSend={() => {}}
      />
    </StrictMode>,
  );
  return root;
}

show('present', MessagingWindow);
const older = show('older', OlderMessagingWindow);
document.getElementById('leave')?.addEventListener('click', () => older.unmount());
