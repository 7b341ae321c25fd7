'use client';
import { useContext } from 'react';
import type { InboxSettings } from '../core/window/WindowSettings.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

/** What the provider knows of an inbox. */
export function useInbox(inboxId: string | undefined): InboxSettings | undefined {
  const inboxes = useContext(WindowDefaultsContext).settings?.inboxes;
  if (inboxId === undefined || !inboxes || !Object.hasOwn(inboxes, inboxId)) return undefined;
  return inboxes[inboxId];
}
