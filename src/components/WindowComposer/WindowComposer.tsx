'use client';

import {
  type DragEvent,
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type RefCallback,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import { oneAfterAnother } from '../../conversation/Draft.js';
import type { Optional } from '../../core/window/Optional.js';
import type { WindowState } from '../../core/window/WindowState.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useConversation } from '../../hooks/useConversation.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import {
  type ComposerOptions,
  type UseWindowComposerResult,
  useComposer,
} from '../../hooks/useWindowComposer.js';
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
import { type Slot, slotted } from '../internal/Slot.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { windowLabel } from '../internal/windowLabel.js';
import { ComposerBar, SendButton } from './ComposerBar.js';
import { ComposerNotice, CopyDraft } from './ComposerNotice.js';
import { PlainEditor } from './PlainEditor.js';
import { useComposerFocus } from './useComposerFocus.js';
import { useComposition } from './useComposition.js';
import { useWindowAnnouncements } from './useWindowAnnouncements.js';

const COMPOSER_TEXTS = {
  ...windowTexts,
  ...wayOutTexts,
  ...noticeTexts,
  ...composerTexts,
  ...refusalTexts,
};

/** What an editor of the host gets. */
export interface ComposerEditor {
  value: string;
  setValue(text: string): void;
  /** The whole draft, for editors with attachments or a state of their own. */
  draft: UseWindowComposerResult['draft'];
  setDraft: UseWindowComposerResult['setDraft'];
  /** The window is closed: nothing may be typed, attached, pasted or dropped. What is written stays to be read. */
  readOnly: boolean;
  isSending: boolean;
  /** Put it on the element that takes the focus. */
  ref: RefCallback<HTMLElement>;
  /** Id of the lines that say what a message costs and what stands against it: for `aria-describedby`. */
  describedBy: string;
  /** `null` while nothing can be sent. */
  send: (() => Promise<boolean>) | null;
}

/** `replace`: a notice stands in place of the field; `disable`: the field turns grey, the notice beside it. */
export type WindowComposerVariant = 'replace' | 'disable';

/** The parts of a composer that a host can leave out (`null`) or put something else in place of. */
export type ComposerParts = Optional<
  Record<
    'notice' | 'problem' | 'hints' | 'field' | 'templateButton' | 'sendButton',
    Slot<UseWindowComposerResult>
  >
>;

/** How a composer looks, and what it takes beside its conversation. */
export interface WindowComposerLook
  extends TextProps,
    ComposerOptions,
    Omit<PartOf<HTMLAttributes<HTMLDivElement>, WindowState>, 'defaultValue'> {
  /** `data-variant`. @default 'replace' */
  variant?: WindowComposerVariant | undefined;
  /** Says "5 sent since their last reply" from so many on (`sentSinceInbound`). Absent: never. */
  nudgeAfter?: number | undefined;
  /** One line while the window expires, such as a question that keeps it open. */
  suggestion?: ReactNode | undefined;
  /** Own editor in place of the kit's field. It is hidden or read-only while locked, never unmounted. */
  children?: ((editor: ComposerEditor) => ReactNode) | undefined;
  /** Own buttons in the bar below the field; not there while locked. */
  tools?: ReactNode | undefined;
  /** Parts that are left out or replaced: `{ sendButton: null }` for an editor with a button of its own. */
  parts?: ComposerParts | undefined;
}

const MODES = ['reply', 'note'] as const;
const VARIANTS: readonly [WindowComposerVariant, WindowComposerVariant] = ['replace', 'disable'];

export type WindowComposerProps = WindowComposerLook & PartConversation;

/**
 * A composer that locks when the window closes and unlocks when it opens, with the draft kept. `data-status`,
 * `data-tone`, `data-reason`, `data-variant` and `data-locked` say the state.
 *
 * @example
 * <WindowComposer channel="whatsapp" lastInboundAt={lastInboundAt} conversationKey={id} onSend={send} actions={{ template: openTemplates }} />
 */
export const WindowComposer = forwardRef<HTMLDivElement, WindowComposerProps>(
  function WindowComposer(props, ref) {
    const [given, look] = partProps(props);
    const {
      mode: wantedMode,
      value,
      defaultValue,
      onValueChange,
      locale,
      strings,
      variant: wantedVariant,
      nudgeAfter,
      suggestion,
      children,
      tools,
      parts: wantedParts,
      ...host
    } = look;
    const mode = lookOf(wantedMode, MODES);
    const variant = lookOf(wantedVariant, VARIANTS);
    const parts = wantedParts ?? {};
    const held = useConversation(given);
    const { conversation } = held;
    const { view: shown, composer } = useComposer(held, { mode, value, defaultValue, onValueChange });
    const view = shown.conversation;
    const { state, draft, text, setText, isSending } = composer;
    const composition = useComposition(conversation, mode, composer);
    // A composition that the lock broke off would lose its characters.
    const isLocked = composer.isLocked && !composition.isComposing;
    const isReplaced = isLocked && variant === 'replace';
    const [rootRef, refs] = useRoot(ref);
    const editorRef = useRef<HTMLDivElement | null>(null);
    const noticeRef = useRef<HTMLDivElement | null>(null);
    const fieldRef = useRef<HTMLElement | null>(null);
    const takeField = useCallback((field: HTMLElement | null) => {
      fieldRef.current = field;
    }, []);
    const texts = useTexts(COMPOSER_TEXTS, { locale, strings }, editorRef);
    const id = useElementId();
    const noticeId = `${id}-notice`;
    const hintsId = `${id}-hints`;
    const { hasFocus } = useComposerFocus(
      isLocked,
      { editor: editorRef, notice: noticeRef, field: fieldRef },
      () => conversation.emit({ type: 'locked-while-typing', reason: state.reason }),
    );
    // The end of the window is nothing to interrupt a note for.
    useWindowAnnouncements(conversation, mode, texts, rootRef, () => mode === 'reply' && hasFocus());
    // What a lock brings along is said in one place, unless the host has another one for it.
    const isJoined =
      composer.isLocked && [parts.notice, parts.problem, parts.hints].every((part) => part === undefined);
    const { send } = composer;
    const { hasNotice, facts, ...lines } = composerLines({
      ...{ composer: shown, conversation, texts, nudgeAfter, isJoined },
      suggestion: nodeOf(suggestion),
    });
    // What the host puts in place of the hints has them all.
    const isFactInBar = !isLocked && parts.hints === undefined;
    const describedBy = isFactInBar && facts.length > 0 ? `${hintsId} ${hintsId}-facts` : hintsId;
    // The state of a rich editor is not to be put together with a text.
    const takesText = mode === 'reply' && !view.options.draftFormat && draft.content === undefined;
    const actions = useStableMethods({
      focusNotice: () => noticeRef.current?.focus(),
      focusComposer: () => (noticeRef.current ?? fieldRef.current)?.focus(),
      send: () => void send?.(),
      insertText: (more: string) => setText(oneAfterAnother(text, more)),
    });
    useEffect(
      () => conversation.register(takesText ? actions : { ...actions, insertText: undefined }),
      [conversation, actions, takesText],
    );
    const editor: ComposerEditor = {
      ...composition.editor,
      isSending,
      readOnly: isLocked,
      ref: takeField,
      send,
      describedBy,
    };
    const keepOut = (event: SyntheticEvent) => {
      if (!isLocked) return;
      event.preventDefault();
      // Editors with listeners of their own do not ask whether it was prevented.
      event.stopPropagation();
    };
    const { composer: words } = texts.strings;
    const isOver = state.reason === 'expired' && !state.can.humanAgent;
    const lockedText = isOver
      ? words.sessionExpired
      : state.tone === 'closed'
        ? texts.strings.badge.windowClosed
        : windowLabel(state, texts).compact;
    const { sendVerdict, verdicts } = composer;
    const hasSend = sendVerdict.isAllowed || sendVerdict.reason !== 'no-handler';
    const hasTemplates =
      mode === 'reply' &&
      !hasNotice &&
      view.context.ways?.includes('template') &&
      verdicts['send-template'].isAllowed;
    return renderPart('div', {
      state,
      host,
      ref: refs,
      own: {
        role: 'group',
        'aria-label': mode === 'note' ? texts.strings.composer.note : texts.strings.composer.label,
        'aria-describedby': hasNotice ? `${noticeId}-text` : undefined,
        className: 'mw mw-composer',
        ...dataAttributes({
          ...toneOf(state),
          ...{ variant, mode },
          locked: isLocked,
          sending: isSending,
        }),
        children: (
          <>
            {hasNotice
              ? slotted(
                  parts.notice,
                  <ComposerNotice
                    ref={noticeRef}
                    id={noticeId}
                    {...{ texts, conversation, view }}
                    acknowledgeHumanAgent={composer.acknowledgeHumanAgent}
                    text={isReplaced ? text : ''}
                  >
                    {lines.notice}
                  </ComposerNotice>,
                  composer,
                )
              : null}
            <div className="mw-composer-hints">{slotted(parts.problem, lines.problems, composer)}</div>
            {/* What describes the field; a problem is no part of it, as it is said by itself when it comes up. */}
            <div className="mw-composer-hints" id={hintsId}>
              {slotted(
                parts.hints,
                <>
                  {lines.hints}
                  {isFactInBar || isJoined ? null : <ComposerFacts {...{ facts, state }} />}
                </>,
                composer,
              )}
            </div>
            <div
              ref={editorRef}
              className="mw-composer-editor"
              hidden={isReplaced}
              {...composition.listeners}
              onPasteCapture={keepOut}
              onDropCapture={keepOut}
              onDragOverCapture={(event: DragEvent) => {
                if (isLocked) event.dataTransfer.dropEffect = 'none';
                keepOut(event);
              }}
            >
              {slotted(
                parts.field,
                typeof children !== 'function' ? (
                  <PlainEditor
                    {...{ editor, mode }}
                    {...{ texts, lockedText }}
                    describedBy={isLocked ? `${noticeId}-text` : describedBy}
                  />
                ) : (
                  children(editor)
                ),
                composer,
              )}
              {isLocked && variant === 'disable' && text !== '' ? (
                <div className="mw-composer-bar">
                  <p className="mw-composer-facts">{lockedText}</p>
                  <CopyDraft text={text} texts={texts} field={() => fieldRef.current} />
                </div>
              ) : null}
              {isLocked ? null : (
                <ComposerBar>
                  {nodeOf(tools)}
                  {hasTemplates
                    ? slotted(
                        parts.templateButton,
                        <button
                          type="button"
                          className="mw-button"
                          data-variant="plain"
                          onPointerEnter={() => conversation.actions.prepareTemplates()}
                          onFocus={() => conversation.actions.prepareTemplates()}
                          onClick={() => conversation.actions.openTemplates()}
                        >
                          {texts.strings.waysOut.template}
                        </button>,
                        composer,
                      )
                    : null}
                  {isFactInBar && facts.length > 0 ? (
                    <ComposerFacts {...{ facts, state }} id={`${hintsId}-facts`} />
                  ) : null}
                  {hasSend
                    ? slotted(
                        parts.sendButton,
                        <SendButton {...{ texts, mode, isSending, describedBy, send }} />,
                        composer,
                      )
                    : null}
                </ComposerBar>
              )}
            </div>
          </>
        ),
      },
    });
  },
);
