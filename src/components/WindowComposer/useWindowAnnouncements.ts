'use client';

import { type RefObject, useEffect } from 'react';
import type { Conversation } from '../../conversation/createConversation.js';
import { MINUTE_MS } from '../../core/time/units.js';
import { remainingUntil } from '../../core/window/remainingOf.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import { formatText } from '../../strings/formatText.js';
import { useVoice, type Voice } from '../internal/liveRegion.js';
import type { Texts, WindowPart } from '../internal/TextDefaults.js';
import { remainingText, windowLabel } from '../internal/windowLabel.js';

/** Below these the time is said once more, after the edge of `expiring`. */
const LATER_THRESHOLDS_MS = [60 * MINUTE_MS, 15 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS];
/** The last minute is said to one who is writing alone. */
const LAST_MINUTE = 1 + LATER_THRESHOLDS_MS.length;

/** How near the end is: 0 open, 1 expiring, 2.. below each threshold, `closed`, `unknown`. */
type Edge = number | 'closed' | 'unknown';

/**
 * Says that a message went, and the edges of a conversation: soon, below an hour, 15, 5 minutes and one, closed, open
 * again. Politely; it interrupts only when the window closes under the hands of somebody who types. After a sleep only
 * the present edge is said, and a switch to another conversation not at all. A composer beside others says whose
 * window it is, or nothing where that is not known; one that nobody sees is silent.
 */
export function useWindowAnnouncements(
  conversation: Conversation,
  mode: 'reply' | 'note',
  texts: Texts<WindowPart | 'composer' | 'announcements'>,
  composer: RefObject<HTMLElement | null>,
  isTyping: () => boolean,
): void {
  const subject = conversation.key ?? '';
  const voice = useVoice(composer, subject);
  /** In front as it is, beside others as the alert of the contact says it. */
  const say: Voice['say'] = (text, topic, urgency) => {
    const place = voice.current?.place();
    if (place === 'front') return voice.current?.say(text, topic, urgency);
    const { state, options } = conversation.getView();
    const name = options.contact?.name;
    if (place !== 'beside' || !name) return;
    const status = windowLabel(state, texts).spoken;
    voice.current?.say(formatText(texts.strings.spoken.alertNamed, { name, status }, texts.locale), topic);
  };
  const withDraft = (text: string) =>
    conversation.getComposer(mode).isEmpty ? text : `${text} ${texts.strings.composer.draftKept}`;
  const { sayEdge, saySent } = useStableMethods({
    // An emptied field alone sounds the same as a lost draft.
    saySent(): void {
      voice.current?.say(texts.strings.announcements.messageSent, { subject, fact: `sent ${mode}` });
    },
    sayEdge(before: Edge, edge: Edge, { expiresAt, asOf }: WindowState): void {
      const { announcements } = texts.strings;
      const topic = { subject, fact: `${edge}|${expiresAt}` };
      if (edge === 'closed') {
        if (before === 'unknown') return;
        const { closed, closedMany } = announcements;
        say(withDraft(closed), { ...topic, ofMany: closedMany }, isTyping() ? 'assertive' : 'polite');
      } else if (before === 'closed' && edge !== 'unknown') {
        say(announcements.reopened, topic);
      } else if (
        typeof edge === 'number' &&
        typeof before === 'number' &&
        edge > before &&
        expiresAt !== null &&
        (edge < LAST_MINUTE || isTyping())
      ) {
        const time = remainingText(remainingUntil(expiresAt, asOf), texts, 'long');
        say(formatText(announcements.expiring, { time }, texts.locale), topic);
      }
    },
  });
  useEffect(() => {
    let { sentKey } = conversation.getComposer(mode);
    let edge = edgeOf(conversation.getView().state);
    return conversation.subscribe(() => {
      const composer = conversation.getComposer(mode);
      const { state } = composer.conversation;
      const [before, lastSent] = [edge, sentKey];
      edge = edgeOf(state);
      sentKey = composer.sentKey;
      if (before !== edge) sayEdge(before, edge, state);
      if (sentKey !== null && sentKey !== lastSent) saySent();
    });
  }, [conversation, mode, sayEdge, saySent]);
}

/** Looked at with each change of the remaining time in words, which comes at every threshold. */
function edgeOf({ status, expiresAt, asOf }: WindowState): Edge {
  if (status === 'closed' || status === 'unknown') return status;
  if (status === 'open' || expiresAt === null) return 0;
  return 1 + LATER_THRESHOLDS_MS.filter((threshold) => expiresAt - asOf < threshold).length;
}
