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
  const holder = useMemo(() => createHolder<Given>(owner), [owner]);
  const stable = holder.stableFor(methods);
  useBeforePaint(() => holder.show(methods));
  return stable;
}

function createHolder<Given extends Methods>(owner: unknown) {
  let latest: Given;
  let stable: Given | null = null;
  return {
    owner,
    /** The methods with their lasting identity; the first call decides their names. */
    stableFor(methods: Given): Given {
      if (stable !== null) return stable;
      latest = methods;
      stable = Object.fromEntries(
        Object.keys(methods).map((name) => [
          name,
          (...args: never[]) => (latest[name] as (...args: never[]) => unknown)(...args),
        ]),
      ) as Given;
      return stable;
    },
    show(methods: Given): void {
      latest = methods;
    },
  };
}
