'use client';
import type { ExplainError } from '../components/TemplateSelector/failureText.js';
import type { FieldLabel } from '../components/TemplateSelector/fieldLabel.js';
import type { TemplateSelectorReason } from '../components/TemplateSelector/TemplateDialog.js';
import type { TemplatePreviewLook } from '../components/TemplateSelector/TemplatePreview.js';
import type { MediaLimits } from '../core/template/mediaLimits.js';
import type { TemplateCost, TemplateMetaOf } from '../hooks/TemplateMeta.js';
import type { TemplateAvailability, TemplatePermission, TemplateSend } from '../hooks/TemplateSend.js';
import type { TemplateSource } from '../hooks/TemplateSource.js';
import type { TemplatePrefill } from '../hooks/useTemplateForm.js';
import type { TemplateUpload } from '../hooks/useTemplateUpload.js';
import type { Balance } from '../hooks/useWindowComposer.js';
import type { TemplateMemory } from '../stores/templateMemoryOf.js';
import { askHost } from './askHost.js';
import { lazyView } from './lazyView.js';
import { elementWith } from './MessagingElement.js';
import { flag, method, oneOf, record, recordOrMethod, text, textOrMethod } from './propertyKinds.js';
import { type SharedValues, sharedKinds } from './SharedValues.js';
import type { View } from './View.js';

/** Properties of `<mw-template-selector>`; each also an attribute where a text can hold it. */
export interface TemplateSelectorValues extends SharedValues {
  /** The templates as the platform's API returns them, or a loader's state. */
  templates?: TemplateSource;
  /** Attribute `open`: whether the dialog is open. It follows the user. @default false */
  open?: boolean;
  /** Attribute `variant`: a modal dialog, or a part of the page. @default 'dialog' */
  variant?: 'dialog' | 'inline';
  /**
   * Attribute `conversation-key`: keeps what was chosen and filled in, and a send on its way, for this conversation while
   * another one is in front.
   */
  conversationKey?: string;
  /** Attribute `to`: phone number of the customer. */
  to?: string;
  /** Attribute `recipient`: business-scoped user id, where no phone number is known. */
  recipient?: string;
  /** Attribute `recipient-name`: said before sending. @default the number or id */
  recipientName?: string;
  /** Attribute `preferred-language`: the customer's language, whose variant is offered first. */
  preferredLanguage?: string;
  /** Attribute `show-unavailable`; `"false"`: what cannot be sent is left out. @default true */
  showUnavailable?: boolean;
  /** Attribute `look`, of the preview. @default 'whatsapp' */
  look?: TemplatePreviewLook;
  /** Attribute `schedule`: offers to send later; `mw-send-template` then has `sendAt`. @default false */
  schedule?: boolean;
  /** Attribute `cost`: what a template costs, in words. */
  cost?: TemplateCost;
  balance?: Balance;
  prefill?: TemplatePrefill;
  availability?: TemplateAvailability;
  /** Asked at the moment of sending, before `mw-send-template`. */
  beforeSend?: (send: TemplateSend) => TemplatePermission | Promise<TemplatePermission>;
  metaOf?: TemplateMetaOf;
  labelOf?: FieldLabel;
  explainError?: ExplainError;
  uploadMedia?: TemplateUpload;
  mediaLimits?: Partial<MediaLimits>;
  /** Where favourites and what was sent lately are kept, such as `localStorage`. */
  memory?: TemplateMemory;
}

/**
 * `<mw-template-selector>`: search, choose, fill in, check and send a template. Its code is loaded when it is first
 * opened, or at once if it is inline.
 *
 * Events: `mw-send-template`, `mw-open-change`, `mw-load-more`, `mw-retry`, `mw-query-change`. Parts: `templates` and
 * every other class.
 *
 * @example <mw-template-selector to="+14155550100" open></mw-template-selector>
 */
export class MwTemplateSelector extends elementWith<TemplateSelectorValues>({
  ...sharedKinds,
  templates: record,
  open: flag,
  variant: oneOf('dialog', 'inline'),
  conversationKey: text,
  to: text,
  recipient: text,
  recipientName: text,
  preferredLanguage: text,
  showUnavailable: flag,
  look: oneOf('whatsapp', 'neutral'),
  schedule: flag,
  cost: textOrMethod,
  balance: record,
  prefill: recordOrMethod,
  availability: method,
  beforeSend: method,
  metaOf: method,
  labelOf: method,
  explainError: method,
  uploadMedia: method,
  mediaLimits: record,
  memory: record,
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
          onSend: (send, conversationKey) => askHost(this, 'mw-send-template', { ...send, conversationKey }),
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
