'use client';
import {
  type DragEvent,
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  type RefCallback,
  type SyntheticEvent,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { composerTexts } from '../../strings/english/composerTexts.js';
import { noticeTexts } from '../../strings/english/noticeTexts.js';
import { refusalTexts } from '../../strings/english/refusalTexts.js';
import { wayOutTexts } from '../../strings/english/wayOutTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import type { WaysOutOptions } from '../internal/WaysOutList.js';
import { allowedWays } from './allowedWays.js';
import { ComposerBar } from './ComposerBar.js';
import { type ComposerCost, ComposerHints } from './ComposerHints.js';
import { ComposerNotice } from './ComposerNotice.js';
import { PlainEditor } from './PlainEditor.js';
import { useComposerFocus } from './useComposerFocus.js';
import { useWindowAnnouncements } from './useWindowAnnouncements.js';

const COMPOSER_TEXTS = { ...windowTexts, ...wayOutTexts, ...noticeTexts, ...composerTexts, ...refusalTexts };

/** What an editor of the host gets. */
export interface ComposerEditor {
  value: string;
  setValue(text: string): void;
  /** The whole draft, for editors with attachments or a state of their own. */
  draft: UseWindowComposerResult['draft'];
  setDraft: UseWindowComposerResult['setDraft'];
  /** The window is closed: nothing may be typed, attached, pasted or dropped. */
  disabled: boolean;
  isSending: boolean;
  /** Put it on the element that takes the focus. */
  ref: RefCallback<HTMLElement>;
  /** Id of the lines that say what a message costs and what stands against it: for `aria-describedby`. */
  describedBy: string;
  /** `null` while nothing can be sent. */
  send: (() => Promise<boolean>) | null;
}

/** What a host's own shortcuts can do. Each does nothing while it is impossible. */
export interface ComposerActions {
  /** Puts the focus on the notice. */
  focusNotice(): void;
  send(): void;
}

/** `replace`: a notice stands in place of the field; `disable`: the field turns grey, the notice beside it. */
export type WindowComposerVariant = 'replace' | 'disable';

export interface WindowComposerViewProps
  extends TextProps,
    WaysOutOptions,
    PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  /** What `useWindowComposer` returns. */
  composer: UseWindowComposerResult;
  /** The conversation in front; a switch to another one is not announced as a change of the window. */
  conversationKey?: string | null;
  /** The clock that `composer` runs on. @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  /** For the host's own shortcuts; the kit has none. */
  actionsRef?: Ref<ComposerActions>;
  /** `data-variant`. @default 'replace' */
  variant?: WindowComposerVariant;
  /** What messages cost. Nothing is ever called free. */
  cost?: ComposerCost;
  /** Says "5 sent since their last reply" from so many on (`sentSinceInbound`). Absent: never. */
  nudgeAfter?: number;
  /** One line while the window expires, such as a question that keeps it open. */
  suggestion?: ReactNode;
  /** Own editor in place of the kit's field. It is hidden while locked, never unmounted. */
  children?: (editor: ComposerEditor) => ReactNode;
  /** Own buttons in the bar below the field; not there while locked. */
  tools?: ReactNode;
}

