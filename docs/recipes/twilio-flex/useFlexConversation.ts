import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { FlexConversation, WindowSource } from './createWindowSource.js';

/** Flex runs on React 17, which has no `useSyncExternalStore` of its own. */
export function useFlexConversation(
  source: WindowSource,
  conversationSid: string | undefined,
): FlexConversation {
  const read = () => (conversationSid === undefined ? undefined : source.get(conversationSid));
  return useSyncExternalStore(source.subscribe, read) ?? UNKNOWN;
}

const UNKNOWN: FlexConversation = { channel: 'whatsapp' };
