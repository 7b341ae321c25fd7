'use client';

import { forwardRef, type HTMLAttributes, useEffect, useMemo, useState } from 'react';
import type { TemplateSelectorOptions } from '../../conversation/createTemplateSend.js';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import type { PartConversation } from '../../hooks/ConversationContext.js';
import { useConversation } from '../../hooks/useConversation.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useStableMethods } from '../../hooks/useStableMethods.js';
import { type UseTemplateSelectorResult, useTemplates } from '../../hooks/useTemplateSelector.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { PartIcon } from '../internal/PartIcon.js';
import { partProps } from '../internal/partProps.js';
import { mergeRefs } from '../internal/refs.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { type Slot, slotted } from '../internal/Slot.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import type { GetFieldLabel } from './fieldLabel.js';
import { selectorTexts } from './selectorTexts.js';
import { TemplateDetail } from './TemplateDetail.js';
import { TemplateDialog, type TemplateSelectorReason } from './TemplateDialog.js';
import { TemplateList } from './TemplateList.js';
import type { TemplatePreviewLook } from './TemplatePreview.js';
import { TemplateSent } from './TemplateSent.js';
import { useSelectorFocus } from './useSelectorFocus.js';
import type { GetErrorText } from './verdictText.js';

/** The parts of a selector that a host can leave out (`null`) or put something else in place of. */
export type TemplateSelectorParts = Partial<
  Record<'list' | 'form' | 'preview' | 'facts' | 'sendBar', Slot<UseTemplateSelectorResult>>
>;

/** How a selector looks, and what it takes beside its conversation. */
export interface TemplateSelectorLook
  extends Omit<TemplateSelectorOptions, 'isNeeded'>,
    TextProps,
    Omit<PartOf<HTMLAttributes<HTMLElement>, UseTemplateSelectorResult>, keyof TemplateSelectorOptions> {
  /** A modal dialog that is opened, or a part of the page. `data-variant`. @default 'dialog' */
  variant?: 'dialog' | 'inline';
  /** Dialog: whether it is open. */
  open?: boolean;
  /** Dialog: whether it is open at first. @default false */
  defaultOpen?: boolean;
  /** Dialog: called when it opens or wants to close; what is filled in stays until it is sent. */
  onOpenChange?: (open: boolean, details: { reason: TemplateSelectorReason }) => void;
  /** The host's own names of fields. */
  getLabel?: GetFieldLabel | null;
  /** Explains what `onSendTemplate` failed with. @default the explanation of the refusal that is read in it */
  getErrorText?: GetErrorText | null;
  /** Look of the preview. @default 'whatsapp' */
  look?: TemplatePreviewLook;
  /** Uploads files for media headers; without it they are given by link or id. */
  uploadMedia?: TemplateUpload | null;
  /** Types and sizes of files. @default the platform's, `MEDIA_LIMITS` */
  mediaLimits?: Partial<MediaLimits>;
  /** Loads the next page. */
  onLoadMore?: () => void;
  /** Loads again after an error. */
  onRetry?: () => void;
  /** Parts that are left out or replaced. */
  parts?: TemplateSelectorParts;
}

export type TemplateSelectorProps = TemplateSelectorLook & PartConversation;

/**
 * Search, choose, fill in, check and send a template. `data-status` says how far it is. Everything stays as it is
 * when a send fails; a success says that the customer has to reply now.
 *
 * The form is the review too: preview, recipient, language, cost and balance stand beside the button, and nothing
 * goes without a press on it, also where there is nothing to fill in. For one more question use `beforeSend`.
 *
 * @example
 * <TemplateSelector channel="whatsapp" open={isOpen} onOpenChange={setOpen} templates={definitions} contact={{ phone }} onSendTemplate={({ payload }) => post(payload)} />
 */
