'use client';

import type { GetFieldLabel } from '../components/TemplateSelector/fieldLabel.js';
import type { TemplateSelectorReason } from '../components/TemplateSelector/TemplateDialog.js';
import type { TemplatePreviewLook } from '../components/TemplateSelector/TemplatePreview.js';
import type { GetErrorText } from '../components/TemplateSelector/verdictText.js';
import type { ConversationOptions } from '../conversation/ConversationOptions.js';
import type { TemplateSelectorOptions } from '../conversation/createTemplateSend.js';
import type { MediaLimits } from '../core/template/mediaLimits.js';
import type { Optional } from '../core/window/Optional.js';
import type { TemplateUpload } from '../hooks/useTemplateUpload.js';
import { askHost } from './askHost.js';
import { lazyView } from './lazyView.js';
import { elementWith } from './MessagingElement.js';
import { amount, flag, method, oneOf, record, recordOrMethod } from './propertyKinds.js';
import { type ContactValues, contactKinds, type WindowValues, windowKinds } from './SharedValues.js';
import type { View } from './View.js';

/** Properties of `<mw-template-selector>`; each also an attribute where a text can hold it. */
export interface TemplateSelectorValues
  extends WindowValues,
    ContactValues,
    Pick<ConversationOptions, 'templates' | 'cost' | 'balance' | 'authorize' | 'readRefusal' | 'sendLimitMs'>,
    Pick<
      TemplateSelectorOptions,
      'prefill' | 'pickProducts' | 'getAvailability' | 'getMeta' | 'beforeSend' | 'storage'
    > {
  /** Attribute `open`: whether the dialog is open. It follows the user. @default false */
  open?: boolean | undefined;
  /** Attribute `variant`: a modal dialog, or a part of the page. @default 'dialog' */
  variant?: 'dialog' | 'inline' | undefined;
  /** Attribute `show-unavailable`; `"false"`: what cannot be sent is left out. @default true */
  showUnavailable?: boolean | undefined;
  /** Attribute `look`, of the preview. @default 'whatsapp' */
  look?: TemplatePreviewLook | undefined;
  /** Attribute `schedule`: offers to send later; `mw-send-template` then has `sendAt`. @default false */
  schedule?: boolean | undefined;
  /** Attribute `insert`: while the window is open, offers to hand on the words alone with `mw-insert-text`. @default false */
  insert?: boolean | undefined;
  getLabel?: GetFieldLabel | undefined;
  getErrorText?: GetErrorText | undefined;
  uploadMedia?: TemplateUpload | undefined;
  mediaLimits?: Optional<MediaLimits> | undefined;
}

/**
 * `<mw-template-selector>`: search, choose, fill in, check and send a template. Its code is loaded when it is first
 * opened, or at once if it is inline. Without a `channel` it is WhatsApp's.
 *
 * Events: `mw-send-template`, `mw-send-twilio`, `mw-insert-text`, `mw-open-change`, `mw-load-more`, `mw-retry`, `mw-query-change`, `mw-event`. Parts:
 * `templates` and every other class.
 *
 * @example <mw-template-selector contact-phone="+14155550100" open></mw-template-selector>
 */
export class MwTemplateSelector extends elementWith<TemplateSelectorValues>({
  ...windowKinds,
  ...contactKinds,
  templates: record,
  cost: record,
  balance: record,
  authorize: method,
  readRefusal: method,
  sendLimitMs: amount,
  prefill: recordOrMethod,
  pickProducts: method,
  getAvailability: method,
  getMeta: method,
  beforeSend: method,
  storage: record,
  open: flag,
  variant: oneOf('dialog', 'inline'),
  showUnavailable: flag,
  look: oneOf('whatsapp', 'neutral'),
  schedule: flag,
  insert: flag,
  getLabel: method,
  getErrorText: method,
  uploadMedia: method,
  mediaLimits: record,
}) {
  /** @internal */
  protected override begin(root: ShadowRoot): View {
    return lazyView({
      load: async () => {
        const { templateView } = await import('./templateView.js');
        return templateView({
          element: this,
          root,
          values: () => this.values,
          onOpenChange: (open, reason) => this.#setOpen(open, reason),
          onSend: (send, more) => askHost(this, 'mw-send-template', { ...send, ...more }),
          onSendTwilio: (send, more) => askHost(this, 'mw-send-twilio', { ...send, ...more }),
          onInsertText: (text, template, conversationKey) =>
            void this.emit('mw-insert-text', { text, template, conversationKey }),
          onEvent: (event) => void this.emit('mw-event', event),
          onLoadMore: () => void this.emit('mw-load-more', null),
          onRetry: () => void this.emit('mw-retry', null),
          onQueryChange: (query) => void this.emit('mw-query-change', { query }),
        });
      },
      isNeeded: () => this.open === true || this.variant === 'inline',
      onFailure: () => {
        this.open = false;
      },
    });
  }

  #setOpen(open: boolean, reason: TemplateSelectorReason): void {
    if (this.emit('mw-open-change', { open, reason }, true)) this.open = open;
  }
}
