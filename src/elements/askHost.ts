import { NOT_TAKEN } from '../conversation/hostFault.js';
import { messageIdIn } from '../conversation/SentStore.js';
import { failureIn } from '../conversation/sendOnce.js';
import type { Answerable } from './ElementEvents.js';

/**
 * Asks the host by an event to do something, and waits for its answers. Returns the one that names the message.
 *
 * @throws what the host's promise was rejected with, or an answer that says no, such as a `Response` that is not ok; or if
 *   the event was prevented, or nobody took it by `waitUntil`
 */
export async function askHost<Detail extends object>(
  element: HTMLElement,
  type: string,
  detail: Detail,
): Promise<unknown> {
  const answers: unknown[] = [];
  let isOver = false;
  const answerable: Detail & Answerable = {
    ...detail,
    waitUntil(answer) {
      if (isOver) throw new Error(tooLate(type));
      answers.push(answer);
    },
  };
  const isAllowed = element.dispatchEvent(
    new CustomEvent(type, { detail: answerable, bubbles: true, composed: true, cancelable: true }),
  );
  isOver = true;
  if (!isAllowed) throw Object.assign(new Error(`${type} was prevented`), { name: NOT_TAKEN });
  // What nobody has taken must not be lost as if it were sent: a listener may have thrown, or only have counted.
  if (answers.length === 0) {
    // In production too: the script is built for it, and somebody's message does not go.
    console.warn(notTaken(type));
    throw Object.assign(new Error(notTaken(type)), { name: NOT_TAKEN });
  }
  const settled = await Promise.all(answers);
  for (const answer of settled) {
    const failure = failureIn(answer);
    if (failure !== null) throw failure.error;
  }
  return settled.find((answer) => messageIdIn(answer) !== null);
}

function notTaken(type: string): string {
  return (
    `react-messaging-window: no listener of ${type} has called event.detail.waitUntil(), so nothing counts as sent and ` +
    'the text stays where it is. Give it the promise of your request.'
  );
}

function tooLate(type: string): string {
  return (
    `react-messaging-window: waitUntil() of ${type} was called after the event, which counts as not sent by then. ` +
    'Call it in the listener itself, before any await.'
  );
}
