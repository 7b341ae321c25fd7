'use client';
import { useMemo } from 'react';
import { useBeforePaint } from './useBeforePaint.js';

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * Methods that keep their identity and run the code of the latest render that was shown: for handlers, not for
 * rendering. They belong to `owner`: whoever still holds those of a conversation that is no longer in front changes
 * that conversation, not the one that took its place.
 */
export function useStableMethods<Given extends Methods>(methods: Given, owner?: unknown): Given {
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for another owner, and only then
  const holder = useMemo(() => {
    const made: { latest: Given; stable: Record<string, unknown> } = { latest: methods, stable: {} };
    for (const name of Object.keys(methods)) {
      made.stable[name] = (...args: never[]) => (made.latest[name] as (...args: never[]) => unknown)(...args);
    }
    return made;
  }, [owner]);
  useBeforePaint(() => {
    holder.latest = methods;
  });
  return holder.stable as Given;
}
