'use client';
import * as React from 'react';
import { useEffect, useState } from 'react';

// Not a named import: React 17 has none, and bundlers refuse to link what is not there.
const useReactId = (React as unknown as Record<string, (() => string) | undefined>)['useId'.toString()];

let count = 0;

function useCountedId(): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => setId(`mw-${++count}`), []);
  return id;
}

/** An id that is the same on server and client; on React 17 `undefined` in the first render. */
export const useIdFallback: () => string | undefined = useReactId ?? useCountedId;
