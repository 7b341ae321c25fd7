import type { Instant } from '../time/Instant.js';
import type { ButtonType, MediaFormat } from './Template.js';
import type { FieldId, LocationValue, MediaValue, ProductValue } from './TemplateValues.js';

/** Direction of a text. */
export type TextDirection = 'ltr' | 'rtl';

/** What the customer will see, as plain JSON without any markup. Absent parts are not in the template. */
export interface RenderedTemplate {
  /** BCP 47 tag for `lang`, such as `en-US`; `''` when the template's language cannot be one. */
  languageTag: string;
  direction: TextDirection;
  header?: RenderedHeader | undefined;
  offer?: RenderedOffer | undefined;
  body?: RenderedText | undefined;
  /** Shown as it is: footers have no formatting. */
  footer?: string | undefined;
  buttons: readonly RenderedButton[];
  cards: readonly RenderedCard[];
  /** False: at least one required field has no value. */
  isComplete: boolean;
}

export interface RenderedCard {
  header?: RenderedHeader | undefined;
  body?: RenderedText | undefined;
  buttons: readonly RenderedButton[];
}

/** A header; `value` is absent until it is filled in, `id` is `''` where nothing can be. Header text has no formatting. */
export type RenderedHeader =
  | { type: 'text'; text: string; children: readonly InlineNode[] }
  | {
      type: 'media';
      id: FieldId;
      format: MediaFormat;
      value?: MediaValue | undefined;
      isSafe: boolean;
      example?: string | undefined;
    }
  | { type: 'location'; id: FieldId; value?: LocationValue | undefined }
  | { type: 'product'; id: FieldId; value?: ProductValue | undefined };

/** The box of a limited-time offer. */
export interface RenderedOffer {
  text: string;
  /** Whether the app counts down; `expiresAt` is absent until it is filled in. */
  hasExpiration: boolean;
  expiresAt?: Instant | undefined;
  /** The code of the copy-code button, shown in the box too. */
  code?: string | undefined;
}

/** A text with its formatting. */
export interface RenderedText {
  /** The text as it is sent, formatting marks included; placeholders without a value as `[name]`. */
  text: string;
  blocks: readonly BlockNode[];
}

/** A block of a body. Line breaks inside a paragraph and a code block are `\n` in its text nodes. */
export type BlockNode =
  | { type: 'paragraph' | 'quote' | 'code-block'; children: readonly InlineNode[] }
  | { type: 'bullets'; items: readonly { children: readonly InlineNode[] }[] }
  | { type: 'numbers'; items: readonly { number: number; children: readonly InlineNode[] }[] };

/** A piece of a line. */
export type InlineNode =
  | { type: 'text'; text: string }
  /** A filled-in value (or the piece of it inside this mark): to be isolated, `<bdi>`. */
  | { type: 'value'; id: FieldId; text: string }
  /** A placeholder that has no value yet. */
  | { type: 'placeholder'; id: FieldId; name: number | string; example?: string | undefined }
  | { type: 'bold' | 'italic' | 'strike' | 'code'; children: readonly InlineNode[] };

export interface RenderedButton {
  type: ButtonType;
  index: number;
  /** Label; `''` where the platform writes it. */
  text: string;
  /** Where a URL button leads; with the suffix's example or `[name]` until it is filled in. */
  url?: string | undefined;
  /** False: `url` is not http or https and must not become a link. Absent on buttons without an address. */
  isSafe?: boolean | undefined;
  phoneNumber?: string | undefined;
  /** The code of a copy-code or one-time-code button. */
  code?: string | undefined;
}
