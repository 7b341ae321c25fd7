'use client';
import { forwardRef, type HTMLAttributes, type ReactNode, type Ref, useRef, useState } from 'react';
import type { WindowState } from '../../core/window/WindowState.js';
import { useElementId } from '../../hooks/useElementId.js';
import { type UseWindowComposerOptions, useWindowComposer } from '../../hooks/useWindowComposer.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { splitInput } from '../internal/splitInput.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { ComposerHint } from './ComposerHint.js';
import { type NoticeActions, NoticeView } from './NoticeView.js';
import { PlainEditor } from './PlainEditor.js';
import { useComposerFocus } from './useComposerFocus.js';
import { useWindowAnnouncements } from './useWindowAnnouncements.js';

/** What an editor of the host gets. */
export interface ComposerEditor {
  value: string;
  setValue(text: string): void;
  /** The window is closed: nothing may be typed, attached, pasted or dropped. */
  disabled: boolean;
  isSending: boolean;
  /** Put it on the element that takes the focus. */
  ref: Ref<HTMLElement>;
  /** `null` while nothing can be sent. */
  send: (() => Promise<boolean>) | null;
}

/** `replace`: a notice stands in place of the field; `disable`: the field turns grey, the notice beside it. */
export type WindowComposerVariant = 'replace' | 'disable';

export interface WindowComposerProps
  extends UseWindowComposerOptions,
    TextProps,
    PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  /** `data-variant`. @default 'replace' */
  variant?: WindowComposerVariant;
  /** What the ways out do; one without an action is not offered. `template` is there while the window is open too. */
  actions?: NoticeActions;
  /** The host has no template that can be sent. @default false */
  hasNoTemplates?: boolean;
  /** Own editor in place of the kit's field. It is hidden while locked, never unmounted. */
  children?: (editor: ComposerEditor) => ReactNode;
  /** Own buttons in the bar below the field; hidden while locked. */
  tools?: ReactNode;
}

/**
 * A composer that locks when the window closes and unlocks when it opens, with the draft kept. `data-status`,
 * `data-reason`, `data-variant` and `data-locked` say the state.
 *
 * @example
 * <WindowComposer channel="whatsapp" lastInboundAt={lastInboundAt} conversationKey={id} onSend={send} actions={{ template: openTemplates }} />
 */
export const WindowComposer = forwardRef<HTMLDivElement, WindowComposerProps>(
  function WindowComposer(props, ref) {
    const [input, rest] = splitInput(props);
    const { conversationKey, onSend, readRefusal, clock: givenClock, locale, strings, ...more } = rest;
    const { variant = 'replace', actions = {}, hasNoTemplates = false, children, tools, ...host } = more;
    const clock = useClock(givenClock);
    const texts = useTexts({ locale, strings });
    const composer = useWindowComposer({ ...input, conversationKey, onSend, readRefusal, clock });
    const { state, gate, text, setText, send, isSending, acknowledgeHumanAgent } = composer;
    const [isComposing, setComposing] = useState(false);
    // A composition that the lock broke off would lose its characters.
    const isLocked = composer.isLocked && !isComposing;
    const editorRef = useRef<HTMLDivElement | null>(null);
    const noticeRef = useRef<HTMLDivElement | null>(null);
    const fieldRef = useRef<HTMLElement | null>(null);
    const noticeId = `${useElementId()}-notice`;
    const { hasFocus } = useComposerFocus(isLocked, editorRef, noticeRef);
    useWindowAnnouncements(state, conversationKey ?? '', clock, texts, hasFocus);

    const words = texts.strings.composer;
    const needsNotice = composer.isLocked || state.status === 'unknown';
    const editor: ComposerEditor = {
      value: text,
      setValue: setText,
      disabled: isLocked,
      isSending,
      ref: fieldRef,
      send,
    };
    const canOpenTemplates = actions.template !== undefined && gate.template.isAllowed && !hasNoTemplates;

    return renderPart('div', {
      state,
      host,
      ref: ref as Ref<never>,
      own: {
        role: 'group',
        'aria-label': words.label,
        'aria-describedby': needsNotice ? noticeId : undefined,
        className: 'mw mw-composer',
        ...dataAttributes({
          status: state.status,
          reason: state.reason,
          variant,
          locked: isLocked,
          sending: isSending,
        }),
        children: (
          <>
            {needsNotice ? (
              <NoticeView
                ref={noticeRef}
                id={noticeId}
                state={state}
                texts={texts}
                clock={clock}
                actions={actions}
                hasNoTemplates={hasNoTemplates}
                needsHuman={input.handledBy === 'bot'}
              >
                {composer.isLocked && input.handledBy === 'bot' ? (
                  <p className="mw-notice-line">{words.bot}</p>
                ) : null}
                {composer.isLocked && text !== '' ? (
                  <p className="mw-notice-line">{words.draftKept}</p>
                ) : null}
                {acknowledgeHumanAgent === null ? null : (
                  <div className="mw-notice-ways">
                    <button
                      type="button"
                      className="mw-button"
                      data-variant="primary"
                      onClick={acknowledgeHumanAgent}
                    >
                      {words.acknowledgeHumanAgent}
                    </button>
                  </div>
                )}
              </NoticeView>
            ) : null}
            <ComposerHint composer={composer} texts={texts} />
            <div
              ref={editorRef}
              className="mw-composer-editor"
              hidden={isLocked && variant === 'replace'}
              onCompositionStart={() => setComposing(true)}
              onCompositionEnd={() => setComposing(false)}
            >
              {children === undefined ? (
                <PlainEditor
                  editor={editor}
                  strings={texts.strings}
                  isExpired={isLocked && variant === 'disable'}
                  noticeId={noticeId}
                />
              ) : (
                children(editor)
              )}
              {isLocked ? null : (
                <div className="mw-composer-bar">
                  {tools}
                  {canOpenTemplates && !needsNotice ? (
                    <button
                      type="button"
                      className="mw-button"
                      data-variant="quiet"
                      onClick={() => actions.template?.()}
                    >
                      {texts.strings.templates.open}
                    </button>
                  ) : null}
                  {onSend === undefined ? null : (
                    <button
                      type="button"
                      className="mw-button mw-composer-send"
                      data-variant="primary"
                      aria-disabled={send === null}
                      onClick={() => void send?.()}
                    >
                      {isSending ? words.sending : words.send}
                    </button>
                  )}
                </div>
              )}
            </div>
          </>
        ),
      },
    });
  },
);
