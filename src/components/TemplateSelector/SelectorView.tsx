'use client';

import { type Ref, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import type { Opening } from '../../conversation/conversationView.js';
import { fieldsOf } from '../../core/template/fieldsOf.js';
import type { Template } from '../../core/template/Template.js';
import type { HeldConversation } from '../../hooks/ConversationContext.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useTemplates } from '../../hooks/useTemplateSelector.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import { useVoice } from '../internal/liveRegion.js';
import { lookOf } from '../internal/lookOf.js';
import { PartIcon } from '../internal/PartIcon.js';
import { mergeRefs } from '../internal/refs.js';
import { renderPart } from '../internal/renderPart.js';
import { slotted } from '../internal/Slot.js';
import { type TemplatePart, type Texts, useTexts } from '../internal/TextDefaults.js';
import type { TemplateSelectorLook } from './selectorOf.js';
import { selectorTexts } from './selectorTexts.js';
import { TemplateDetail } from './TemplateDetail.js';
import { TemplateDialog, type TemplateSelectorReason } from './TemplateDialog.js';
import { hasNone, TemplateList } from './TemplateList.js';
import { TemplateSent } from './TemplateSent.js';
import { useSelectorFocus } from './useSelectorFocus.js';

export interface SelectorViewProps {
  held: HeldConversation;
  look: Omit<TemplateSelectorLook, keyof ConversationOptions>;
  isOpen: boolean;
  /** What was known when it was opened, before this code had come. */
  opening: RefObject<Opening | null>;
  /** How often it was asked for: each time the focus goes into it. */
  presses: number;
  onClose: (reason: TemplateSelectorReason) => void;
  forwardedRef: Ref<HTMLElement>;
}

/** All that is seen of a selector. */
export function SelectorView(props: SelectorViewProps) {
  const { held, isOpen, opening, presses, onClose, forwardedRef } = props;
  const {
    prefill,
    pickProducts,
    getAvailability,
    getMeta,
    beforeSend,
    storage,
    showUnavailable,
    onQueryChange,
    onInsertText,
    variant: wantedVariant,
    open: _open,
    defaultOpen: _defaultOpen,
    onOpenChange: _onOpenChange,
    getLabel,
    getErrorText,
    look: previewLook,
    uploadMedia,
    mediaLimits,
    onLoadMore,
    onRetry,
    parts: givenParts,
    locale,
    strings,
    ...host
  } = props.look;
  const parts = givenParts ?? {};
  const variant = lookOf(wantedVariant, ['dialog', 'inline']);
  const { conversation } = held;
  const selector = useTemplates(held, {
    ...{ prefill, pickProducts, getAvailability, getMeta, beforeSend, storage, showUnavailable },
    ...{ onQueryChange, onInsertText },
  });
  const { status, selected, select, sent, reset } = selector;
  const titleId = useElementId();
  const focus = useSelectorFocus(selected, sent);
  const refs = useMemo(() => mergeRefs(focus.root, forwardedRef), [focus.root, forwardedRef]);
  const texts = useTexts(selectorTexts, { locale, strings }, focus.root);
  const { templates } = texts.strings;
  useSpokenChoice(selected, texts, focus.root);
  const close = (reason: TemplateSelectorReason) => {
    if (sent !== null) reset();
    onClose(reason);
  };
  const { open: opened, close: closed } = selector;
  useEffect(() => (isOpen ? opened(opening.current) : closed()), [isOpen, opening, opened, closed]);
  const wantsComposer = useRef(false);
  // After the dialog, which gives the focus back to what opened it.
  useEffect(() => {
    if (!wantsComposer.current) return;
    wantsComposer.current = false;
    if (!onInsertText) conversation.actions.focusComposer();
  });
  const { onOpened } = focus;
  const latestOnOpened = useRef(onOpened);
  useEffect(() => {
    if (variant === 'inline' && presses > 0) latestOnOpened.current();
  }, [variant, presses]);
  const done = () => {
    if (variant === 'dialog') return close('done');
    focus.toSearch();
    reset();
  };
  const inserted = () => {
    wantsComposer.current = true;
    if (variant === 'dialog') onClose('insert');
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
  // Of nothing there is nothing to choose: one pane says so.
  const isEmpty = hasNone(selector.list);
  const content = (
    <div
      className="mw-templates-panes"
      data-view={sent ? 'sent' : selected ? 'form' : isEmpty ? 'empty' : 'list'}
    >
      {sent === null ? (
        <>
          {slotted(parts.list, list, selector)}
          {isEmpty ? null : selected === null ? (
            <div className="mw-template-none">
              <PartIcon name="message" />
              <p className="mw-template-none-text">{templates.choose}</p>
            </div>
          ) : (
            <TemplateDetail
              key={selected.name}
              {...{ selector, selected, uploadMedia, mediaLimits, pickProducts, getLabel, getErrorText }}
              {...{ parts, texts }}
              look={previewLook}
              now={() => conversation.clock.now()}
              onBack={back}
              onInserted={inserted}
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
      onClose={close}
      onOpened={onOpened}
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
              onClick={() => close('close')}
            >
              <PartIcon name="close" />
            </button>
          </div>
          {content}
        </div>
      ) : null}
    </TemplateDialog>
  );
}

/** The form appears beside the list, where a reader of the list does not look. */
function useSpokenChoice(
  selected: Template | null,
  texts: Texts<TemplatePart>,
  root: RefObject<HTMLElement | null>,
): void {
  const voice = useVoice(root);
  const spoken = useRef(selected);
  useEffect(() => {
    if (spoken.current === selected) return;
    spoken.current = selected;
    if (selected === null) return;
    const { name } = selected;
    const count = fieldsOf(selected).length;
    const text = formatPlural(texts.strings.templates.chosen, count, texts.locale, { name });
    voice.current?.say(text, { subject: 'chosen template', fact: `${name} ${selected.language}` });
  });
}
