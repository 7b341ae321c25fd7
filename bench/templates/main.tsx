import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'react-messaging-window/styles.css';
import { cmdk, kit, plain } from './contenders.js';
import { definitions, entries } from './definitions.js';

declare global {
  interface Window {
    bench: typeof bench;
  }
}

const host = document.getElementById('host') as HTMLElement;
const setText = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

/** Layout belongs to the work of a key; reading a height asks for it. */
function settled(): number {
  return host.offsetHeight;
}

const shows = { cmdk, kit, plain };

let given: Parameters<typeof kit>[0] = { definitions: [], entries: [] };

const bench = {
  /** What the host has before it shows anything. */
  load(count: number): void {
    const list = definitions(count);
    given = { definitions: list, entries: entries(list) };
  },
  /** Shows them. */
  open(name: keyof typeof shows): void {
    flushSync(() => createRoot(host).render(shows[name](given)));
    settled();
  },
  /** Sets the search to `text`, as a key does. */
  async type(text: string): Promise<void> {
    const input = host.querySelector('input') as HTMLInputElement;
    setText?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // React renders what an input asks for before the next task.
    await null;
    settled();
  },
  nodes: () => host.querySelector('.mw-templates-options')?.querySelectorAll('*').length ?? 0,
  text: () => host.textContent ?? '',
};
window.bench = bench;
