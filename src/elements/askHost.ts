import { isDevelopment } from '../hooks/isDevelopment.js';
import type { Answerable } from './ElementEvents.js';

/**
 * Asks the host by an event to do something, and waits for its answers.
 *
 * @throws what the host's promise was rejected with; or if the event was prevented, or nobody took it
 */
export async function askHost<Detail extends object>(
  element: HTMLElement,
  type: string,
  detail: Detail,
): Promise<void> {
  const answers: unknown[] = [];
  let isOver = false;
  let isTaken = false;
  const answerable: Detail & Answerable = {
    ...detail,
    waitUntil(answer) {
      if (isOver) throw new Error(tooLate(type));
      answers.push(answer);
    },
  };
  const event = new CustomEvent(type, { bubbles: true, composed: true, cancelable: true });
  // Whoever sends it must look at it.
  Object.defineProperty(event, 'detail', {
    get() {
      isTaken = true;
      return answerable;
    },
  });
  const isAllowed = element.dispatchEvent(event);
  isOver = true;
  if (!isAllowed) throw new Error(`${type} was prevented`);
  // What nobody has taken must not be lost as if it were sent.
  if (!isTaken) {
    if (isDevelopment()) console.warn(notTaken(type));
    throw new Error(notTaken(type));
  }
  await Promise.all(answers);
}

function notTaken(type: string): string {
  return (
    `react-messaging-window: nobody listens to ${type}, so nothing was sent and the text stays where it is. ` +
    'Add a listener that sends what is in event.detail.'
  );
}

function tooLate(type: string): string {
  return (
    `react-messaging-window: waitUntil() of ${type} was called after the event, which has been answered by then. ` +
    'Call it in the listener itself, before any await.'
  );
}
