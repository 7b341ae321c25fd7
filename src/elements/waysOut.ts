import type { WayOutActions } from '../components/internal/WaysOutList.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { someOf } from './propertyKinds.js';

const WAYS: Record<WayOut, true> = {
  template: true,
  wait: true,
  sms: true,
  'phone-app': true,
  email: true,
  bot: true,
  queue: true,
};

/** Names of ways out that the host goes. */
export const waysOutKind = someOf(...Object.keys(WAYS));

/** An action for each way that the host goes: it is told which one was chosen. */
export function actionsFor(ways: readonly WayOut[] = [], choose: (way: WayOut) => void): WayOutActions {
  return Object.fromEntries(ways.map((way) => [way, () => choose(way)]));
}
