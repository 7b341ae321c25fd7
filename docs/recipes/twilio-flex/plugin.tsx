// Flex loads one file: nothing may come later.
import 'react-messaging-window/eager';
import 'react-messaging-window/styles.css';
import { createClock, parseTwilioContents } from 'react-messaging-window/core';
import { addMessagingWindow } from './addMessagingWindow.js';
import { createWindowSource, type FlexConversation } from './createWindowSource.js';
import type { Flex } from './Flex.js';

/** Of your server, which knows the windows and may call Twilio. */
async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw await answer.json();
  return answer.json();
}

/** In a plugin it `extends FlexPlugin`. */
class MessagingWindowPlugin {
  init(flex: Flex): void {
    const source = createWindowSource();
    addMessagingWindow(flex, {
      source,
      clock: createClock(),
      loadTemplates: async () => parseTwilioContents(await ask('/templates')),
      onSendTwilio: (send) => ask('/messages', send),
    });
    void ask<Record<string, FlexConversation>>('/windows').then((windows) => {
      for (const [sid, window] of Object.entries(windows)) source.set(sid, window);
    });
  }
}

// What `FlexPlugin.loadPlugin(MessagingWindowPlugin)` does.
Twilio.Flex.Plugins.init(MessagingWindowPlugin);
