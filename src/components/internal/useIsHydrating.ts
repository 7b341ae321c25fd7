'use client';
import { useSyncExternalStore } from 'use-sync-external-store/shim';

const never = () => () => {};

/** True on a server and in the first client render over a server's markup, which must repeat it. */
export function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
