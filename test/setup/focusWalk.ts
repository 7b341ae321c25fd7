import { afterEach, vi } from 'vitest';
import { findAll, focused } from '../support/inPage.js';

/** Presses in one story. Boards and lists have hundreds of buttons that are alike: two of a name are enough. */
const MOST_PRESSES = 8;
const MOST_OF_A_NAME = 2;

/** After each story: whatever is pressed in it, and in what that opens, the focus never falls to the page. */
afterEach(async () => {
  // Not allowed to a page that nobody has pressed.
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const presses = new Map<string, number>();
  const lost: string[] = [];
  for (let count = 0; count < MOST_PRESSES; count++) {
    // What opens stands at the end of the page.
    const button = findAll<HTMLButtonElement>('button')
      .reverse()
      .find((one) => (presses.get(nameOf(one)) ?? 0) < MOST_OF_A_NAME && takesFocus(one));
    if (button === undefined) break;
    const name = nameOf(button);
    presses.set(name, (presses.get(name) ?? 0) + 1);
    button.click();
    for (let frames = 0; frames < 30; frames++) {
      await new Promise(requestAnimationFrame);
      if (!isLost()) break;
    }
    if (isLost()) lost.push(name);
  }
  vi.restoreAllMocks();
  if (lost.length > 0) throw new Error(`The focus fell to the page after: ${lost.join(', ')}`);
});

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

function takesFocus(button: HTMLButtonElement): boolean {
  if (button.disabled || button.getAttribute('aria-disabled') === 'true') return false;
  button.focus();
  return focused() === button;
}

function isLost(): boolean {
  const active = focused();
  return active === null || active === document.body || active === document.documentElement;
}
