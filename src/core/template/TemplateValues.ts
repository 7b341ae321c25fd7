import type { Instant } from '../time/Instant.js';

/**
 * Name of a field: `header.1`, `header.media`, `header.location`, `header.product`, `body.1`, `body.first_name`,
 * `lto.expiration`, `buttons.0.url`, `buttons.0.coupon`, `buttons.0.payload`, `buttons.0.ttl`, `buttons.0.flow`,
 * `buttons.0.catalog`, `buttons.0.products`, `buttons.0.order`, `order`, `code` (a one-time code in all its places),
 * and the same behind `cards.1.`. Twilio's templates have `buttons.0.text` too, and `variables.1` for what no part shows;
 * a variable in several places goes by the first. `tapTarget` is an extra that no template announces.
 */
export type FieldId = string;

/** What a sender fills in, by field. Keys that the template has no field for are ignored. */
export type TemplateValues = Readonly<Record<FieldId, FieldValue | undefined>>;

/** Value of one field. Text is never trimmed or altered. */
export type FieldValue =
  | string
  | number
  | MediaValue
  | LocationValue
  | ProductValue
  | LocalizedValue
  | ActionValue
  | readonly TapTarget[]
  | Instant;

/** Media of a header: the platform's id or an http(s) address, not both. */
export interface MediaValue {
  link?: string | undefined;
  id?: string | undefined;
  /** Name shown to the customer. Sent for documents, left out for all other formats, which do not take it. */
  filename?: string | undefined;
}

/** Place of a location header; degrees as number or text, sent as given. */
export interface LocationValue {
  latitude: number | string;
  longitude: number | string;
  name: string;
  address: string;
}

/** Product of a product header. */
export interface ProductValue {
  product_retailer_id: string;
  catalog_id: string;
}

/** A text parameter of the older kinds; the preview shows its `fallback_value`. */
export type LocalizedValue =
  | { currency: { fallback_value: string; code: string; amount_1000: number } }
  | { date_time: { fallback_value: string; [part: string]: unknown } };

/** The API's own object for flow, catalog, products and orders, passed on as it is. */
export interface ActionValue {
  [key: string]: unknown;
}

/** Where a tap on the header leads, instead of its link preview. */
export interface TapTarget {
  url: string;
  title: string;
}
