'use client';
import { useCallback, useContext } from 'react';
import type { Template } from '../../core/template/Template.js';
import type { Authorize } from '../../hooks/Authorize.js';
import { permissionOf } from '../../hooks/permissionOf.js';
import type { TemplateSend } from '../../hooks/TemplateSend.js';
import type { UseWindowComposerOptions, UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { composerTexts } from '../../strings/english/composerTexts.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { refusalTexts } from '../../strings/english/refusalTexts.js';
import { templateTexts } from '../../strings/english/templateTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { refusalText } from '../internal/refusalText.js';
import { useTexts } from '../internal/TextDefaults.js';
import { TemplateSelector, type TemplateSelectorProps } from '../TemplateSelector/TemplateSelector.js';
import { useTemplateQuestions } from './useTemplateQuestions.js';

/** What the selector of the prefab takes as it is. */
export type MessagingTemplateOptions = Pick<
  TemplateSelectorProps,
  | 'to'
  | 'recipient'
  | 'recipientName'
  | 'prefill'
  | 'metaOf'
  | 'labelOf'
  | 'availability'
  | 'showUnavailable'
  | 'preferredLanguage'
  | 'memory'
  | 'uploadMedia'
  | 'mediaLimits'
  | 'look'
  | 'clock'
  | 'locale'
  | 'strings'
>;

const TEXTS = {
  ...windowTexts,
  ...wayOutTexts,
  ...noticeTexts,
  ...composerTexts,
  ...templateTexts,
  ...refusalTexts,
};

interface MessagingTemplatesProps extends MessagingTemplateOptions {
  composer: UseWindowComposerResult;
  conversationKey: string | undefined;
  authorize: Authorize | undefined;
  readRefusal: UseWindowComposerOptions['readRefusal'];
  cost: string | undefined;
  templates: TemplateSelectorProps['templates'];
  onSendTemplate: TemplateSelectorProps['onSend'];
  onQueueTemplate: TemplateSelectorProps['onSend'] | undefined;
  onLoadMore: TemplateSelectorProps['onLoadMore'];
  onRetry: TemplateSelectorProps['onRetry'];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** The template dialog of a conversation: asks once more where it must, and tells what became of it. */
export function MessagingTemplates(props: MessagingTemplatesProps) {
  const { composer, conversationKey, authorize: ownAuthorize, readRefusal, cost, ...rest } = props;
  const { onSendTemplate, onQueueTemplate, isOpen, availability: ownAvailability, ...selector } = rest;
  const { state, input, balance, denials, emit, here } = composer;
  const canQueue = onQueueTemplate !== undefined && denials.schedule === undefined;
  const defaults = useContext(WindowDefaultsContext);
  const authorize = ownAuthorize ?? defaults.authorize;
  const texts = useTexts(TEXTS, selector);
  const { ask } = useTemplateQuestions(composer, isOpen, texts);
  const { channel } = state;
  const { inboxId } = input;

  const availability = useCallback<NonNullable<TemplateSelectorProps['availability']>>(
    (template, contact) => {
      const own = ownAvailability ? permissionOf(ownAvailability(template, contact)) : true;
      if (own !== true) return own;
      const context = { channel, conversationKey, inboxId, template: named(template) };
      return authorize ? permissionOf(authorize('send-template', context)) : true;
    },
    [ownAvailability, authorize, channel, conversationKey, inboxId],
  );
  const send = async (message: TemplateSend) => {
    const template = nameOf(message.template);
    const { sendAt } = message;
    const place = here();
    try {
      await (sendAt === undefined ? onSendTemplate : onQueueTemplate)?.(message);
    } catch (error) {
      emit({ type: 'template-failed', template }, place);
      throw error;
    }
    emit(
      sendAt === undefined
        ? { type: 'template-sent', template }
        : { type: 'template-queued', template, sendAt },
      place,
    );
  };
  const explainError = (error: unknown) => {
    const refusal = readRefusal?.(error) ?? null;
    // That it was not sent is said anyway.
    return refusal === null ? '' : refusalText(refusal.explain, texts.strings.refusals);
  };
  return (
    <TemplateSelector
      {...selector}
      conversationKey={conversationKey}
      variant="dialog"
      open={isOpen}
      balance={balance ?? undefined}
      cost={cost}
      schedule={canQueue}
      availability={availability}
      onSend={send}
      beforeSend={ask}
      explainError={explainError}
    />
  );
}

function nameOf({ id, name, language }: Template) {
  return id === undefined ? { name, language } : { id, name, language };
}

function named(template: Template) {
  return { ...nameOf(template), category: template.category };
}
