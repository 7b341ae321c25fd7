import { sharedClock } from '../clock/sharedClock.js';
import { inputWith } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { type SharedValues, windowInputOf } from './SharedValues.js';

/** The state of an element's window at this moment. */
export function windowStateOf(values: Readonly<Record<string, unknown>>): WindowState {
  const { clock = sharedClock(), settings } = values as SharedValues;
  return windowAt(inputWith(windowInputOf(values), settings), clock.now());
}
