import { userEvent as ownUserEvent, type UserEvent } from 'virtual:user-event/index.js';
import { userEvent as browser } from 'vitest/browser';
import { focused } from '../support/inPage.js';

/** These ask the document alone what has the focus, and get the host of the shadow root. */
const SHALLOW = ['clear', 'copy', 'cut', 'paste'] as const;

/** While it runs, the document tells what has the focus in a shadow root too. */
async function deeply<Result>(action: () => Promise<Result>): Promise<Result> {
  Object.defineProperty(document, 'activeElement', { configurable: true, get: focused });
  try {
    return await action();
  } finally {
    Reflect.deleteProperty(document, 'activeElement');
  }
}

/** The next stop of Tab in a shadow root is known to the browser alone. */
const tab = ({ shift = false } = {}) => browser.keyboard(shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}');

function inShadowRoots<User extends Pick<UserEvent, (typeof SHALLOW)[number] | 'tab'>>(user: User): User {
  const deep = SHALLOW.map((name) => {
    const own = user[name] as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => deeply(() => own(...args))];
  });
  return { ...user, ...Object.fromEntries(deep), tab };
}

export const userEvent = {
  ...inShadowRoots(ownUserEvent),
  setup: (...options: Parameters<typeof ownUserEvent.setup>) => inShadowRoots(ownUserEvent.setup(...options)),
};
