'use client';

import { createContext } from 'react';
import type { ConversationOptions, ConversationSetup } from '../conversation/ConversationOptions.js';
import type { Conversation } from '../conversation/createConversation.js';

/** A conversation, and its options as of this render. */
export interface HeldConversation<Held = Conversation> {
  conversation: Held;
  options: ConversationSetup;
}

/** Set by a root. */
export const ConversationContext = createContext<HeldConversation | null>(null);

/** A part shows the conversation of its root, or, with a `channel`, one of its own. */
export type PartConversation<Options extends { channel: unknown } = ConversationOptions> =
  | Options
  | { [Name in keyof Options]?: undefined };
