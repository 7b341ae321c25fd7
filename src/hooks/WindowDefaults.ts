'use client';

import { createContext, useContext } from 'react';
import type { Clock } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import type { ConversationOptions } from '../conversation/ConversationOptions.js';
import type { DraftPlace } from '../conversation/Shelf.js';
import type { Instant } from '../core/time/Instant.js';
import type { AppliedSettings } from '../core/window/WindowSettings.js';

/** What hooks take where they are given nothing themselves. */
export interface WindowDefaults extends Pick<ConversationOptions, 'authorize' | 'readRefusal' | 'onEvent'> {
  clock?: Clock | undefined;
  /** The host's own policies and inboxes. */
  settings?: AppliedSettings | undefined;
  /** The instant that the server rendered at: the first client render repeats it. */
  renderedAt?: Instant | undefined;
  /** Where drafts live through a reload. @default sessionStorage */
  drafts?: DraftPlace | undefined;
}

/** Set by the provider; nothing needs one. */
export const WindowDefaultsContext = createContext<WindowDefaults>({});

/** The clock given, else the provider's, else the one that everything shares. */
export function clockOf(defaults: WindowDefaults, clock: Clock | null | undefined): Clock {
  return usableClock(clock) ?? usableClock(defaults.clock) ?? sharedClock();
}

function usableClock(clock: Clock | null | undefined): Clock | null {
  return typeof clock?.now === 'function' && typeof clock.watch === 'function' ? clock : null;
}

/** `clockOf` with the provider's defaults. */
export function useClock(clock?: Clock | null): Clock {
  return clockOf(useContext(WindowDefaultsContext), clock);
}
