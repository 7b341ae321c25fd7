import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import { MessagingWindowProvider } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, vi } from 'vitest';
import { gatedComposer } from '../../docs/recipes/stream-chat/gatedComposer.js';
import type { StreamComponents } from '../../docs/recipes/stream-chat/StreamComposer.js';
import { DAY_MS } from '../../src/core/time/units.js';

const Overrides = createContext<{ MessageComposerUI?: ComponentType }>({});

function PlainUI() {
  return <textarea aria-label="Message" />;
}

/** Does with overrides what Stream's documentation says. */
const standInStream: StreamComponents = {
  WithComponents: ({ overrides, children }: { overrides: object; children: ReactNode }) => (
    <Overrides.Provider value={overrides}>{children}</Overrides.Provider>
  ),
  MessageComposer: function MessageComposer() {
    const { MessageComposerUI = PlainUI } = useContext(Overrides);
    return <MessageComposerUI />;
  },
  MessageComposerUI: PlainUI,
};

it('Stream: the composer locks with its text, and leads to the templates', async () => {
  const user = userEvent.setup();
  const clock = createFakeClock('2026-11-22T09:30:00Z');
  const template = vi.fn();
  const GatedComposer = gatedComposer(standInStream);
  const channel = (lastInboundAt: number) => (
    <MessagingWindowProvider clock={clock}>
      <GatedComposer
        channel="whatsapp"
        lastInboundAt={lastInboundAt}
        conversationKey="messaging:ada"
        actions={{ template }}
      />
    </MessagingWindowProvider>
  );
  const { rerender } = render(channel(clock.now()));
  const field = screen.getByRole('textbox', { name: 'Message' });
  await user.type(field, 'Half a thought');

  act(() => clock.advance(DAY_MS));
  expect(field).not.toBeVisible();
  await waitFor(() => expect(field).not.toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Send template' }));
  expect(template).toHaveBeenCalledOnce();

  rerender(channel(clock.now()));
  expect(screen.getByRole('textbox', { name: 'Message' })).toBe(field);
  expect(field).toHaveValue('Half a thought');
});
