'use client';
import { dequal } from 'dequal/lite';
import { useRef } from 'react';

/** The first of equal values: literals written inline keep their reference from render to render. */
export function useStableValue<Value>(value: Value): Value {
  const ref = useRef(value);
  if (ref.current !== value && !dequal(ref.current, value)) ref.current = value;
  return ref.current;
}
