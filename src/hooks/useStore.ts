'use client';
import * as React from 'react';
import { reactsStore, type Subscribe } from './reactsStore.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useWakeUpBatch } from './useWakeUpBatch.js';

const useOwnOrReacts = reactsStore ?? useStoreOf17;

/**
 * What a store holds; renders again when it holds something else.
 *
 * @param subscribe keep its identity: another one subscribes again
 * @param read must return the same reference until the store changes
 * @param readOnServer for the server, and for the first render on the client
 */
export function useStore<Value>(subscribe: Subscribe, read: () => Value, readOnServer: () => Value): Value {
  useWakeUpBatch();
  // A new function at each render: React 18 forgets the value that it compares with where a component sets state
  // while it renders, unless it was given another reader (https://github.com/facebook/react/issues/25565, 2022-10-26).
  return useOwnOrReacts(subscribe, () => read(), readOnServer);
}

/** Without concurrent rendering a store cannot change during a render: to look again after each commit is enough. */
function useStoreOf17<Value>(subscribe: Subscribe, read: () => Value, readOnServer: () => Value): Value {
  const [, render] = React.useReducer((count: number) => count + 1, 0);
  const value = typeof document === 'undefined' ? readOnServer() : read();
  const latest = React.useRef({ value, read });
  useBeforePaint(() => {
    latest.current = { value, read };
  });
  React.useEffect(() => {
    const look = () => {
      const { value: shown, read: readNow } = latest.current;
      if (!Object.is(shown, readNow())) render();
    };
    look();
    return subscribe(look);
  }, [subscribe]);
  return value;
}
