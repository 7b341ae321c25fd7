'use client';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** What an element shows in its shadow root. */
export interface View {
  /** Shows the element as it is now. */
  render(): void;
  /** Takes all of it away, with its timers and listeners. */
  unmount(): void;
}

/** A view that React renders, at once: an element that is moved or read must not be empty meanwhile. */
export function viewOf(place: Element | DocumentFragment, content: () => ReactNode): View {
  const root = createRoot(place);
  return {
    render: () => flushSync(() => root.render(content())),
    unmount: () => root.unmount(),
  };
}
