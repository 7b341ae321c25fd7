'use client';

import { type Ref, type RefObject, useMemo, useRef } from 'react';

/**
 * One ref callback that sets several refs. Where one of them returns a cleanup (React 19), so does this one, and
 * the others are set to `null` by it.
 */
export function mergeRefs<Value>(
  ...refs: (Ref<Value> | undefined)[]
): (value: Value | null) => (() => void) | undefined {
  return (value) => {
    const ends = refs.map((ref) => set(ref, value));
    if (!ends.some((end) => typeof end === 'function')) return undefined;
    return () => {
      ends.forEach((end, place) => {
        if (typeof end === 'function') end();
        else set(refs[place], null);
      });
    };
  };
}

function set<Value>(ref: Ref<Value> | undefined, value: Value | null): unknown {
  if (typeof ref === 'function') return ref(value);
  if (ref !== null && ref !== undefined) ref.current = value;
  return undefined;
}

/** Of what a host gives as a ref what is one. */
export function refIn<Value>(ref: Ref<Value> | undefined): Ref<Value> | undefined {
  return typeof ref === 'function' || typeof ref === 'object' ? ref : undefined;
}

/** A part's own ref to its element beside that of the host, and both in one. */
export function useRoot<E extends Element>(ref: Ref<E>): [RefObject<E | null>, Ref<never>] {
  const root = useRef<E | null>(null);
  const both = useMemo(() => mergeRefs<E>(root, ref), [ref]);
  return [root, both];
}
