'use client';
import type { RenderedButton } from '../../core/template/RenderedTemplate.js';
import type { ButtonType } from '../../core/template/Template.js';
import type { PartIconName } from '../internal/Icons.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

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
export function PreviewButtons({
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
