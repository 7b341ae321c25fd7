'use client';

import { type ComponentType, forwardRef, type HTMLAttributes, useEffect, useRef, useState } from 'react';
import { callHost } from '../../clock/callHost.js';
import { type Opening, openingOf } from '../../conversation/conversationView.js';
import type { TemplateSelectorOptions } from '../../conversation/createTemplateSend.js';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import type { Optional } from '../../core/window/Optional.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useConversation } from '../../hooks/useConversation.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { useConversationView } from '../../hooks/useWindowConversation.js';
import { loadingTexts } from '../../strings/english/loadingTexts.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { LoadFailure } from '../internal/LoadFailure.js';
import { type LazyPart, prepare, useLazyPart } from '../internal/lazyPart.js';
import { lookOf } from '../internal/lookOf.js';
import { partProps } from '../internal/partProps.js';
import { deepActiveElement, isNobodys } from '../internal/place.js';
import type { PartOf } from '../internal/renderPart.js';
import type { Slot } from '../internal/Slot.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { whenIdle } from '../internal/whenIdle.js';
import type { GetFieldLabel } from './fieldLabel.js';
import type { SelectorViewProps } from './SelectorView.js';
import { TemplateBones } from './TemplateBones.js';
import type { TemplateSelectorReason } from './TemplateDialog.js';
import type { TemplatePreviewLook } from './TemplatePreview.js';
import type { GetErrorText } from './verdictText.js';

/** The parts of a selector that a host can leave out (`null`) or put something else in place of. */
export type TemplateSelectorParts = Optional<
  Record<'list' | 'form' | 'preview' | 'facts' | 'sendBar', Slot<UseTemplateSelectorResult>>
>;

/** How a selector looks, and what it takes beside its conversation. */
export interface TemplateSelectorLook
  extends TemplateSelectorOptions,
    TextProps,
    Omit<PartOf<HTMLAttributes<HTMLElement>, UseTemplateSelectorResult>, keyof TemplateSelectorOptions> {
  /** A modal dialog that is opened, or a part of the page. `data-variant`. @default 'dialog' */
  variant?: 'dialog' | 'inline' | undefined;
  /** Dialog: whether it is open. */
  open?: boolean | undefined;
  /** Dialog: whether it is open at first. @default false */
  defaultOpen?: boolean | undefined;
  /** Dialog: called when it opens or wants to close; what is filled in stays until it is sent. */
  onOpenChange?: ((open: boolean, details: { reason: TemplateSelectorReason }) => void) | undefined;
  /** The host's own names of fields. */
  getLabel?: GetFieldLabel | null | undefined;
  /** Explains what `onSendTemplate` failed with. @default the explanation of the refusal that is read in it */
  getErrorText?: GetErrorText | null | undefined;
  /** Look of the preview. @default 'whatsapp' */
  look?: TemplatePreviewLook | undefined;
  /** Uploads files for media headers; without it they are given by link or id. */
  uploadMedia?: TemplateUpload | null | undefined;
  /** Types and sizes of files. @default the platform's, `MEDIA_LIMITS` */
  mediaLimits?: Optional<MediaLimits> | undefined;
  /** Loads the next page. */
  onLoadMore?: (() => void) | undefined;
  /** Loads again after an error. */
  onRetry?: (() => void) | undefined;
  /** Parts that are left out or replaced. */
  parts?: TemplateSelectorParts | undefined;
}

export type TemplateSelectorProps = TemplateSelectorLook & PartConversation;

const LOAD_TEXTS = { ...windowTexts, ...loadingTexts };

