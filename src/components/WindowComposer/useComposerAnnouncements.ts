'use client';

import type { RefObject } from 'react';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useConversation } from '../../hooks/useConversation.js';
import type { ComposerOptions } from '../../hooks/useWindowComposer.js';
import { composerTexts } from '../../strings/english/composerTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { activeElementAt } from '../internal/place.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { useWindowAnnouncements } from './useWindowAnnouncements.js';

const SPOKEN_TEXTS = { ...windowTexts, ...composerTexts };

export interface ComposerAnnouncementsOptions extends TextProps, Pick<ComposerOptions, 'mode'> {}

/**
 * Lets a composer of the host's own speak as `WindowComposer` does: a screen reader is told when the window is about to
 * close, closes, opens again, and that a message went. It interrupts only when the window closes while the focus is in
 * the composer.
 *
 * @param composer the element around the field and its buttons, there as long as the hook's component is
 * @example
 * const composer = useRef<HTMLDivElement>(null);
 * useComposerAnnouncements(composer); // in a MessagingWindowRoot
 */
export function useComposerAnnouncements(
  composer: RefObject<HTMLElement | null>,
  options: ComposerAnnouncementsOptions & PartConversation = {},
): void {
  const { mode: wantedMode, locale, strings, ...given } = options;
  const mode = wantedMode === 'note' ? 'note' : 'reply';
  const texts = useTexts(SPOKEN_TEXTS, { locale, strings }, composer);
  const { conversation } = useConversation(given);
  useWindowAnnouncements(conversation, mode, texts, composer, () => {
    const { current } = composer;
    return mode === 'reply' && current !== null && current.contains(activeElementAt(current));
  });
}
