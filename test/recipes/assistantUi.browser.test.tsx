import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessagingWindowProvider } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, vi } from 'vitest';
import { GatedThread } from '../../docs/recipes/assistant-ui/GatedThread.js';
import { DAY_MS } from '../../src/core/time/units.js';

it('assistant-ui: the composer sends, locks with its text, and unlocks with it', async () => {
  const user = userEvent.setup();
  const clock = createFakeClock('2026-11-22T09:30:00Z');
  const onNew = vi.fn(() => Promise.resolve());
  const onOpenTemplates = vi.fn();
  const thread = (lastInboundAt: number) => (
    <MessagingWindowProvider clock={clock}>
      <GatedThread channel="whatsapp" messages={[]} {...{ lastInboundAt, onNew, onOpenTemplates }} />
    </MessagingWindowProvider>
  );
  const { rerender } = render(thread(clock.now()));
  const field = () => screen.getByRole('textbox', { name: 'Message', hidden: true });
  await user.type(field(), 'Hello{Enter}');
  expect(onNew).toHaveBeenCalledWith(expect.objectContaining({ content: [{ type: 'text', text: 'Hello' }] }));

  await waitFor(() => expect(field()).toHaveValue(''));
  await user.type(field(), 'Half a thought');
  act(() => clock.advance(DAY_MS));
  // assistant-ui hands on what its runtime is told a moment later.
  await waitFor(() => expect(field()).toBeDisabled());
  expect(field()).not.toBeVisible();
  expect(screen.getByRole('button', { name: 'Send', hidden: true })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Send template' }));
  expect(onOpenTemplates).toHaveBeenCalledOnce();

  rerender(thread(clock.now()));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled());
  expect(field()).toBeEnabled();
  expect(field()).toBeVisible();
  expect(field()).toHaveValue('Half a thought');
});
