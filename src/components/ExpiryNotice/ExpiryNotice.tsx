'use client';
import { forwardRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { useMessagingWindow } from '../../hooks/useMessagingWindow.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { NoticeView, type NoticeViewProps } from '../internal/NoticeView.js';
import { splitInput, type WindowInputProps } from '../internal/splitInput.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { useRoot } from '../internal/useRoot.js';

const NOTICE_TEXTS = { ...windowTexts, ...wayOutTexts, ...noticeTexts };

export interface ExpiryNoticeProps
  extends WindowInputProps,
    TextProps,
    Omit<
      NoticeViewProps,
      'state' | 'texts' | 'clock' | 'needsHuman' | 'isTemplateBlocked' | 'firstWay' | keyof WindowInputProps
    > {
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
}

/**
 * The notice that stands in place of a locked composer, for hosts with a composer of their own. Renders nothing
 * while free-form messages may be sent; an unknown window has its notice.
 *
 * @example <ExpiryNotice channel="whatsapp" lastInboundAt={lastInboundAt} actions={{ template: openTemplates }} />
 */
export const ExpiryNotice = forwardRef<HTMLDivElement, ExpiryNoticeProps>(function ExpiryNotice(props, ref) {
  const [input, { clock: givenClock, locale, strings, ...view }] = splitInput(props);
  const clock = useClock(givenClock);
  const [root, bothRefs] = useRoot(ref);
  const texts = useTexts(NOTICE_TEXTS, { locale, strings }, root);
  const state = useMessagingWindow(input, { clock, granularity: 'status' });
  if (state.status === 'open' || state.status === 'expiring') return null;
  const needsHuman = state.can.humanAgent && input.handledBy === 'bot';
  return (
    <NoticeView ref={bothRefs} {...view} state={state} texts={texts} clock={clock} needsHuman={needsHuman} />
  );
});
