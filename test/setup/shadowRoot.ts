import { expect } from 'vitest';
import { focused } from '../support/inPage.js';

expect.extend({
  /** As in jest-dom, which asks the document alone. */
  toHaveFocus(element: Element) {
    const pass = focused() === element;
    return { pass, message: () => `the focus is on ${focused()?.outerHTML.slice(0, 200)}` };
  },
});
