'use client';
import { useState } from 'react';
import type { WindowStatus } from '../core/window/WindowState.js';
import type { Draft } from '../stores/Draft.js';

/**
 * True from the moment when a closed window opens until the draft changes or another conversation (`key`) comes in
 * front. A lock that ends for another reason (an acknowledgement, a window that becomes unknown) is no reopening.
 */
export function useHasReopened(key: string, status: WindowStatus, draft: Draft): boolean {
  const isOpen = status === 'open' || status === 'expiring';
  const isClosed = status === 'closed';
  const [seen, setSeen] = useState({ key, isClosed, draft, hasReopened: false });
  if (seen.key !== key) setSeen({ key, isClosed, draft, hasReopened: false });
  // While nothing is known, what was known before still counts.
  else if (isClosed !== seen.isClosed && (isOpen || isClosed))
    setSeen({ key, isClosed, draft, hasReopened: isOpen });
  else if (seen.draft !== draft) setSeen({ ...seen, draft, hasReopened: false });
  return seen.key === key && seen.hasReopened && isOpen;
}
