'use client';
import { useEffect } from 'react';
import { unstable_batchedUpdates } from 'react-dom';
import { setWakeUpBatch } from '../clock/wakeUpBatch.js';

/** React 17 commits once for each update outside of its own events; later ones gather them anyway. */
export function useWakeUpBatch(): void {
  useEffect(() => setWakeUpBatch(unstable_batchedUpdates), []);
}