/** A selector whose looks come from `view`. */
export function selectorOf(view: LazyPart<ComponentType<SelectorViewProps>>) {
  return forwardRef<HTMLElement, TemplateSelectorProps>(function TemplateSelector(props, ref) {
    const [given, look] = partProps(props);
    const { open, onOpenChange, locale, strings } = look;
    const variant = lookOf(look.variant, ['dialog', 'inline']);
    const held = useConversation(given);
    const { conversation, options } = held;
    const { contact } = options;
    const [isOpenItself, setIsOpenItself] = useOpenFor(
      conversation.key ?? (contact?.phone || contact?.userId || ''),
      look.defaultOpen === true,
    );
    const isOpen = variant === 'inline' || (typeof open === 'boolean' ? open : isOpenItself);
    // What is filled in and where the focus was stays once it was there.
    const [wasOpen, setWasOpen] = useState(isOpen);
    if (isOpen && !wasOpen) setWasOpen(true);
    const opening = useRef<Opening | null>(null);
    // Noted at the press, before the code has come. What happens from here on the agent is asked about.
    useBeforePaint(() => {
      opening.current = isOpen ? (opening.current ?? openingOf(conversation.getView())) : null;
    }, [isOpen, conversation]);
    const setOpen = (next: boolean, reason: TemplateSelectorReason) => {
      setIsOpenItself(next);
      callHost(onOpenChange, next, { reason });
    };
    const [presses, setPresses] = useState(0);
    const from = useRef<Element | null>(null);
    const loading = useLazyPart(view, isOpen, {
      onLoaded() {
        // Somebody who has begun to write elsewhere meanwhile is not to be taken away from there.
        const active = deepActiveElement(document);
        const hasLeft = from.current?.isConnected === true && active !== from.current;
        if (variant === 'dialog' && hasLeft && takesText(active)) setOpen(false, 'late');
      },
      onFailure: () => conversation.emit({ type: 'load-failed', part: 'templates' }),
    });
    const { part: View, hasFailed, retry } = loading;
    const isLoading = isOpen && View === null && !hasFailed;
    useBeforePaint(() => {
      if (!isLoading) return undefined;
      const button = deepActiveElement(document);
      from.current = button;
      if (isNobodys(button)) return undefined;
      button?.setAttribute('aria-busy', 'true');
      return () => button?.removeAttribute('aria-busy');
    }, [isLoading]);
    const { status } = useConversationView(held).state;
    useEffect(() => {
      if (view.loaded === null && status !== 'open') whenIdle(() => prepare(view));
    }, [status]);
    const actions = useStableMethods({
      openTemplates() {
        conversation.emit({ type: 'template-opened' });
        setPresses((count) => count + 1);
        if (variant === 'dialog') setOpen(true, 'open');
      },
      prepareTemplates: () => prepare(view),
    });
    useEffect(() => conversation.register(actions), [conversation, actions]);
    const texts = useTexts(LOAD_TEXTS, { locale, strings });
    if (View !== null && wasOpen) {
      const onClose = (reason: TemplateSelectorReason) => setOpen(false, reason);
      return <View {...{ held, look, isOpen, opening, presses, onClose }} forwardedRef={ref} />;
    }
    if (isOpen && hasFailed) return <LoadFailure texts={texts} onRetry={retry} />;
    if (variant !== 'inline') return null;
    return (
      <div className="mw mw-templates" data-variant={variant} aria-busy>
        <div className="mw-templates-panes" data-view="list">
          <div className="mw-templates-list">
            <div className="mw-templates-notice" data-empty="">
              <TemplateBones />
            </div>
          </div>
          <div />
        </div>
      </div>
    );
  });
}

function takesText(element: Element | null): boolean {
  return element?.matches('input, textarea, [contenteditable]:not([contenteditable="false"])') ?? false;
}

/** Whether something is open for `owner`: it closes when another one comes in front, and stays closed when it is back. */
function useOpenFor(owner: string, isOpenAtFirst: boolean): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [known, setKnown] = useState(owner);
  const isOther = known !== owner;
  if (isOther) {
    setKnown(owner);
    // A contact that was not known yet is nobody else.
    if (known !== '') setOpen(false);
  }
  return [isOpen && (!isOther || known === ''), setOpen];
}
