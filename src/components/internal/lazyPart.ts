'use client';

import { useEffect, useReducer, useRef, useState } from 'react';

/** A component whose code is loaded when it is first needed. */
export interface LazyPart<Part> {
  /** Once it is there. */
  loaded: Part | null;
  load(): Promise<Part>;
}

export function lazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  let coming: Promise<Part> | null = null;
  const part: LazyPart<Part> = {
    loaded: null,
    load() {
      coming ??= load().then(
        (loaded) => {
          part.loaded = loaded;
          return loaded;
        },
        (error: unknown) => {
          // Forgotten: the next press tries again.
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
  return part;
}

/** Loads it before it is needed. A failure is told when it is needed and fails again. */
export function prepare(part: LazyPart<unknown>): void {
  part.load().catch(() => {});
}

interface LazyPartState<Part> {
  part: Part | null;
  hasFailed: boolean;
  retry: () => void;
}

/** Called for each try. */
interface LazyPartCallbacks {
  onLoaded?: () => void;
  onFailure: () => void;
}

/** The part, loaded as soon as it is needed; it may come after the component that asked for it has gone. */
export function useLazyPart<Part>(
  lazy: LazyPart<Part>,
  isNeeded: boolean,
  callbacks: LazyPartCallbacks,
): LazyPartState<Part> {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [hasFailed, setHasFailed] = useState(false);
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });
  const part = lazy.loaded;
  const isWanted = isNeeded && part === null && !hasFailed;
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const loaded = () => {
      if (isGone) return;
      latest.current.onLoaded?.();
      render();
    };
    const failed = () => {
      if (isGone) return;
      setHasFailed(true);
      latest.current.onFailure();
    };
    lazy.load().then(loaded, failed);
    return () => {
      isGone = true;
    };
  }, [lazy, isWanted]);
  return { part, hasFailed: hasFailed && part === null, retry: () => setHasFailed(false) };
}
