'use client';

import { forwardRef, type HTMLAttributes, type ReactNode } from 'react';
import type { WindowState } from '../../core/window/WindowState.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useComposerView, useConversation } from '../../hooks/useConversation.js';
import type { ComposerOptions } from '../../hooks/useWindowComposer.js';
import { composerTexts } from '../../strings/english/composerTexts.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { refusalTexts } from '../../strings/english/refusalTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { ComposerFacts, composerLines } from '../internal/composerLines.js';
import { dataAttributes, toneOf } from '../internal/dataAttributes.js';
import { lookOf } from '../internal/lookOf.js';
import { nodeOf } from '../internal/nodeOf.js';
import { partProps } from '../internal/partProps.js';
import { useRoot } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';

const HINT_TEXTS = { ...windowTexts, ...wayOutTexts, ...noticeTexts, ...composerTexts, ...refusalTexts };
const MODES = ['reply', 'note'] as const;

/** How the hints look. */
export interface ComposerHintsLook
  extends TextProps,
    Pick<ComposerOptions, 'mode'>,
    PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  /** Says "5 sent since their last reply" from so many on (`sentSinceInbound`). Absent: never. */
  nudgeAfter?: number | undefined;
  /** One line while the window expires, such as a question that keeps it open. */
  suggestion?: ReactNode | undefined;
}

export type ComposerHintsProps = ComposerHintsLook & PartConversation;

/**
 * The lines of a composer, for hosts with one of their own: why a message did not go and what was not delivered, what
 * this person may not do, what a message costs, how many are left. Empty when there is nothing to say.
 *
 * @example <ComposerHints id="hints" />
 */
export const ComposerHints = forwardRef<HTMLDivElement, ComposerHintsProps>(
  function ComposerHints(props, ref) {
    const [given, { mode: wantedMode, locale, strings, nudgeAfter, suggestion, ...host }] = partProps(props);
    const mode = lookOf(wantedMode, MODES);
    const [root, bothRefs] = useRoot(ref);
    const texts = useTexts(HINT_TEXTS, { locale, strings }, root);
    const held = useConversation(given);
    const composer = useComposerView(held, mode);
    const { state } = composer.conversation;
    const { conversation } = held;
    const lines = composerLines({
      ...{ composer, conversation, texts, nudgeAfter },
      suggestion: nodeOf(suggestion),
    });
    return renderPart('div', {
      state,
      host,
      ref: bothRefs,
      own: {
        className: 'mw mw-hints',
        ...dataAttributes({ ...toneOf(state), mode }),
        children: (
          <>
            {lines.problems}
            {lines.hints}
            <ComposerFacts state={state} facts={lines.facts} />
          </>
        ),
      },
    });
  },
);
