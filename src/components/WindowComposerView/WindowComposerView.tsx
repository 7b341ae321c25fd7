'use client';
import { forwardRef, type HTMLAttributes, type ReactNode, type Ref, useRef, useState } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import type { NoticeActions } from '../internal/NoticeView.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { ComposerBar } from './ComposerBar.js';
import { ComposerHint } from './ComposerHint.js';
import { ComposerNotice } from './ComposerNotice.js';
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

export interface WindowComposerViewProps
  extends TextProps,
    PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  /** What `useWindowComposer` returns. */
  composer: UseWindowComposerResult;
  /** The conversation in front; a switch to another one is not announced as a change of the window. */
  conversationKey?: string;
  /** The clock that `composer` runs on. @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  /** `data-variant`. @default 'replace' */
  variant?: WindowComposerVariant;
  /** What the ways out do; one without an action is not offered. `template` is there while the window is open too. */
  actions?: NoticeActions;
  /** The host has no template that can be sent. @default false */
  hasNoTemplates?: boolean;
  /** Own editor in place of the kit's field. It is hidden while locked, never unmounted. */
  children?: (editor: ComposerEditor) => ReactNode;
  /** Own buttons in the bar below the field; not there while locked. */
  tools?: ReactNode;
}

/** A composer's view over `useWindowComposer`, for hosts that hold its state themselves. */
export const WindowComposerView = forwardRef<HTMLDivElement, WindowComposerViewProps>(
  function WindowComposerView(props, ref) {
    const { composer, conversationKey = '', clock: givenClock, locale, strings, ...more } = props;
    const { variant = 'replace', actions = {}, hasNoTemplates = false, children, tools, ...host } = more;
    const clock = useClock(givenClock);
    const texts = useTexts({ locale, strings });
    const { state, text, setText, send, isSending } = composer;
    const [isComposing, setComposing] = useState(false);
    // A composition that the lock broke off would lose its characters.
    const isLocked = composer.isLocked && !isComposing;
    const editorRef = useRef<HTMLDivElement | null>(null);
    const noticeRef = useRef<HTMLDivElement | null>(null);
    const fieldRef = useRef<HTMLElement | null>(null);
    const noticeId = `${useElementId()}-notice`;
    const { hasFocus } = useComposerFocus(isLocked, editorRef, noticeRef);
    useWindowAnnouncements(state, conversationKey, clock, texts, hasFocus);
    const needsNotice = composer.isLocked || state.status === 'unknown';
    const editor: ComposerEditor = {
      value: text,
      setValue: setText,
      disabled: isLocked,
      isSending,
      ref: fieldRef,
      send,
    };

    return renderPart('div', {
      state,
      host,
      ref: ref as Ref<never>,
      own: {
        role: 'group',
        'aria-label': texts.strings.composer.label,
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
              <ComposerNotice
                ref={noticeRef}
                id={noticeId}
                {...{ composer, texts, clock, actions, hasNoTemplates }}
              />
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
                <ComposerBar
                  {...{ composer, texts, tools }}
                  onTemplate={needsNotice || hasNoTemplates ? undefined : actions.template}
                />
              )}
            </div>
          </>
        ),
      },
    });
  },
);
