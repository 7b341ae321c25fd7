'use client';

import { useMemo } from 'react';
import {
  createTemplateSend,
  type TemplateController,
  type TemplateSelectorOptions,
  type TemplateSendView,
} from '../conversation/createTemplateSend.js';
import type { TemplateSendOutcome } from '../conversation/TemplateSend.js';
import type { HeldConversation, PartConversation } from './ConversationContext.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useConversation } from './useConversation.js';
import { useStore } from './useStore.js';

export type UseTemplateSelectorOptions = TemplateSelectorOptions & PartConversation;

export interface UseTemplateSelectorResult
  extends TemplateSendView,
    Pick<TemplateController, 'select' | 'setValue' | 'setSendAt' | 'reset' | 'open' | 'close'> {
  /** Checks and sends; `null` when the template cannot be sent (`verdict` says why). */
  send: (() => Promise<TemplateSendOutcome>) | null;
  /**
   * Puts its words, filled in, into the draft, true when it did; `false` where a value is missing. `null` while they may
   * not be sent as a message of one's own, or nothing takes them.
   */
  insert: (() => boolean) | null;
}

/**
 * Everything a template selector does, without its looks: search and filters, the chosen template, its values with
 * their checks, and the send that happens once.
 *
 * @example
 * const { list, select, selected, values, setValue, send } = useTemplateSelector({ channel, contact, templates, onSendTemplate });
 */
export function useTemplateSelector(options: UseTemplateSelectorOptions): UseTemplateSelectorResult {
  return useTemplates(useConversation(options), options);
}

/** `useTemplateSelector` of a conversation that is held already. */
export function useTemplates(
  { conversation, options: setup }: HeldConversation,
  options: TemplateSelectorOptions,
): UseTemplateSelectorResult {
  const controller = useMemo(() => createTemplateSend(conversation), [conversation]);
  useBeforePaint(() => controller.setOptions(options));
  const view = useStore(
    controller.subscribe,
    () => controller.getView(conversation.peek(setup), options),
    () => controller.getView(conversation.viewAt(setup, null), { ...options, storage: null }),
  );
  const methods = useMemo(
    () => ({
      select: controller.select.bind(controller),
      setValue: controller.setValue.bind(controller),
      setSendAt: controller.setSendAt.bind(controller),
      reset: controller.reset.bind(controller),
      open: controller.open.bind(controller),
      close: controller.close.bind(controller),
    }),
    [controller],
  );
  const send = useMemo(() => controller.send.bind(controller), [controller]);
  const insert = useMemo(() => controller.insert.bind(controller), [controller]);
  const { selected, verdict, canInsert } = view;
  return {
    ...view,
    ...methods,
    send: selected !== null && verdict.isAllowed ? send : null,
    insert: canInsert ? insert : null,
  };
}
