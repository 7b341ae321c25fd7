'use client';
import { forwardRef, type ReactNode, type Ref, useState } from 'react';
import type { TemplateSend } from '../../hooks/TemplateSend.js';
import { useWindowComposer } from '../../hooks/useWindowComposer.js';
import { dataAttributes, renderPart } from '../internal/renderPart.js';
import { splitInput } from '../internal/splitInput.js';
import { useTexts } from '../internal/TextDefaults.js';
import { RiskAlert, type RiskAlertProps } from '../RiskAlert/RiskAlert.js';
import { TemplateSelector, type TemplateSelectorProps } from '../TemplateSelector/TemplateSelector.js';
import { WindowBadge } from '../WindowBadge/WindowBadge.js';
import type { WindowComposerProps } from '../WindowComposer/WindowComposer.js';
import { WindowComposerView } from '../WindowComposerView/WindowComposerView.js';
import { useTemplateQuestions } from './useTemplateQuestions.js';

export interface MessagingWindowProps
  extends Omit<WindowComposerProps, 'hasNoTemplates'>,
    Pick<RiskAlertProps, 'customerTimeZone' | 'note'>,
    Pick<
      TemplateSelectorProps,
      'to' | 'recipient' | 'prefill' | 'metaOf' | 'availability' | 'preferredLanguage' | 'look'
    > {
  /** The templates as the platform's API returns them, or a loader's state. Absent: `actions.template` is asked. */
  templates?: TemplateSelectorProps['templates'];
  /** Sends a template; the payload is the body for the Cloud API. */
  onSendTemplate?: TemplateSelectorProps['onSend'];
  onLoadMoreTemplates?: TemplateSelectorProps['onLoadMore'];
  onRetryTemplates?: TemplateSelectorProps['onRetry'];
  /** The contact's name or anything else that stands before the badge. */
  heading?: ReactNode;
}

/**
 * The whole window UX in one: badge, risk alert, composer with its notice, template selector. It needs a channel
 * and `lastInboundAt`; everything else adds to it.
 *
 * @example <MessagingWindow channel="whatsapp" lastInboundAt={conversation.lastInboundAt} />
 */
export const MessagingWindow = forwardRef<HTMLDivElement, MessagingWindowProps>(
  function MessagingWindow(props, ref) {
    const [given, rest] = splitInput(props);
    const { conversationKey, mode, onSend, readRefusal, draftFormat, balance, authorize, onEvent, ...view } =
      rest;
    const { heading, customerTimeZone, note, clock, locale, strings, actions: own, ...templating } = view;
    const { templates, onSendTemplate, onLoadMoreTemplates, onRetryTemplates, ...choosing } = templating;
    const { to, recipient, prefill, metaOf, availability, preferredLanguage, look, ...composing } = choosing;
    const { variant, children, tools, cost, nudgeAfter, suggestion, ...waying } = composing;
    const { contact, bots, onStartBot, templatesUrl, queued, ...host } = waying;
    const options = {
      conversationKey,
      mode,
      onSend,
      readRefusal,
      draftFormat,
      balance,
      authorize,
      onEvent,
      clock,
    };
    const composer = useWindowComposer({ ...given, ...options });
    const { input, state, templateBlock, emit } = composer;
    const texts = useTexts({ locale, strings });
    const [isChoosing, setChoosing] = useState(false);
    const { ask } = useTemplateQuestions(composer, isChoosing, texts);

    const openTemplates = () => {
      emit({ type: 'template-opened' });
      setChoosing(true);
    };
    const send = async (template: TemplateSend) => {
      const name = templateName(template);
      try {
        await onSendTemplate?.(template);
      } catch (error) {
        emit({ type: 'template-failed', template: name });
        throw error;
      }
      emit({ type: 'template-sent', template: name });
    };
    const explainError = (error: unknown) => {
      const refusal = readRefusal?.(error) ?? null;
      return refusal === null ? texts.strings.templates.sendFailed : texts.strings.refusals[refusal.explain];
    };
    const hasSelector = templates !== undefined && onSendTemplate !== undefined;
    const hasNoTemplates = hasSelector && Array.isArray(templates) && templates.length === 0;
    const actions = hasSelector ? { ...own, template: openTemplates } : own;
    const alertActions =
      templateBlock === null && !hasNoTemplates ? actions : { ...actions, template: undefined };
    const shared = { clock, locale, strings };

    return renderPart('div', {
      state,
      host,
      ref: ref as Ref<never>,
      own: {
        className: 'mw mw-window',
        ...dataAttributes({ status: state.status, reason: state.reason }),
        children: (
          <>
            <div className="mw-window-head">
              {heading === undefined ? null : <div className="mw-window-heading">{heading}</div>}
              <WindowBadge {...input} {...shared} />
              <RiskAlert {...input} {...shared} {...{ customerTimeZone, note }} actions={alertActions} />
            </div>
            <WindowComposerView
              {...shared}
              {...{ composer, conversationKey, variant, tools, cost, nudgeAfter, suggestion }}
              {...{ actions, contact, bots, onStartBot, hasNoTemplates, templatesUrl, queued }}
            >
              {children}
            </WindowComposerView>
            {hasSelector ? (
              <TemplateSelector
                {...{
                  locale,
                  strings,
                  templates,
                  to,
                  recipient,
                  prefill,
                  metaOf,
                  availability,
                  preferredLanguage,
                  look,
                }}
                variant="dialog"
                open={isChoosing}
                onOpenChange={setChoosing}
                onSend={send}
                beforeSend={ask}
                explainError={explainError}
                onLoadMore={onLoadMoreTemplates}
                onRetry={onRetryTemplates}
              />
            ) : null}
          </>
        ),
      },
    });
  },
);

function templateName({ template }: TemplateSend) {
  const { id, name, language } = template;
  return id === undefined ? { name, language } : { id, name, language };
}
