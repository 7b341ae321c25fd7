'use client';
import { useEffect, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { remainingOf } from '../../core/window/remainingOf.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatText } from '../../strings/formatText.js';
import { retainVoice, type Voice } from '../internal/liveRegion.js';
import type { Texts } from '../internal/TextDefaults.js';
import { remainingText } from '../internal/windowLabel.js';

/**
 * Says the edges of the conversation in front: soon, closed, open again. Politely; it interrupts only when the
 * window closes under the hands of somebody who types. A switch to another conversation is not said.
 */
export function useWindowAnnouncements(
  state: WindowState,
  conversation: string,
  clock: Clock,
  texts: Texts,
  isTyping: () => boolean,
): void {
  const voice = useRef<Voice | null>(null);
  useEffect(() => {
    const own = retainVoice(document);
    voice.current = own;
    return () => own.release();
  }, []);

  const seen = useRef({ conversation, status: state.status });
  useEffect(() => {
    const before = seen.current;
    seen.current = { conversation, status: state.status };
    if (before.conversation !== conversation || before.status === state.status) return;
    const { announcements } = texts.strings;
    const remaining = remainingOf(state, clock.now());
    if (state.status === 'expiring' && before.status === 'open' && remaining !== null) {
      voice.current?.say(
        formatText(announcements.expiring, { time: remainingText(remaining, texts, 'long') }, texts.locale),
      );
    } else if (state.status === 'closed' && before.status !== 'unknown') {
      voice.current?.say(announcements.closed, isTyping() ? 'assertive' : 'polite');
    } else if (state.status === 'open' && before.status === 'closed') {
      voice.current?.say(announcements.reopened);
    }
  });
}