/** A composer's view over `useWindowComposer`, for hosts that hold its state themselves. */
export const WindowComposerView = forwardRef<HTMLDivElement, WindowComposerViewProps>(
  function WindowComposerView(props, ref) {
    const { composer, conversationKey: givenKey, clock: givenClock, locale, strings, ...more } = props;
    const conversationKey = givenKey ?? '';
    const { actionsRef, variant = 'replace', cost, nudgeAfter, suggestion, children, tools, ...other } = more;
    const {
      actions: givenActions,
      contact,
      bots,
      onStartBot,
      hasNoTemplates,
      templatesUrl,
      queued,
      ...host
    } = other;
    const actions = givenActions ?? {};
    const given: WaysOutOptions = {
      actions,
      contact,
      bots,
      onStartBot,
      hasNoTemplates,
      templatesUrl,
      queued,
    };
    const clock = useClock(givenClock);
    const { state, mode, draft, setDraft, text, setText, send, isSending, emit } = composer;
    // A composition that the lock broke off would lose its characters; one of another conversation is over.
    const [composingIn, setComposingIn] = useState<string | null>(null);
    const isLocked = composer.isLocked && composingIn !== conversationKey;
    const editorRef = useRef<HTMLDivElement | null>(null);
    const texts = useTexts(COMPOSER_TEXTS, { locale, strings }, editorRef);
    const noticeRef = useRef<HTMLDivElement | null>(null);
    const fieldRef = useRef<HTMLElement | null>(null);
    const takeField = useCallback((field: HTMLElement | null) => {
      fieldRef.current = field;
    }, []);
    const id = useElementId();
    const noticeId = `${id}-notice`;
    const hintsId = `${id}-hints`;
    const { hasFocus } = useComposerFocus(isLocked, editorRef, noticeRef, fieldRef, () =>
      emit({ type: 'locked-while-typing', reason: state.reason }),
    );
    // The end of the window is nothing to interrupt a note for.
    const { say } = useWindowAnnouncements(
      composer.input,
      conversationKey,
      clock,
      texts,
      () => mode === 'reply' && hasFocus(),
    );
    const needsNotice = composer.isLocked || (mode === 'reply' && state.status === 'unknown');
    const keepOut = (event: SyntheticEvent) => {
      if (!isLocked) return;
      event.preventDefault();
      // Editors with listeners of their own do not ask whether it was prevented.
      event.stopPropagation();
    };
    const refuseDrop = (event: DragEvent) => {
      if (isLocked) event.dataTransfer.dropEffect = 'none';
      keepOut(event);
    };
    // An emptied field alone sounds the same as a lost draft.
    const sendAndSay =
      send === null
        ? null
        : async () => {
            const isSent = await send();
            if (isSent) say(texts.strings.announcements.messageSent);
            return isSent;
          };
    const composerActions = useStableMethods<{ [Name in keyof ComposerActions]: () => void }>({
      focusNotice: () => noticeRef.current?.focus(),
      send: () => void sendAndSay?.(),
    });
    useImperativeHandle(actionsRef, () => composerActions, [composerActions]);
    const editor: ComposerEditor = {
      value: text,
      setValue: setText,
      draft,
      setDraft,
      disabled: isLocked,
      isSending,
      ref: takeField,
      send: sendAndSay,
      describedBy: hintsId,
    };

    return renderPart('div', {
      state,
      host,
      ref: ref as Ref<never>,
      own: {
        role: 'group',
        'aria-label': mode === 'note' ? texts.strings.composer.note : texts.strings.composer.label,
        'aria-describedby': needsNotice ? `${noticeId}-text` : undefined,
        className: 'mw mw-composer',
        ...dataAttributes({
          status: state.status,
          reason: state.reason,
          variant,
          mode,
          locked: isLocked,
          sending: isSending,
        }),
        children: (
          <>
            {needsNotice ? (
              <ComposerNotice
                ref={noticeRef}
                id={noticeId}
                {...{ composer, texts, clock }}
                ways={allowedWays(given, composer.denials)}
              />
            ) : null}
            <div className="mw-composer-hints" id={hintsId}>
              <ComposerHints
                {...{ composer, texts, cost, nudgeAfter, suggestion }}
                ways={given}
                hasNotice={needsNotice}
              />
            </div>
            <div
              ref={editorRef}
              className="mw-composer-editor"
              hidden={isLocked && variant === 'replace'}
              onCompositionStart={() => setComposingIn(conversationKey)}
              onCompositionEnd={() => setComposingIn(null)}
              onPasteCapture={keepOut}
              onDropCapture={keepOut}
              onDragOverCapture={refuseDrop}
            >
              {children === undefined ? (
                <PlainEditor
                  editor={editor}
                  strings={texts.strings}
                  mode={mode}
                  isExpired={isLocked && variant === 'disable'}
                  noticeId={noticeId}
                />
              ) : (
                children(editor)
              )}
              {isLocked ? null : (
                <ComposerBar
                  {...{ composer, texts, tools, hintsId }}
                  send={sendAndSay}
                  onTemplate={needsNotice || hasNoTemplates || mode === 'note' ? undefined : actions.template}
                />
              )}
            </div>
          </>
        ),
      },
    });
  },
);
