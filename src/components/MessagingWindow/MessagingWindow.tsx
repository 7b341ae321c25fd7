'use client';
import { forwardRef, type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { recordOf } from '../../core/template/recordOf.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { loadOf, type TemplateSource } from '../../hooks/TemplateSource.js';
import { useInbox } from '../../hooks/useInbox.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import { useWindowComposer } from '../../hooks/useWindowComposer.js';
import { dataAttributes, renderPart } from '../internal/renderPart.js';
import { splitInput } from '../internal/splitInput.js';
import { useRoot } from '../internal/useRoot.js';
import { RiskAlert, type RiskAlertProps } from '../RiskAlert/RiskAlert.js';
import type { TemplateSelectorProps } from '../TemplateSelector/TemplateSelector.js';
import { WindowBadge } from '../WindowBadge/WindowBadge.js';
import type { WindowComposerProps } from '../WindowComposer/WindowComposer.js';
import { type ComposerActions, WindowComposerView } from '../WindowComposerView/WindowComposerView.js';
import { type MessagingTemplateOptions, MessagingTemplates } from './MessagingTemplates.js';
import { useFocusAfter } from './useFocusAfter.js';
import { useOpenFor } from './useOpenFor.js';

/** What a host's own shortcuts can do. Each does nothing while it is impossible. */
export interface MessagingActions extends ComposerActions {
  openAlert(): void;
  /** Opens the template selector, or asks `actions.template`. */
  openTemplates(): void;
}

export interface MessagingWindowProps
  extends Omit<WindowComposerProps, 'hasNoTemplates' | 'actionsRef'>,
    Pick<RiskAlertProps, 'customerTimeZone' | 'workingHours' | 'note'>,
    Omit<MessagingTemplateOptions, keyof WindowComposerProps | keyof WindowInput> {
  /**
   * The templates as the platform's API returns them, or a loader's state. Without any `actions.template` is asked.
   * @default those of the provider's inbox
   */
  templates?: TemplateSelectorProps['templates'];
  /** Sends a template; the payload is the body for the Cloud API. */
  onSendTemplate?: TemplateSelectorProps['onSend'];
  /** Takes a template on for later (`sendAt`); show it with `queued` until it has gone. Absent: not offered. */
  onQueueTemplate?: TemplateSelectorProps['onSend'];
  onLoadMoreTemplates?: TemplateSelectorProps['onLoadMore'];
  onRetryTemplates?: TemplateSelectorProps['onRetry'];
  /** For the host's own shortcuts; the kit has none. */
  actionsRef?: Ref<MessagingActions>;
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
    const { mode, onSend, readRefusal, draftFormat, balance, authorize, onEvent, ...named } = rest;
    const { conversationKey: givenKey, ...view } = named;
    const conversationKey = givenKey ?? undefined;
    const { actionsRef, clock, locale, strings, heading, customerTimeZone, workingHours, ...further } = view;
    const { note, actions: own, ...others } = further;
    const {
      templates: ownTemplates,
      onSendTemplate,
      onQueueTemplate,
      onLoadMoreTemplates,
      onRetryTemplates,
      ...more
    } = others;
    const { to, recipient, recipientName, prefill, metaOf, labelOf, availability, ...choosing } = more;
    const { showUnavailable, preferredLanguage, memory, uploadMedia, mediaLimits, look, ...composing } =
      choosing;
    const { variant, children, tools, cost, nudgeAfter, suggestion, ...ways } = composing;
    const { contact, bots, onStartBot, templatesUrl, queued, ...host } = ways;
    const shared = { clock, locale, strings };
    const sending = { conversationKey, mode, onSend, readRefusal, draftFormat, balance, authorize, onEvent };
    const composer = useWindowComposer({ ...given, ...sending, clock });
    const inbox = useInbox(given.inboxId);
    const { input, state, templateBlock, denials, emit } = composer;
    const [isChoosing, setChoosing] = useOpenFor(conversationKey ?? (to || recipient || ''));
    const [isAlertOpen, setAlertOpen] = useState(false);

    const [root, refs] = useRoot(ref);
    useFocusAfter(isChoosing, root);

    const openTemplates = () => {
      emit({ type: 'template-opened' });
      setChoosing(true);
    };
    const templates = ownTemplates ?? inbox?.templates;
    const hasSelector = templates !== undefined && templates !== null && onSendTemplate !== undefined;
    const hasNoTemplates = hasSelector && isEmptySource(templates);
    const actions = hasSelector ? { ...own, template: openTemplates } : (own ?? undefined);
    const alertActions = {
      ...actions,
      ...(templateBlock === null && !hasNoTemplates ? null : { template: undefined }),
      ...(denials['start-bot'] === undefined ? null : { bot: undefined }),
      ...(denials.schedule === undefined ? null : { queue: undefined }),
    };

    const composerActions = useRef<ComposerActions | null>(null);
    const ownActions = useStableMethods<{ [Name in keyof MessagingActions]: () => void }>({
      openAlert: () => setAlertOpen(true),
      openTemplates: () => alertActions.template?.(),
      focusNotice: () => composerActions.current?.focusNotice(),
      send: () => composerActions.current?.send(),
    });
    useImperativeHandle(actionsRef, () => ownActions, [ownActions]);

    return renderPart('div', {
      state,
      host,
      ref: refs,
      own: {
        className: 'mw mw-window',
        ...dataAttributes({ status: state.status, reason: state.reason }),
        children: (
          <>
            <div className="mw-window-head">
              {heading === undefined ? null : <div className="mw-window-heading">{heading}</div>}
              <WindowBadge {...input} {...shared} />
              <RiskAlert
                {...input}
                {...shared}
                {...{ customerTimeZone, workingHours, note }}
                actions={alertActions}
                open={isAlertOpen}
                onOpenChange={setAlertOpen}
              />
            </div>
            <WindowComposerView
              actionsRef={composerActions}
              {...shared}
              {...{ composer, conversationKey, variant, tools, cost, nudgeAfter, suggestion }}
              {...{ actions, contact, bots, onStartBot, hasNoTemplates, templatesUrl, queued }}
            >
              {children}
            </WindowComposerView>
            {hasSelector ? (
              <MessagingTemplates
                {...shared}
                {...{ composer, conversationKey, authorize, readRefusal, templates }}
                {...{ to, recipient, recipientName, prefill, metaOf, labelOf, availability }}
                {...{ showUnavailable, preferredLanguage, memory, uploadMedia, mediaLimits, look }}
                {...{ onSendTemplate, onQueueTemplate }}
                cost={cost?.template}
                onLoadMore={onLoadMoreTemplates}
                onRetry={onRetryTemplates}
                isOpen={isChoosing}
                onOpenChange={setChoosing}
              />
            ) : null}
          </>
        ),
      },
    });
  },
);

/** Whether a source says that there are no templates at all; one that is still loading does not. */
function isEmptySource(source: TemplateSource): boolean {
  const { items, status } = loadOf(source);
  const list = recordOf(items)?.data ?? items;
  return Array.isArray(list) && list.length === 0 && status === 'ready' && recordOf(source)?.hasMore !== true;
}
