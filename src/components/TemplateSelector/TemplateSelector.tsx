'use client';
import { forwardRef, type HTMLAttributes, useMemo, useState } from 'react';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import { useElementId } from '../../hooks/useElementId.js';
import {
  type UseTemplateSelectorOptions,
  type UseTemplateSelectorResult,
  useTemplateSelector,
} from '../../hooks/useTemplateSelector.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { mergeRefs } from '../internal/mergeRefs.js';
import { PartIcon } from '../internal/PartIcon.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import type { ExplainError } from './failureText.js';
import type { FieldLabel } from './fieldLabel.js';
import { selectorTexts } from './selectorTexts.js';
import { TemplateDetail } from './TemplateDetail.js';
import { TemplateDialog, type TemplateSelectorReason } from './TemplateDialog.js';
import { TemplateList } from './TemplateList.js';
import type { TemplatePreviewLook } from './TemplatePreview.js';
import { TemplateSent } from './TemplateSent.js';
import { useSelectorFocus } from './useSelectorFocus.js';

export interface TemplateSelectorProps
  extends UseTemplateSelectorOptions,
    TextProps,
    PartOf<HTMLAttributes<HTMLElement>, UseTemplateSelectorResult> {
  /** A modal dialog that is opened, or a part of the page. `data-variant`. @default 'dialog' */
  variant?: 'dialog' | 'inline';
  /** Dialog: whether it is open. */
  open?: boolean;
  /** Dialog: whether it is open at first. @default false */
  defaultOpen?: boolean;
  /** Dialog: called when it wants to close; what is filled in stays until it is sent. */
  onOpenChange?: (open: boolean, details: { reason: TemplateSelectorReason }) => void;
  /** Name of the customer, said before sending. @default the number or id */
  recipientName?: string;
  /** The host's own names of fields. */
  labelOf?: FieldLabel;
  /** Explains what `onSend` was rejected with. @default the `explain` of an adapter's refusal */
  explainError?: ExplainError;
  /** Look of the preview. @default 'whatsapp' */
  look?: TemplatePreviewLook;
  /** Uploads files for media headers; without it they are given by link or id. */
  uploadMedia?: TemplateUpload;
  /** Types and sizes of files. @default the platform's, `MEDIA_LIMITS` */
  mediaLimits?: Partial<MediaLimits>;
  /** Offers to send later: `onSend` then gets `sendAt`, and whoever sends keeps it until then. @default false */
  schedule?: boolean;
  /** Loads the next page. */
  onLoadMore?: () => void;
  /** Loads again after an error. */
  onRetry?: () => void;
}

const NO_TEMPLATES: readonly never[] = [];

/**
 * Search, choose, fill in, check and send a template. `data-status` says how far it is. Everything stays as it is
 * when a send fails; a success says that the customer has to reply now.
 *
 * The form is the review too: preview, recipient, language, cost and balance stand beside the button, and nothing
 * goes without a press on it, also where there is nothing to fill in. For one more question use `beforeSend`.
 *
 * @example
 * <TemplateSelector open={isOpen} onOpenChange={setOpen} templates={definitions} to={phone} onSend={({ payload }) => post(payload)} />
 */
export const TemplateSelector = forwardRef<HTMLElement, TemplateSelectorProps>(
  function TemplateSelector(props, ref) {
    const [options, { variant = 'dialog', open, defaultOpen = false, ...others }] = splitOptions(props);
    const { onOpenChange, labelOf, explainError, look, onLoadMore, onRetry, ...rest } = others;
    const { recipientName, uploadMedia, mediaLimits, schedule = false, locale, strings, ...host } = rest;
    const clock = useClock(options.clock);
    const [isOpenItself, setIsOpenItself] = useState(defaultOpen);
    const isOpen = variant === 'inline' || (open ?? isOpenItself);
    const [wasOpen, setWasOpen] = useState(isOpen);
    if (isOpen && !wasOpen) setWasOpen(true);
    // Nothing is read before it is needed.
    const selector = useTemplateSelector(wasOpen ? options : { ...options, templates: NO_TEMPLATES });
    const { status, selected, select, sent, reset } = selector;
    const titleId = useElementId();
    const focus = useSelectorFocus(selected, sent);
    const refs = useMemo(() => mergeRefs(focus.root, ref), [focus.root, ref]);
    const texts = useTexts(selectorTexts, { locale, strings }, focus.root);
    const { templates } = texts.strings;

    const close = (reason: TemplateSelectorReason) => {
      if (sent !== null) reset();
      setIsOpenItself(false);
      onOpenChange?.(false, { reason });
    };
    const done = () => {
      if (variant === 'dialog') return close('done');
      focus.toSearch();
      reset();
    };
    const back = () => {
      focus.toSearch();
      select(null);
    };
    const content = (
      <div className="mw-templates-panes" data-view={sent ? 'sent' : selected ? 'form' : 'list'}>
        {sent === null ? (
          <>
            <TemplateList
              list={selector.list}
              selected={selected}
              onSelect={select}
              onLoadMore={onLoadMore}
              onRetry={onRetry}
              locale={locale}
              strings={strings}
            />
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
                selector={selector}
                selected={selected}
                recipient={recipientName ?? (options.to || options.recipient) ?? ''}
                uploadMedia={uploadMedia}
                mediaLimits={mediaLimits}
                now={schedule ? () => clock.now() : undefined}
                labelOf={labelOf}
                explainError={explainError}
                look={look}
                texts={texts}
                onBack={back}
              />
            )}
          </>
        ) : (
          <TemplateSent sent={sent} look={look} labelOf={labelOf} texts={texts} onDone={done} />
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
        onOpened={focus.onOpened}
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
  },
);

const OPTION_KEYS: Record<keyof UseTemplateSelectorOptions, true> = {
  templates: true,
  conversationKey: true,
  to: true,
  recipient: true,
  onSend: true,
  beforeSend: true,
  prefill: true,
  availability: true,
  metaOf: true,
  cost: true,
  balance: true,
  memory: true,
  showUnavailable: true,
  preferredLanguage: true,
  onQueryChange: true,
  clock: true,
};

/** What the hook takes, apart from the rest. */
function splitOptions(
  props: TemplateSelectorProps,
): [UseTemplateSelectorOptions, Omit<TemplateSelectorProps, keyof UseTemplateSelectorOptions>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    (Object.hasOwn(OPTION_KEYS, name) ? options : rest)[name] = value;
  }
  return [options as unknown as UseTemplateSelectorOptions, rest];
}
