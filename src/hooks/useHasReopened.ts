'use client';
import { useState } from 'react';
import type { Draft } from '../stores/Draft.js';

/** True from a lock's end until the draft changes or another conversation (`key`) comes in front. */
export function useHasReopened(key: string, isLocked: boolean, draft: Draft): boolean {
  const [seen, setSeen] = useState({ key, isLocked, draft, hasReopened: false });
  if (seen.key !== key) setSeen({ key, isLocked, draft, hasReopened: false });
  else if (seen.isLocked !== isLocked) setSeen({ key, isLocked, draft, hasReopened: !isLocked });
  else if (seen.draft !== draft) setSeen({ key, isLocked, draft, hasReopened: false });
  return seen.key === key && seen.hasReopened && !isLocked;
}
