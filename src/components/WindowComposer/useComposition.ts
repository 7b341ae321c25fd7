'use client';

import { type SyntheticEvent, useMemo, useRef, useState } from 'react';
import {
  breakOff,
  type Composition,
  compositionIn,
  shownText,
  writtenText,
} from '../../conversation/Composition.js';
import type { Conversation } from '../../conversation/createConversation.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';

interface Composing extends Composition {
  conversation: Conversation;
  mode: string | undefined;
}

/** The text between a draft and its field, of which nothing is taken away while letters are composed in it. */
export function useComposition(
  conversation: Conversation,
  mode: string | undefined,
  { draft, setDraft, text, setText }: UseWindowComposerResult,
) {
  const [begun, setBegun] = useState<Composing | null>(null);
  const isOver =
    begun?.conversation !== conversation ||
    begun.mode !== mode ||
    !begun.field.isConnected ||
    shownText(text, begun) !== (begun.shown ?? text);
  const composition = isOver ? null : begun;
  // Browsers do not always say so.
  if (isOver && begun !== null) setBegun(null);
  const latest = useRef({ composition, text, conversation, mode });
  useBeforePaint(() => {
    const before = latest.current;
    latest.current = { composition, text, conversation, mode };
    const isSame = before.conversation === conversation && before.mode === mode;
    if (before.composition !== null && !isSame) breakOff(before.composition);
  });
  const value = shownText(text, composition);
  const methods = useMemo(() => {
    function written(typed: string): string {
      setBegun((now) => (now === null || now.shown === null ? now : { ...now, shown: typed }));
      return writtenText(typed, latest.current.text, latest.current.composition);
    }
    return {
      setValue: (typed: string) => setText(written(typed)),
      setDraft(next: UseWindowComposerResult['draft']) {
        const rest = written(next.text);
        // The state of a rich editor cannot be taken apart.
        setDraft(next.content === undefined ? { ...next, text: rest } : next);
      },
    };
  }, [setText, setDraft]);
  return {
    isComposing: composition !== null,
    editor: { value, draft: value === text ? draft : { ...draft, text: value }, ...methods },
    listeners: {
      onCompositionStart({ target, currentTarget }: SyntheticEvent) {
        const field = target as Element;
        // Preact hears what comes through a slot too, which is told of apart.
        if (field.getRootNode() !== currentTarget.getRootNode()) return;
        setBegun({ ...compositionIn(field), conversation, mode });
      },
      onCompositionEnd: () => setBegun(null),
    },
  };
}
