'use client';
import { forwardRef, type ReactNode, type Ref, useRef, useState } from 'react';
import { useWindowComposer } from '../../hooks/useWindowComposer.js';
import { dataAttributes, renderPart } from '../internal/renderPart.js';
import { splitInput } from '../internal/splitInput.js';
import { useTexts } from '../internal/TextDefaults.js';
import { RiskAlert, type RiskAlertProps } from '../RiskAlert/RiskAlert.js';
import { TemplateSelector, type TemplateSelectorProps } from '../TemplateSelector/TemplateSelector.js';
import { WindowBadge } from '../WindowBadge/WindowBadge.js';
import type { WindowComposerProps } from '../WindowComposer/WindowComposer.js';
import { WindowComposerView } from '../WindowComposerView/WindowComposerView.js';

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
    const { conversationKey, onSend, readRefusal, clock, locale, strings, ...view } = rest;
    const { heading, customerTimeZone, note, variant, tools, children, actions: own, ...templating } = view;
    const { templates, onSendTemplate, onLoadMoreTemplates, onRetryTemplates, ...choosing } = templating;
    const { to, recipient, prefill, metaOf, availability, preferredLanguage, look, ...host } = choosing;
    const composer = useWindowComposer({ ...given, conversationKey, onSend, readRefusal, clock });
    const { input, state } = composer;
    const texts = useTexts({ locale, strings });
    const [isChoosing, setChoosing] = useState(false);
    // The window was closed when the dialog was opened, and nobody has asked yet whether a template is still wanted.
    const mustAsk = useRef(false);

    const openTemplates = () => {
      mustAsk.current = composer.isLocked;
      setChoosing(true);
    };
    const askIfReopened = () => {
      if (!mustAsk.current || !composer.isOpenNow()) return true;
      mustAsk.current = false;
      return { reason: texts.strings.composer.reopenedAsk };
    };
    const explainError = (error: unknown) => {
      const refusal = readRefusal?.(error) ?? null;
      return refusal === null ? texts.strings.templates.sendFailed : texts.strings.refusals[refusal.explain];
    };
    const hasSelector = templates !== undefined && onSendTemplate !== undefined;
    const actions = hasSelector ? { ...own, template: openTemplates } : own;
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
              <RiskAlert {...input} {...shared} {...{ customerTimeZone, note, actions }} />
            </div>
            <WindowComposerView
              {...shared}
              {...{ composer, conversationKey, actions, variant, tools }}
              hasNoTemplates={hasSelector && Array.isArray(templates) && templates.length === 0}
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
                onSend={onSendTemplate}
                beforeSend={askIfReopened}
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
