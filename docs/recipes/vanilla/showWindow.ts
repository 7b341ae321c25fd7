import {
  type Clock,
  createWindowWatch,
  type WindowInput,
  type WindowState,
} from 'react-messaging-window/core';

/** Keeps the state of a window in an element of a row. Returns how to stop. */
export function showWindow(mark: HTMLElement, input: WindowInput, clock: Clock): () => void {
  const watch = createWindowWatch(input, clock);
  const show = () => {
    const state = watch.getState();
    mark.dataset.status = state.status;
    mark.textContent = wordsOf(state);
  };
  const stop = watch.subscribe(show);
  show();
  return stop;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function wordsOf({ status, awaitingReply, remainingMs }: WindowState): string {
  if (awaitingReply) return 'Waiting';
  if (status === 'closed') return 'Closed';
  if (status === 'unknown') return 'Unknown';
  if (remainingMs === null) return 'No limit';
  if (remainingMs < MINUTE_MS) return '< 1 min';
  return remainingMs < HOUR_MS
    ? `${Math.floor(remainingMs / MINUTE_MS)} min`
    : `${Math.floor(remainingMs / HOUR_MS)} h`;
}
