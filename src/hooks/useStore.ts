'use client';
import { useEffect } from 'react';
import { unstable_batchedUpdates } from 'react-dom';
import { useSyncExternalStore } from 'use-sync-external-store/shim';

import { setWakeUpBatch } from '../clock/wakeUpBatch.js';

/**
 * What a store holds; renders again when it holds something else.
 *
 * @param subscribe keep its identity: another one subscribes again
 * @param read must return the same reference until the store changes
 * @param readOnServer for the server, and for the first render on the client
 */
export function useStore<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
  readOnServer: () => Value,
): Value {
  // React 17 commits once for each update outside of its own events; later ones gather them anyway.
  useEffect(() => setWakeUpBatch(unstable_batchedUpdates), []);
  // A new function at each render: React 18 forgets the value that it compares with where a component sets state
  // while it renders, unless it was given another reader (https://github.com/facebook/react/issues/25565, 2022-10-26).
  return useSyncExternalStore(subscribe, () => read(), readOnServer);
}
