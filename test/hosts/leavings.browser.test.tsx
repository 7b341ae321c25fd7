import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow } from 'react-messaging-window';
import { expect, it, vi } from 'vitest';
import { boardTemplates } from '../../stories/Theming/boardTemplates.js';

/** Keeps count of what is begun and not ended. */
function watchPage() {
  const listeners = new Map<string, number>();
  const timers = new Set<unknown>();
  const ids = new WeakMap<object, number>();
  let count = 0;
  const keyOf = (target: string, type: string, listener: object, options: unknown) => {
    if (!ids.has(listener)) ids.set(listener, ++count);
    const isCapture = typeof options === 'object' ? (options as { capture?: boolean })?.capture : options;
    return `${target} ${type} ${ids.get(listener)} ${isCapture === true}`;
  };
  for (const [name, target] of Object.entries({ window, document })) {
    const { addEventListener, removeEventListener } = target;
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      const [type, listener, options] = args as [string, object, unknown];
      listeners.set(keyOf(name, type, listener, options), 1);
      return Reflect.apply(addEventListener, target, args);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((...args: unknown[]) => {
      const [type, listener, options] = args as [string, object, unknown];
      listeners.delete(keyOf(name, type, listener, options));
      return Reflect.apply(removeEventListener, target, args);
    });
  }
  const { setInterval, clearInterval } = window;
  vi.spyOn(window, 'setInterval').mockImplementation(((...args: Parameters<typeof setInterval>) => {
    const id = setInterval(...args);
    timers.add(id);
    return id;
  }) as never);
  vi.spyOn(window, 'clearInterval').mockImplementation((id) => {
    timers.delete(id);
    clearInterval(id);
  });
  return { listeners: () => [...listeners.keys()].sort(), timers };
}

it('unmounting leaves no element, listener or timer, also with all that can be open', async () => {
  const before = document.documentElement.outerHTML;
  const page = watchPage();
  const user = userEvent.setup();
  // What React and the test's tools keep for as long as the page lives.
  render(<button type="button">Before</button>);
  await user.click(screen.getByRole('button'));
  cleanup();
  const kept = page.listeners();

  render(
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={Date.now() - 3_600_000}
      conversationKey="leavings"
      templates={boardTemplates}
      contact={{ phone: '16505551234' }}
      onSend={() => {}}
      onSendTemplate={() => {}}
    />,
  );
  await user.type(screen.getByRole('textbox'), 'Hello');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await user.click(screen.getByRole('button', { name: /messaging window/ }));
  expect(document.querySelector('.mw-panel')).not.toBeNull();
  expect(page.listeners().length).toBeGreaterThan(kept.length);
  cleanup();
  clearDrafts();
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));

  expect(document.documentElement.outerHTML).toBe(before);
  expect(page.listeners()).toEqual(kept);
  expect([...page.timers]).toEqual([]);
  vi.restoreAllMocks();
});