export const TemplateSelector = forwardRef<HTMLElement, TemplateSelectorProps>(
  function TemplateSelector(props, ref) {
    const [given, look] = partProps(props);
    const {
      prefill,
      pickProducts,
      getAvailability,
      getMeta,
      beforeSend,
      storage,
      showUnavailable,
      onQueryChange,
      variant = 'dialog',
      open,
      defaultOpen = false,
      onOpenChange,
      getLabel,
      getErrorText,
      look: previewLook,
      uploadMedia,
      mediaLimits,
      onLoadMore,
      onRetry,
      parts = {},
      locale,
      strings,
      ...host
    } = look;
    const held = useConversation(given);
    const { conversation, options } = held;
    const { contact } = options;
    const [isOpenItself, setIsOpenItself] = useOpenFor(
      conversation.key ?? (contact?.phone || contact?.userId || ''),
      defaultOpen,
    );
    const isOpen = variant === 'inline' || (open ?? isOpenItself);
    const [wasOpen, setWasOpen] = useState(isOpen);
    if (isOpen && !wasOpen) setWasOpen(true);
    const selector = useTemplates(held, {
      ...{ prefill, pickProducts, getAvailability, getMeta, beforeSend, storage, showUnavailable },
      onQueryChange,
      // Nothing is read before it is needed.
      isNeeded: wasOpen,
    });
    const { status, selected, select, sent, reset } = selector;
    const titleId = useElementId();
    const focus = useSelectorFocus(selected, sent);
    const refs = useMemo(() => mergeRefs(focus.root, ref), [focus.root, ref]);
    const texts = useTexts(selectorTexts, { locale, strings }, focus.root);
    const { templates } = texts.strings;
    const setOpen = (next: boolean, reason: TemplateSelectorReason) => {
      if (!next && sent !== null) reset();
      setIsOpenItself(next);
      onOpenChange?.(next, { reason });
    };
    const actions = useStableMethods({
      openTemplates() {
        conversation.emit({ type: 'template-opened' });
        selector.open();
        if (variant === 'inline') focus.onOpened();
        else setOpen(true, 'open');
      },
    });
    useEffect(() => conversation.register(actions), [conversation, actions]);
    // Opened by the host, it is not known what was there before: from here on what happens is asked about.
    const { open: opened, close: closed } = selector;
    useEffect(() => (isOpen ? opened() : closed()), [isOpen, opened, closed]);
    const done = () => {
      if (variant === 'dialog') return setOpen(false, 'done');
      focus.toSearch();
      reset();
    };
    const back = () => {
      focus.toSearch();
      select(null);
    };
    const list = (
      <TemplateList
        list={selector.list}
        selected={selected}
        onSelect={select}
        {...{ onLoadMore, onRetry, locale, strings }}
      />
    );
    const content = (
      <div className="mw-templates-panes" data-view={sent ? 'sent' : selected ? 'form' : 'list'}>
        {sent === null ? (
          <>
            {slotted(parts.list, list, selector)}
            {selected === null ? (
              <div className="mw-template-none">
                {selector.list.groups.length === 0 ? null : (
                  <>
                    <PartIcon name="message" />
                    <p className="mw-template-none-text">{templates.choose}</p>
                  </>
                )}
              </div>
            ) : (
              <TemplateDetail
                key={selected.name}
                {...{ selector, selected, uploadMedia, mediaLimits, pickProducts, getLabel, getErrorText }}
                {...{ parts, texts }}
                look={previewLook}
                now={() => conversation.clock.now()}
                onBack={back}
              />
            )}
          </>
        ) : (
          <TemplateSent {...{ sent, getLabel, texts }} look={previewLook} onDone={done} />
        )}
      </div>
    );
    const own = { className: 'mw mw-templates', ...dataAttributes({ status, variant }) };
    if (variant === 'inline') {
      return renderPart('section', {
        state: selector,
        own: { ...own, 'aria-label': templates.title, children: content },
        host,
        ref: refs,
      });
    }
    return (
      <TemplateDialog
        ref={refs}
        isOpen={isOpen}
        onClose={(reason) => setOpen(false, reason)}
        onOpened={focus.onOpened}
        onFocusLost={() => conversation.actions.focusComposer()}
        state={selector}
        own={{ ...own, 'aria-labelledby': titleId }}
        host={host}
      >
        {isOpen ? (
          <div className="mw-templates-frame">
            <div className="mw-templates-bar">
              <h2 className="mw-templates-title" id={titleId}>
                {templates.title}
              </h2>
              <button
                type="button"
                className="mw-button mw-templates-close"
                data-variant="quiet"
                aria-label={templates.close}
                onClick={() => setOpen(false, 'close')}
              >
                <PartIcon name="close" />
              </button>
            </div>
            {content}
          </div>
        ) : null}
      </TemplateDialog>
    );
  },
);

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
