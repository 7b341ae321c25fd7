import { cleanup } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts } from 'react-messaging-window';
import { type Answerable, defineElements } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';
import { shadowParts } from '../support/shadowParts.js';

export { shadowParts as within } from '../support/shadowParts.js';

export const start = Date.parse('2026-11-22T09:30:00Z');

/** For tests of elements: registered, on a clean page after each test, without React's own test mode. */
export function inElementPage(): void {
  beforeEach(() => {
    // Elements render by themselves; nobody could wrap that in `act`.
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    defineElements();
  });
  afterEach(async () => {
    document.body.replaceChildren();
    await settled();
    cleanup();
    clearDrafts();
    sessionStorage.clear();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
}

/** Puts an element with these properties and a clock of its own into the page, and waits until it shows. */
export async function place<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Partial<HTMLElementTagNameMap[Name]> = {},
  into: Node = document.body,
) {
  const clock = createFakeClock(start);
  const element = document.createElement(name);
  Object.assign(element, { channel: 'whatsapp', clock }, values);
  into.appendChild(element);
  await settled();
  return { element, clock, user: userEvent.setup(), ...shadowParts(element) };
}

/** Until what was changed is shown, with the effects of it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Until code that is loaded when it is needed has shown something. */
export function appears(element: HTMLElement, selector: string): Promise<HTMLElement> {
  return vi.waitFor(() => shadowParts(element).get(selector), { timeout: 20_000 });
}

/** The details of all events of a type that reach the document. */
export function heard<Type extends keyof GlobalEventHandlersEventMap>(type: Type) {
  const details: (GlobalEventHandlersEventMap[Type] extends CustomEvent<infer Detail> ? Detail : never)[] =
    [];
  const listen = (event: Event) => void details.push((event as CustomEvent).detail);
  document.addEventListener(type, listen);
  onTestFinished(() => document.removeEventListener(type, listen));
  return details;
}

/** The same of events that a host answers: each is answered at once. */
export function taken<Type extends 'mw-send' | 'mw-send-template'>(type: Type) {
  const details = heard(type);
  const answer = ({ detail }: CustomEvent<Answerable>) => detail.waitUntil(null);
  document.addEventListener(type, answer);
  onTestFinished(() => document.removeEventListener(type, answer));
  return details;
}
