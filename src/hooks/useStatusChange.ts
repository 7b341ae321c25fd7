'use client';
import { useEffect, useRef } from 'react';
import { callHost } from '../clock/callHost.js';
import type { WindowState, WindowStatus } from '../core/window/WindowState.js';
import { isStandIn } from './serverStates.js';

/** Calls `onStatusChange` after the status has changed, not for the first one. What it throws harms nothing here. */
export function useStatusChange(
  state: WindowState,
  onStatusChange: ((status: WindowStatus, state: WindowState) => void) | undefined,
): void {
  const seen = useRef(state);
  useEffect(() => {
    const before = seen.current;
    seen.current = state;
    if (before.status === state.status || isStandIn(before)) return;
    callHost(onStatusChange, state.status, state);
  });
}
