import { createSelector, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { type ProviderEvent, whatsappCloud } from 'react-messaging-window/adapters';
import { byConversation, type Instant, type WindowInput, windowAt } from 'react-messaging-window/core';

/** A conversation of the list: its key, and everything that its window depends on. */
export interface Conversation extends WindowInput {
  key: string;
}

const conversations = createSlice({
  name: 'conversations',
  initialState: { events: [] as ProviderEvent[] },
  reducers: {
    /** A webhook that the server handed on. Order and repetition do not matter. Events are read-only: none is changed. */
    webhookReceived(state, { payload }: PayloadAction<unknown>) {
      return { events: [...state.events, ...whatsappCloud.inboundEvents(payload)] };
    },
  },
  selectors: {
    /** The same reference until an event comes: rows need not render when time passes. */
    selectConversations: createSelector([(state: { events: ProviderEvent[] }) => state.events], (events) =>
      byConversation(events).map(
        ({ inboxId, contactId, inboundEvents, outboundAt }): Conversation => ({
          key: `${inboxId ?? ''}/${contactId}`,
          channel: 'whatsapp',
          inboundEvents,
          outboundAt,
          ...(inboxId !== undefined && { inboxId }),
        }),
      ),
    ),
  },
});

export const conversationsReducer = conversations.reducer;
export const { webhookReceived } = conversations.actions;
export const { selectConversations } = conversations.selectors;

/** The windows at an instant, for sorting and counting. They are plain JSON too, but follow from time: keep none. */
export function windowsAt(list: readonly Conversation[], now: Instant) {
  return list.map((conversation) => ({ key: conversation.key, window: windowAt(conversation, now) }));
}
