/**
 * Limits of the WhatsApp Business Platform, in characters (`characterCount`) where nothing else is said.
 * Source: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components and the
 * pages of the template kinds beside it, read 2026-11-22.
 */
export const HEADER_MAX_LENGTH = 60;
export const BODY_MAX_LENGTH = 1024;
/** Body of a template that has nothing but its body (changelog of the same documentation). */
export const BODY_ONLY_MAX_LENGTH = 32_768;
/** `/templates/marketing-templates/limited-time-offer-templates` */
export const OFFER_BODY_MAX_LENGTH = 600;
/** Body of a carousel card and of a single-product template. */
export const SHORT_BODY_MAX_LENGTH = 160;
export const URL_MAX_LENGTH = 2000;
/** `/templates/marketing-templates/coupon-templates` (3 December 2025), which says 20 where older pages say 15. */
export const COUPON_MAX_LENGTH = 20;
export const OFFER_COUPON_MAX_LENGTH = 15;
/**
 * Any parameter of an authentication template: "URLs, media, and emojis are not allowed for authentication template
 * content or parameters. Parameters are also restricted to 15 characters." `/templates/template-categorization` (read
 * 2026-11-29), also without a one-time-code button: https://github.com/authgear/authgear-server/issues/3356
 */
export const AUTHENTICATION_PARAMETER_MAX_LENGTH = 15;
/** `/calling/call-button-messages-deep-links` */
export const CALL_PAYLOAD_MAX_LENGTH = 512;
export const CALL_TTL_MAX_MINUTES = 43_200;
/** `/templates/marketing-templates/mpm-templates` */
export const PRODUCTS_MAX = 30;
export const SECTIONS_MAX = 10;
export const SECTION_TITLE_MAX_LENGTH = 24;
/**
 * "An approved template with two product cards can be used to send up to 10 cards in a template message."
 * `/templates/marketing-templates/product-card-carousel-templates` (4 November 2025)
 */
export const PRODUCT_CARDS_MAX = 10;
