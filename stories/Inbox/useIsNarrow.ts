import { useSyncExternalStore } from 'react';

/** Where the full badge and a button do not fit in one row. */
const narrow = matchMedia('(width < 400px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
