import type { WindowInput } from 'react-messaging-window/core';

/** What the plugin knows of the windows, by conversation. */
export interface WindowSource {
  /** The same reference until something changes. Absent: not known yet. */
  get(conversationSid: string): WindowInput | undefined;
  set(conversationSid: string, input: WindowInput): void;
  subscribe(listener: () => void): () => void;
}

/** Fill it by your server, which sees every `onMessageAdded`; Flex itself loads only the latest messages. */
export function createWindowSource(): WindowSource {
  const inputs = new Map<string, WindowInput>();
  const listeners = new Set<() => void>();
  return {
    get: (conversationSid) => inputs.get(conversationSid),
    set(conversationSid, input) {
      inputs.set(conversationSid, input);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
