'use client';
import { createContext, useContext } from 'react';
import type { Clock } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import type { Instant } from '../core/time/Instant.js';
import type { WindowSettings } from '../core/window/WindowSettings.js';
import type { DraftStorage } from '../stores/createComposerStore.js';
import type { MessagingEvent } from '../stores/MessagingEvent.js';
import type { Authorize } from './Authorize.js';

/** What hooks take where they are given nothing themselves. */
export interface WindowDefaults {
  clock?: Clock;
  /** The host's own policies and inboxes. */
  settings?: WindowSettings;
  /** The instant that the server rendered at: the first client render repeats it. */
  renderedAt?: Instant;
  /** Where drafts live through a reload. @default sessionStorage */
  draftStorage?: DraftStorage;
  /** Who may do what; called while rendering. */
  authorize?: Authorize;
  /** Told what happens in every conversation: for audit and analytics. Never gets the text of a message. */
  onEvent?: (event: MessagingEvent) => void;
}

/** Set by the provider; nothing needs one. */
export const WindowDefaultsContext = createContext<WindowDefaults>({});

/** The clock given, else the provider's, else the one that everything shares. */
export function clockOf(defaults: WindowDefaults, clock: Clock | undefined): Clock {
  return clock ?? defaults.clock ?? sharedClock();
}

/** `clockOf` with the provider's defaults. */
export function useClock(clock?: Clock): Clock {
  return clockOf(useContext(WindowDefaultsContext), clock);
}
