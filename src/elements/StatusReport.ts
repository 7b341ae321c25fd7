'use client';
import { useEffect, useRef } from 'react';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { useMessagingWindow } from '../hooks/useMessagingWindow.js';

/** Whom an element tells what has become of its window. */
export interface StatusListener {
  onStatus(state: WindowState, isFirst: boolean): void;
}

/** Watches the window of an element; the parts beside it tick without a render. */
export function StatusReport({ input, listener }: { input: WindowInput; listener: StatusListener }) {
  useStatusReport(useMessagingWindow(input, { granularity: 'status' }), listener);
  return null;
}

/** Tells each new status. */
export function useStatusReport(state: WindowState, listener: StatusListener): void {
  const seen = useRef<WindowState['status'] | null>(null);
  useEffect(() => {
    if (seen.current === state.status) return;
    const isFirst = seen.current === null;
    seen.current = state.status;
    listener.onStatus(state, isFirst);
  });
}
