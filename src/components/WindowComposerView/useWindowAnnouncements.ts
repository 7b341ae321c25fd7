'use client';
import { useEffect, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';
import { MINUTE_MS } from '../../core/time/units.js';
import { remainingUntil } from '../../core/window/remainingOf.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import { formatText } from '../../strings/formatText.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import { useVoice } from '../internal/useVoice.js';
import { remainingText } from '../internal/windowLabel.js';

/** Below these the time is said once more, after the edge of `expiring`. */
const LATER_THRESHOLDS_MS = [60 * MINUTE_MS, 15 * MINUTE_MS, 5 * MINUTE_MS];

/** How near the end is: 0 open, 1 expiring, 2.. below each threshold, `closed`, `unknown`. */
type Edge = number | 'closed' | 'unknown';

/**
 * Says the edges of the conversation in front: soon, below an hour, 15 and 5 minutes, closed, open again. Politely; it
 * interrupts only when the window closes under the hands of somebody who types. After a sleep only the present edge
 * is said, and a switch to another conversation not at all.
 */
export function useWindowAnnouncements(
  input: WindowInput,
  conversation: string,
  clock: Clock,
  texts: Texts<ComposerPart>,
  isTyping: () => boolean,
): { say(text: string): void } {
  const voice = useVoice();

  const seen = useRef<{ conversation: string; edge: Edge } | null>(null);
  const { look } = useStableMethods({
    look(now: Instant): Instant | null {
      const state = windowAt(input, now);
      const edge = edgeOf(state, now);
      const before = seen.current;
      seen.current = { conversation, edge };
      if (before !== null && before.conversation === conversation && before.edge !== edge) {
        sayEdge(before.edge, edge, state, now);
      }
      return nextEdgeAt(state, now);
    },
  });

  function sayEdge(before: Edge, edge: Edge, state: WindowState, now: Instant): void {
    const { announcements } = texts.strings;
    const topic = { subject: conversation, fact: `${edge}|${state.expiresAt}` };
    if (edge === 'closed') {
      if (before !== 'unknown')
        voice.current?.say(announcements.closed, topic, isTyping() ? 'assertive' : 'polite');
    } else if (before === 'closed' && edge !== 'unknown') {
      voice.current?.say(announcements.reopened, topic);
    } else if (
      typeof edge === 'number' &&
      typeof before === 'number' &&
      edge > before &&
      state.expiresAt !== null
    ) {
      const time = remainingText(remainingUntil(state.expiresAt, now), texts, 'long');
      voice.current?.say(formatText(announcements.expiring, { time }, texts.locale), topic);
    }
  }

  const watch = useRef<{ refresh(): void; stop(): void } | null>(null);
  useEffect(() => {
    const own = clock.watch((now) => look(now));
    watch.current = own;
    return () => own.stop();
  }, [clock, look]);
  useEffect(() => watch.current?.refresh());

  const count = useRef(0);
  return {
    say(text) {
      count.current++;
      voice.current?.say(text, { subject: conversation, fact: `said ${count.current}` });
    },
  };
}

function edgeOf({ status, expiresAt }: WindowState, now: Instant): Edge {
  if (status === 'closed' || status === 'unknown') return status;
  if (status === 'open' || expiresAt === null) return 0;
  return 1 + LATER_THRESHOLDS_MS.filter((threshold) => expiresAt - now < threshold).length;
}

function nextEdgeAt({ status, expiresAt, nextChangeAt }: WindowState, now: Instant): Instant | null {
  if (nextChangeAt === null && expiresAt === null) return null;
  const edges = [nextChangeAt ?? Number.POSITIVE_INFINITY];
  if (status === 'expiring' && expiresAt !== null) {
    for (const threshold of LATER_THRESHOLDS_MS) {
      const at = expiresAt - threshold + 1;
      if (at > now) edges.push(at);
    }
  }
  return Math.min(...edges);
}
