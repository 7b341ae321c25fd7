import type { MutableRefObject, Ref } from 'react';

/** One ref callback that sets several refs. */
export function mergeRefs<Value>(...refs: (Ref<Value> | undefined)[]): (value: Value | null) => void {
  return (value) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value);
      else if (ref !== null && ref !== undefined) (ref as MutableRefObject<Value | null>).current = value;
    }
  };
}
