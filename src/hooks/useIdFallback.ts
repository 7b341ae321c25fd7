'use client';
import * as React from 'react';
import { useState } from 'react';

// Not a named import: React 17 has none, and bundlers refuse to link what is not there.
const useReactId = (React as unknown as Record<string, (() => string) | undefined>)['useId'.toString()];

let count = 0;

/** React 17 runs in browsers only, where no markup of a server has to be repeated. */
function useCountedId(): string {
  const [id] = useState(() => `mw-${++count}`);
  return id;
}

/** An id of the component's own, the same on server and client. */
export const useIdFallback: () => string = useReactId ?? useCountedId;
