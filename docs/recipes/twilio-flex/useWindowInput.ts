import type { WindowInput } from 'react-messaging-window/core';
import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { WindowSource } from './createWindowSource.js';

/** Flex runs on React 17, which has no `useSyncExternalStore` of its own. */
export function useWindowInput(source: WindowSource, conversationSid: string | undefined): WindowInput {
  const read = () => (conversationSid === undefined ? undefined : source.get(conversationSid));
  return useSyncExternalStore(source.subscribe, read) ?? UNKNOWN;
}

const UNKNOWN: WindowInput = { channel: 'whatsapp' };
