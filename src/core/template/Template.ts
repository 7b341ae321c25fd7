import type { TemplateField } from './TemplateField.js';
import type { LocationValue } from './TemplateValues.js';

/** How the placeholders of header and body are called: `{{1}}` or `{{first_name}}`. */
export type ParameterFormat = 'positional' | 'named';

/** Formats of a media header. */
export type MediaFormat = 'image' | 'video' | 'gif' | 'document';

/**
 * A message template as plain JSON, whatever shape its definition had. Made by `parseTemplate`; every function
 * that takes a template takes the raw definition too.
 */
export interface Template {
  /** The platform's id. Absent on creation requests and from some providers. */
  id?: string | undefined;
  /** Name, the same for all its language variants. `''` when the definition has none (an issue says so). */
  name: string;
  /** Language code as the platform wants it back, such as `en_US`. `''` when the definition has none. */
  language: string;
  /** Upper-cased status such as `APPROVED`, `PAUSED`; `UNKNOWN` when the definition does not say. */
  status: string;
  /** Upper-cased category such as `MARKETING`; `''` when the definition does not say. */
  category: string;
  /** Upper-cased sub-category such as `ORDER_STATUS`. */
  subCategory?: string | undefined;
  parameterFormat: ParameterFormat;
  /** In reading order: header, limited-time offer, body, footer, buttons, carousel, the rest. */
  components: readonly TemplateComponent[];
  /** The on-premises account's namespace, sent back when present. */
  namespace?: string | undefined;
  /** Upper-cased origin, `AUTO_GENERATED` for templates that Direct Send made. */
  source?: string | undefined;
  /** Twilio's id. Such a template is sent by `toTwilioContent`, and has no Cloud API payload. */
  contentSid?: string | undefined;
  /** Name in the platform's template library; values of such a template must be of the types that it has there. */
  libraryTemplateName?: string | undefined;
  /** Upper-cased quality score: `GREEN`, `YELLOW`, `RED`, `UNKNOWN`. */
  quality?: string | undefined;
  /** Upper-cased reason of a rejection, such as `INVALID_FORMAT`. Absent when there is none. */
  rejectedReason?: string | undefined;
  /** What was odd or not understood in the definition. One with `blocks` makes the template not sendable. */
  issues: readonly TemplateIssue[];
}

/** Something odd in a definition. */
export interface TemplateIssue {
  code: TemplateIssueCode;
  /** Where in the definition, such as `components.2.buttons.0`. */
  where: string;
  /** The words of the definition that were not understood, or a sentence. */
  detail: string;
  /** True: no right payload can be built, so none is. */
  blocks: boolean;
}

/** What can be odd in a definition. */
export type TemplateIssueCode =
  | 'not-a-template'
  | 'no-name'
  | 'no-language'
  | 'no-components'
  | 'no-body'
  | 'unknown-component'
  | 'unknown-header-format'
  | 'unknown-button'
  | 'duplicate-component'
  | 'missing-text'
  | 'missing-format'
  | 'mixed-placeholders'
  | 'bad-placeholder'
  | 'numbering-gap'
  | 'platform-text'
  | 'no-content-sid'
  | 'bad-flag'
  | 'unknown-sub-category'
  | 'unknown-parameter-format';

/** One part of a template; `fields` are what the sender must or may fill in for it. */
export type TemplateComponent =
  | TemplateHeader
  | TemplateOffer
  | TemplateBody
  | TemplateFooter
  | TemplateButtons
  | TemplateCarousel
  | { type: 'call-permission-request' | 'order-status'; fields: readonly TemplateField[] }
  /** A component that the kit does not know; the template cannot be sent. */
  | { type: 'unknown'; name: string; fields: readonly TemplateField[] };

export type TemplateHeader =
  | {
      type: 'header';
      format: 'text';
      text: string;
      /** Most characters after filling in. */
      maxLength: number;
      fields: readonly TemplateField[];
    }
  | {
      type: 'header';
      format: MediaFormat | 'location' | 'product';
      /** Address of media that is always the same, at Twilio. */
      link?: string | undefined;
      /** A place that is always the same, at Twilio; name and address may have placeholders. */
      place?: LocationValue | undefined;
      fields: readonly TemplateField[];
    };

export interface TemplateBody {
  type: 'body';
  /** Text with its `{{placeholders}}`. */
  text: string;
  /** Most characters after filling in. */
  maxLength: number;
  fields: readonly TemplateField[];
}

export interface TemplateFooter {
  type: 'footer';
  text: string;
  fields: readonly TemplateField[];
}

export interface TemplateOffer {
  type: 'limited-time-offer';
  text: string;
  hasExpiration: boolean;
  fields: readonly TemplateField[];
}

export interface TemplateButtons {
  type: 'buttons';
  buttons: readonly TemplateButton[];
  fields: readonly TemplateField[];
}

export interface TemplateCarousel {
  type: 'carousel';
  cards: readonly TemplateCard[];
  /** Most cards that may be sent. Product cards may outnumber the definition's, all others must be as many. */
  maxCards: number;
  fields: readonly TemplateField[];
}

/** One card of a carousel: header, body, buttons. */
export interface TemplateCard {
  components: readonly (TemplateHeader | TemplateBody | TemplateButtons)[];
}

/** Kinds of buttons; `otp` also stands for the URL button that the Graph API returns for one-time codes. */
export type ButtonType =
  | 'url'
  | 'phone-number'
  | 'quick-reply'
  | 'copy-code'
  | 'otp'
  | 'flow'
  | 'catalog'
  | 'mpm'
  | 'spm'
  | 'voice-call'
  | 'order-details'
  | 'payment-request'
  | 'request-contact-info'
  | 'unknown';

export interface TemplateButton {
  type: ButtonType;
  /** Place in the `buttons` array, from 0; buttons without a value count too. */
  index: number;
  /** Label; `''` where the platform writes it. Placeholders in it are Twilio's. */
  text: string;
  /** Address of a URL button, with its `{{1}}`. */
  url?: string | undefined;
  /** Number of a phone button. */
  phoneNumber?: string | undefined;
  /** True: a URL button that the app shows as a payment, with the amount. */
  hasPaymentPreview?: true | undefined;
  fields: readonly TemplateField[];
}

/** Why a template cannot be sent now. */
export type TemplateUnavailableReason = 'not-understood' | 'status-unknown' | 'not-approved';

/** `true`, or why not: the upper-cased status, and the first issue that blocks. */
export type Sendability =
  | true
  | { reason: TemplateUnavailableReason; status: string; issue?: TemplateIssue | undefined };
