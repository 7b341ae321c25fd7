'use client';
import { type Ref, type RefObject, useMemo, useRef } from 'react';
import { mergeRefs } from './mergeRefs.js';

/** A part's own ref to its element beside that of the host, and both in one. */
export function useRoot<E extends Element>(ref: Ref<E>): [RefObject<E | null>, Ref<never>] {
  const root = useRef<E | null>(null);
  const both = useMemo(() => mergeRefs<E>(root, ref), [ref]);
  return [root, both];
}
