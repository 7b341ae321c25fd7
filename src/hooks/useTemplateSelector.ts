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
  /** Sends what is overdue (`isOverdue`) once more, under the same key; the first try goes on. `null` while impossible. */
  retrySend: (() => Promise<TemplateSendOutcome>) | null;
  /** Waits once more as long for an answer. `null` while nothing is overdue. */
  keepWaiting: (() => void) | null;
  /** Aborts the signal that the handler was given. Nobody knows then whether it went. `null` while nothing is sent. */
  cancelSend: (() => void) | null;
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
  const [methods, sends] = useMemo(
    () => [
      bound(controller, ['select', 'setValue', 'setSendAt', 'reset', 'open', 'close']),
      bound(controller, ['send', 'retrySend', 'keepWaiting', 'cancelSend', 'insert']),
    ],
    [controller],
  );
  const { selected, verdict, isSending, isOverdue, canInsert } = view;
  const maySend = selected !== null && verdict.isAllowed;
  return {
    ...view,
    ...methods,
    send: maySend ? sends.send : null,
    retrySend: maySend && isOverdue ? sends.retrySend : null,
    keepWaiting: isOverdue ? sends.keepWaiting : null,
    cancelSend: isSending ? sends.cancelSend : null,
    insert: canInsert ? sends.insert : null,
  };
}

/** Some methods of a controller, to be called apart from it. */
function bound<Name extends keyof TemplateController>(
  controller: TemplateController,
  names: readonly Name[],
) {
  const methods = names.map((name) => [name, (controller[name] as () => void).bind(controller)]);
  return Object.fromEntries(methods) as Pick<TemplateController, Name>;
}
