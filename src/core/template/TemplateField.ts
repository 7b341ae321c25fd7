import type { VALUE_TYPES } from './isOfType.js';
import type { ButtonType, MediaFormat } from './Template.js';
import type { FieldId } from './TemplateValues.js';

/** What kind of value a field takes; the value's type is in `FieldValue`. */
export type FieldKind =
  | 'text'
  | 'media'
  | 'document'
  | 'location'
  | 'product'
  | 'url-suffix'
  | 'coupon-code'
  | 'one-time-code'
  | 'payload'
  | 'ttl-minutes'
  | 'flow'
  | 'catalog'
  | 'products'
  | 'order-details'
  | 'order-status'
  | 'expiration';

/** What a parameter of a template from the platform's library holds; the platform refuses anything else. */
export type ValueType = (typeof VALUE_TYPES)[number];

/** Where a field stands. Fields of a card say in `cardPart` where in the card. */
export type FieldPart = 'header' | 'limited-time-offer' | 'body' | 'button' | 'card' | 'order';

/** One thing that a sender must or may fill in. */
export interface TemplateField {
  /** Key into `TemplateValues`, such as `body.1`, `cards.0.buttons.1.url`, `code`. */
  id: FieldId;
  kind: FieldKind;
  part: FieldPart;
  /** Number of a positional placeholder, name of a named one. Absent where there is no placeholder. */
  name?: number | string | undefined;
  /** Place of the button in its `buttons` array (inside the card), from 0. */
  buttonIndex?: number | undefined;
  buttonType?: ButtonType | undefined;
  /** Label of the button. */
  buttonText?: string | undefined;
  /** Place of the card, from 0. */
  cardIndex?: number | undefined;
  cardPart?: 'header' | 'body' | 'button' | undefined;
  /** False: may be left out of the values, then it is left out of the payload. */
  required: boolean;
  /** The definition's example. Not for sending: media addresses in it expire. */
  example?: string | undefined;
  /** Most characters (`characterCount`) that the value may have, all other text of the part left as it is. */
  maxLength?: number | undefined;
  /** True: neither addresses nor emoji, which the platform refuses in authentication templates. */
  isPlain?: true | undefined;
  /** Where the definition keeps the types of a library template's parameters. */
  valueType?: ValueType | undefined;
  /** Format of a media header. */
  format?: MediaFormat | undefined;
  /** What stands before the suffix in a URL button, or before the variable part of Twilio's media address. */
  urlPrefix?: string | undefined;
  /** What stands after it; `''` in every template that Meta approves today. */
  urlRest?: string | undefined;
  /** Twilio's name of the variable. */
  variable?: string | undefined;
}
