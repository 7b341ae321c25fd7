'use client';
import { useRef } from 'react';
import { isSame } from '../core/isSame.js';

/** The first of equal values: literals written inline keep their reference from render to render. */
export function useStableValue<Value>(value: Value): Value {
  const ref = useRef(value);
  if (ref.current !== value && !isSame(ref.current, value)) ref.current = value;
  return ref.current;
}
