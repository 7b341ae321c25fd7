import type { WindowState } from '../core/window/WindowState.js';

const states = new WeakSet<WindowState>();

/** Marks a state as one that only stands in until a client tells the time. */
export function standIn(state: WindowState): WindowState {
  states.add(state);
  return state;
}

/** Whether the state stood in for the first render only: what comes after it is no change of the window. */
export function isStandIn(state: WindowState): boolean {
  return states.has(state);
}
