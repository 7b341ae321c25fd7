import '@radix-ui/react-popover';
import 'react-dom/client';
import { expect, it, vi } from 'vitest';

it('every door loads without touching the page: no element, listener, timer or observer', async () => {
  const calls: string[] = [];
  const note = (name: string) => () => {
    // The test's own tools run meanwhile; what the kit does is done from its files.
    const stack = new Error(name).stack ?? '';
    if (stack.includes('/src/')) calls.push(stack);
    return 0;
  };
  const markup = document.documentElement.outerHTML.length;
  const spies = [
    ...(['addEventListener', 'setTimeout', 'setInterval', 'requestAnimationFrame'] as const).map((name) =>
      vi.spyOn(window, name).mockImplementation(note(name) as never),
    ),
    vi.spyOn(document, 'addEventListener').mockImplementation(note('document')),
    vi.spyOn(document, 'createElement').mockImplementation(note('createElement') as never),
    vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(note('observe')),
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(note('setItem')),
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(note('getItem') as never),
  ];
  const globals = Object.keys(globalThis).sort();
  const doors = await Promise.all([
    import('react-messaging-window'),
    import('react-messaging-window/core'),
    import('react-messaging-window/hooks'),
    import('react-messaging-window/adapters'),
    import('react-messaging-window/testing'),
  ]);
  for (const spy of spies) spy.mockRestore();
  expect(doors.every((door) => Object.keys(door).length > 0)).toBe(true);
  expect(calls).toEqual([]);
  expect(Object.keys(globalThis).sort()).toEqual(globals);
  expect(document.documentElement.outerHTML.length).toBe(markup);
});
