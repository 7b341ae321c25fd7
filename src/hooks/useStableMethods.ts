'use client';
import { useRef, useState } from 'react';

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Methods that keep their identity and always run the latest render's code: for handlers, not for rendering. */
export function useStableMethods<Given extends Methods>(methods: Given): Given {
  const latest = useRef(methods);
  latest.current = methods;
  const [stable] = useState(() => {
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(methods)) {
      made[name] = (...args: never[]) => (latest.current[name] as (...args: never[]) => unknown)(...args);
    }
    return made as Given;
  });
  return stable;
}
