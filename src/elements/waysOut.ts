import type { WayOutActions } from '../components/internal/WaysOutList.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { WAY_NAMES } from '../core/window/wayNames.js';
import { someOf } from './propertyKinds.js';

/** Names of ways out that the host goes. */
export const waysOutKind = someOf(...Object.keys(WAY_NAMES));

/** An action for each way that the host goes: it is told which one was chosen. */
export function actionsFor(ways: readonly WayOut[] = [], choose: (way: WayOut) => void): WayOutActions {
  return Object.fromEntries(ways.map((way) => [way, () => choose(way)]));
}
