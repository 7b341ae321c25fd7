'use client';

import { createContext } from 'react';
import type { ConversationOptions, ConversationSetup } from '../conversation/ConversationOptions.js';
import type { Conversation } from '../conversation/createConversation.js';

/** A conversation, and its options as of this render. */
export interface HeldConversation {
  conversation: Conversation;
  options: ConversationSetup;
}

/** Set by a root. */
export const ConversationContext = createContext<HeldConversation | null>(null);

/** A part shows the conversation of its root, or, with a `channel`, one of its own. */
export type PartConversation<Options extends { channel: unknown } = ConversationOptions> =
  | Options
  | { [Name in keyof Options]?: undefined };

/** What a developer is told of a part that is nowhere. */
export const NOWHERE =
  'react-messaging-window: a part has neither a channel nor a <MessagingWindowRoot> around it, so it knows of no window. ' +
  'Give it a channel, or put it into a root.';
