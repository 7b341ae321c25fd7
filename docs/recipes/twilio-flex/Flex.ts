import type { ReactElement } from 'react';

/**
 * The part of Flex UI 2 that the plugin touches, so that the recipe compiles without Flex. In a plugin take
 * `import type * as Flex from '@twilio/flex-ui'` instead.
 *
 * Slots and their keys: https://www.twilio.com/docs/flex/developer/ui/components
 * Actions: https://www.twilio.com/docs/flex/developer/ui/use-ui-actions
 * Props of the messaging canvas: https://assets.flex.twilio.com/docs/releases/flex-ui/2.0.0-beta.3/programmable-components/components/MessagingCanvas
 * All read 2026-11-22.
 */
export interface Flex {
  /** Above the conversation in front. Its children get `task`. */
  TaskCanvasHeader: Slot;
  /** The thread with its input. Its children get `sid`, the conversation's. */
  MessagingCanvas: Slot;
  Actions: {
    addListener(name: 'beforeSendMessage', listener: BeforeSendMessage): void;
  };
}

interface Slot {
  Content: {
    /** Flex clones the element with the slot's props; the key is required. */
    add(element: ReactElement, options?: { sortOrder?: number; align?: 'start' | 'end' }): void;
  };
}

type BeforeSendMessage = (payload: { conversationSid?: string }, abort: () => void) => void;

/** What of a task the plugin reads. */
export interface FlexTask {
  attributes: { conversationSid?: string };
}

declare global {
  /** In the page of Flex. */
  const Twilio: { Flex: { Plugins: { init(plugin: new () => { init(flex: Flex): void }): void } } };
}
