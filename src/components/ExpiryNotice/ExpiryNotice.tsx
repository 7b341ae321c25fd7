'use client';

import { forwardRef } from 'react';
import { isLocked } from '../../conversation/conversationView.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useConversationView, useWindowConversation } from '../../hooks/useWindowConversation.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { NoticeView, type NoticeViewProps } from '../internal/NoticeView.js';
import { partProps } from '../internal/partProps.js';
import { useRoot } from '../internal/refs.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';

const NOTICE_TEXTS = { ...windowTexts, ...wayOutTexts, ...noticeTexts };

/** How the notice looks. */
export interface ExpiryNoticeLook
  extends TextProps,
    Omit<NoticeViewProps, 'view' | 'texts' | 'clock' | 'acknowledge' | 'onChooseWay' | 'isPlain'> {}

export type ExpiryNoticeProps = ExpiryNoticeLook & PartConversation;

/**
 * The notice that stands in place of a locked composer, for hosts with a composer of their own. Renders nothing
 * while free-form messages may be sent; an unknown window has its notice.
 *
 * @example <ExpiryNotice channel="whatsapp" lastInboundAt={lastInboundAt} actions={{ template: openTemplates }} />
 */
export const ExpiryNotice = forwardRef<HTMLDivElement, ExpiryNoticeProps>(function ExpiryNotice(props, ref) {
  const [given, { locale, strings, ...look }] = partProps(props);
  const [root, bothRefs] = useRoot(ref);
  const texts = useTexts(NOTICE_TEXTS, { locale, strings }, root);
  const held = useWindowConversation(given);
  const view = useConversationView(held);
  const { conversation } = held;
  if (!isLocked(view.verdicts) && view.state.status !== 'unknown') return null;
  return (
    <NoticeView
      ref={bothRefs}
      {...look}
      {...{ view, texts, clock: conversation.clock }}
      onChooseWay={(way, bot) => conversation.chooseWay(way, bot)}
    />
  );
});
