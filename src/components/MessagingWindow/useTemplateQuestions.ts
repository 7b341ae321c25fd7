'use client';
import { useEffect, useRef } from 'react';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

/** What was known when the selector was opened. */
interface Opening {
  wasLocked: boolean;
  lastTemplateAt: number | null;
}

/**
 * Questions before a template goes, each asked once: it costs money, and something may have happened since the
 * selector was opened. The window opened again, or a colleague has sent a template meanwhile.
 */
export function useTemplateQuestions(
  composer: UseWindowComposerResult,
  isChoosing: boolean,
  texts: Texts<ComposerPart>,
): { ask: () => true | { reason: string } } {
  const { isLocked, state, isOpenNow } = composer;
  const opening = useRef<Opening | null>(null);
  useEffect(() => {
    if (!isChoosing) opening.current = null;
    else opening.current ??= { wasLocked: isLocked, lastTemplateAt: state.lastTemplateAt };
  });
  return {
    ask() {
      const then = opening.current;
      if (then === null) return true;
      const { reopenedAsk, colleagueAsk } = texts.strings.composer;
      if (then.wasLocked && isOpenNow()) {
        then.wasLocked = false;
        return { reason: reopenedAsk };
      }
      if (state.lastTemplateAt !== then.lastTemplateAt) {
        then.lastTemplateAt = state.lastTemplateAt;
        return { reason: colleagueAsk };
      }
      return true;
    },
  };
}
