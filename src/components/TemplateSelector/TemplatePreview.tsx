'use client';

import { forwardRef, type HTMLAttributes, memo, useMemo } from 'react';
import { fillTemplate } from '../../core/template/fillTemplate.js';
import { parseTemplate } from '../../core/template/parseTemplate.js';
import type {
  RenderedButton,
  RenderedCard,
  RenderedOffer,
  RenderedTemplate,
} from '../../core/template/RenderedTemplate.js';
import type { ButtonType } from '../../core/template/Template.js';
import type { TemplateValues } from '../../core/template/TemplateValues.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import type { PartIconName } from '../internal/Icons.js';
import { PartIcon } from '../internal/PartIcon.js';
import { useRoot } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { type TemplatePart, type TextProps, type Texts, useTexts } from '../internal/TextDefaults.js';
import { type GetFieldLabel, shownLabel } from './fieldLabel.js';
import { inOrder } from './inOrder.js';
import { PreviewHeader } from './PreviewHeader.js';
import { PreviewText, type SlotNames } from './PreviewText.js';
import { selectorTexts } from './selectorTexts.js';

/** `whatsapp`: as the app shows it; `neutral`: in the colors of the host. */
export type TemplatePreviewLook = 'whatsapp' | 'neutral';

export interface TemplatePreviewProps
  extends TextProps,
    PartOf<HTMLAttributes<HTMLElement>, RenderedTemplate> {
  /** A parsed template or a raw definition. */
  template: unknown;
  /** @default none: all placeholders stand open */
  values?: TemplateValues | undefined;
  /** `data-look`. @default 'whatsapp' */
  look?: TemplatePreviewLook | undefined;
  /** The host's own names of fields, shown in open placeholders. */
  getLabel?: GetFieldLabel | null | undefined;
}

const NOTHING: TemplateValues = {};

/** What scrolls must be gone to, or the arrow keys cannot scroll it. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/**
 * The message as the customer will see it. Not live: a screen reader reads it when it is gone to. `data-complete`:
 * nothing required is missing.
 *
 * @example <TemplatePreview template={definition} values={{ 'body.1': 'Ada' }} />
 */
export const TemplatePreview = memo(
  forwardRef<HTMLElement, TemplatePreviewProps>(function TemplatePreview(props, ref) {
    const { template, values: given, look = 'whatsapp', getLabel, locale, strings, ...host } = props;
    const values = typeof given === 'object' ? (given ?? NOTHING) : NOTHING;
    const [root, bothRefs] = useRoot(ref);
    const texts = useTexts(selectorTexts, { locale, strings }, root);
    const parsed = useMemo(() => parseTemplate(template), [template]);
    const { rendered, fields } = fillTemplate(parsed, values);
    const names: SlotNames = {
      locale: texts.strings.locale,
      nameOf: (id) => {
        const field = fields.find((one) => one.id === id);
        return field === undefined ? id : shownLabel(field, parsed, getLabel, texts);
      },
    };
    const asksForCalls = parsed.components.some(({ type }) => type === 'call-permission-request');
    return renderPart('section', {
      state: rendered,
      own: {
        className: 'mw mw-preview',
        ...dataAttributes({ look, complete: rendered.isComplete }),
        'aria-label': texts.strings.templates.preview,
        children: (
          <div className="mw-preview-wall" lang={rendered.languageTag || undefined} dir={rendered.direction}>
            <div className="mw-preview-bubble">
              <Content content={rendered} names={names} texts={texts}>
                {rendered.offer ? <Offer offer={rendered.offer} texts={texts} /> : null}
              </Content>
              {rendered.footer === undefined ? null : <p className="mw-preview-footer">{rendered.footer}</p>}
              {asksForCalls ? (
                <p className="mw-preview-footer" lang={texts.strings.locale} dir="auto">
                  {texts.strings.templates.callPermission}
                </p>
              ) : null}
              <PreviewButtons buttons={rendered.buttons} texts={texts} />
            </div>
            {rendered.cards.length === 0 ? null : (
              <Cards cards={rendered.cards} names={names} texts={texts} />
            )}
          </div>
        ),
      },
      host,
      ref: bothRefs,
    });
  }),
);

interface ContentProps {
  content: Pick<RenderedCard, 'header' | 'body'>;
  names: SlotNames;
  texts: Texts<TemplatePart>;
  children?: React.ReactNode;
}

function Content({ content, names, texts, children }: ContentProps) {
  return (
    <>
      {content.header ? <PreviewHeader header={content.header} names={names} texts={texts} /> : null}
      {children}
      {content.body ? <PreviewText text={content.body} names={names} /> : null}
    </>
  );
}

function Offer({ offer, texts }: { offer: RenderedOffer; texts: Texts<TemplatePart> }) {
  const { templates } = texts.strings;
  const details = [
    offer.expiresAt === undefined
      ? ''
      : formatText(
          templates.offerEnds,
          { until: formatInstant(offer.expiresAt, texts.locale) },
          texts.locale,
        ),
    offer.code === undefined ? '' : formatText(templates.offerCode, { code: offer.code }, texts.locale),
  ];
  return (
    <div className="mw-preview-media" data-format="offer" data-filled="">
      <PartIcon name="offer" />
      <span className="mw-preview-media-name">
        <bdi className="mw-bold">{offer.text}</bdi>
        <span className="mw-preview-offer-details" lang={texts.strings.locale} dir="auto">
          {details.filter(Boolean).join('\n')}
        </span>
      </span>
    </div>
  );
}

function Cards({
  cards,
  names,
  texts,
}: {
  cards: readonly RenderedCard[];
  names: SlotNames;
  texts: Texts<TemplatePart>;
}) {
  return (
    <ul className="mw-preview-cards" aria-label={texts.strings.templates.cards} {...SCROLLED_BY_KEYS}>
      {inOrder(cards, (card) => (
        <li className="mw-preview-card">
          <Content content={card} names={names} texts={texts} />
          <PreviewButtons buttons={card.buttons} texts={texts} />
        </li>
      ))}
    </ul>
  );
}

const ICONS: Record<ButtonType, PartIconName> = {
  url: 'url',
  'phone-number': 'phone-number',
  'quick-reply': 'quick-reply',
  'copy-code': 'copy-code',
  otp: 'copy-code',
  flow: 'flow',
  catalog: 'product',
  mpm: 'product',
  spm: 'product',
  'voice-call': 'phone-number',
  'order-details': 'product',
  'payment-request': 'product',
  'request-contact-info': 'phone-number',
  unknown: 'url',
};

/** What the buttons say. They are words here, not buttons: nothing happens in a preview. */
function PreviewButtons({
  buttons,
  texts,
}: {
  buttons: readonly RenderedButton[];
  texts: Texts<TemplatePart>;
}) {
  if (buttons.length === 0) return null;
  const { templates, locale } = texts.strings;
  return (
    <ul className="mw-preview-buttons">
      {buttons.map(({ type, index, text }) => (
        <li key={index} className="mw-preview-button" data-type={type}>
          <PartIcon name={ICONS[type]} />
          {text === '' ? (
            <span className="mw-plain" lang={locale} dir="auto">
              {templates.buttons[type]}
            </span>
          ) : (
            <span className="mw-plain" dir="auto">
              {text}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
