'use client';

import {
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useContext,
  useImperativeHandle,
} from 'react';
import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import type { ConversationActions } from '../../conversation/createConversation.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { ConversationContext } from '../../hooks/ConversationContext.js';
import { useConversation } from '../../hooks/useConversation.js';
import { useConversationView } from '../../hooks/useWindowConversation.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import type { OwnStrings } from '../../strings/mergeStrings.js';
import { dataAttributes, toneOf } from '../internal/dataAttributes.js';
import { nodeOf } from '../internal/nodeOf.js';
import { partProps } from '../internal/partProps.js';
import { refIn } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { RiskAlert, type RiskAlertLook } from '../RiskAlert/RiskAlert.js';
import { TemplateSelector, type TemplateSelectorLook } from '../TemplateSelector/TemplateSelector.js';
import { WindowBadge, type WindowBadgeLook } from '../WindowBadge/WindowBadge.js';
import { WindowComposer, type WindowComposerLook } from '../WindowComposer/WindowComposer.js';
import { ConversationRoot } from './MessagingWindowRoot.js';

/** What a host's own shortcuts can do. Each does nothing while it is impossible. */
export type MessagingActions = Pick<
  ConversationActions,
  'openAlert' | 'openTemplates' | 'focusNotice' | 'send'
>;

export interface MessagingWindowProps
  extends ConversationOptions,
    TextProps,
    PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  /** How each part looks. The badge is the alert's button; one that is given stands beside it. */
  badge?: WindowBadgeLook | undefined;
  alert?: RiskAlertLook | undefined;
  composer?: WindowComposerLook | undefined;
  selector?: TemplateSelectorLook | undefined;
  /** The contact's name or anything else that stands before the badge. */
  heading?: ReactNode | undefined;
  /** For the host's own shortcuts; the kit has none. */
  actionsRef?: Ref<MessagingActions> | undefined;
  /** Own editor in place of the kit's field. */
  children?: WindowComposerLook['children'] | undefined;
}

/**
 * The whole window UX in one: badge, risk alert, composer with its notice, template selector. It needs a channel
 * and `lastInboundAt`; everything else adds to it.
 *
 * @example <MessagingWindow channel="whatsapp" lastInboundAt={conversation.lastInboundAt} actions={{ template: openTemplates }} />
 */
export const MessagingWindow = forwardRef<HTMLDivElement, MessagingWindowProps>(
  function MessagingWindow(props, ref) {
    const [given, look] = partProps(props);
    const { inboxes } = useContext(WindowDefaultsContext).settings ?? {};
    const templates = given.templates ?? inboxes?.[given.inboxId ?? '']?.templates;
    const hasSelector = !!templates && !!(given.onSendTemplate ?? given.onSendTwilio);
    return (
      <ConversationRoot {...(given as ConversationOptions)} hasSelector={hasSelector}>
        <Parts {...look} ref={ref} hasSelector={hasSelector} />
      </ConversationRoot>
    );
  },
);

type PartsProps = Omit<MessagingWindowProps, keyof ConversationOptions> & { hasSelector: boolean };

const Parts = forwardRef<HTMLDivElement, PartsProps>(function Parts(props, ref) {
  const { badge, alert, composer, selector, heading, actionsRef, children, hasSelector, ...rest } = props;
  const { locale, strings, ...host } = rest;
  const title = nodeOf(heading);
  const root = useContext(ConversationContext);
  const { state } = useConversationView(useConversation({}));
  useImperativeHandle(refIn(actionsRef), () => root?.conversation.actions as MessagingActions, [root]);
  const texts = { locale, strings };
  const { windowClosed } = useTexts(windowTexts, texts).strings.badge;
  return renderPart('div', {
    state,
    host,
    ref: ref as Ref<never>,
    own: {
      className: 'mw mw-window',
      ...dataAttributes(toneOf(state)),
      children: (
        <>
          <div className="mw-window-head">
            {title === null || title === undefined ? null : <div className="mw-window-heading">{title}</div>}
            {badge === undefined ? null : <WindowBadge {...texts} {...badge} />}
            <RiskAlert
              locale={locale}
              strings={withWords(strings, windowClosed)}
              size={badge === undefined ? headSize(state) : 'icon'}
              {...alert}
            />
          </div>
          <WindowComposer {...texts} {...composer}>
            {children ?? composer?.children}
          </WindowComposer>
          {hasSelector ? <TemplateSelector {...texts} {...selector} /> : null}
        </>
      ),
    },
  });
});

/** Below it the notice of a closed window says what can be done: the badge does not say so, too. */
function headSize({ status }: WindowState): 'full' | 'compact' {
  return status === 'closed' ? 'compact' : 'full';
}

/** In rows the short word stands among others of its kind; here it says what is closed. */
function withWords(strings: TextProps['strings'], closed: string): OwnStrings {
  return [...[strings ?? []].flat(), { compact: { closed } }];
}
