/// <reference types="vite/client" />
import { plainSpaces } from './plainSpaces.js';

/** A recorded delivery; its keys are explained in the README of the fixtures. */
export interface WebhookFixture {
  provider: string;
  payload: unknown;
  opensWindow: boolean;
  confidence: string;
}

const webhooks = import.meta.glob<WebhookFixture>(
  [
    '../../test/fixtures/webhooks/bindambc-{button-sim,status-failed-131047,status-read}.json',
    '../../test/fixtures/webhooks/botpress-text-username-only.json',
    '../../test/fixtures/webhooks/composed-{wechat-oa-text,wecom-kf-customer-then-servicer}.json',
    '../../test/fixtures/webhooks/courier-{nfm-reply-non-object,voice-type}.json',
    '../../test/fixtures/webhooks/instagram-text.json',
    '../../test/fixtures/webhooks/meta-*.json',
    '../../test/fixtures/webhooks/sipsyai-*.json',
    '../../test/fixtures/webhooks/wechat-event-{click,scan}.json',
    '../../test/fixtures/webhooks/wecom-kf-sync-msg-text.json',
    '../../test/fixtures/webhooks/weni-{contacts-contact-request,order-brl}.json',
  ],
  { eager: true, import: 'default' },
);

/** Definitions whose texts name no real business. */
const templates = import.meta.glob<{ definition: object }>(
  [
    '../../test/fixtures/templates/chatwoot-{customer-yes-no-ar,copy-code-after-quick-reply}.json',
    '../../test/fixtures/templates/chatwoot-sample-shipping-confirmation-{en-us,id}.json',
    '../../test/fixtures/templates/composed-{auth-one-tap-as-get-returns,booking-reminder-ja}.json',
    '../../test/fixtures/templates/composed-{location-header-pair,out-of-order-positional-pair}.json',
    '../../test/fixtures/templates/composed-voice-call-button-pair.json',
    '../../test/fixtures/templates/dump-sample-flight-confirmation-{document-es,video-id}.json',
    '../../test/fixtures/templates/frappe-fetched-template.json',
    '../../test/fixtures/templates/hi-a-t.json',
    '../../test/fixtures/templates/i18n-appointment-reminder-*.json',
    '../../test/fixtures/templates/kapso-order-{ready,status-update}-named.json',
    '../../test/fixtures/templates/meta-coupon-expiration-reminder-number-vars.json',
    '../../test/fixtures/templates/meta-postman-2023-april-promo.json',
    '../../test/fixtures/templates/meta-reservation-confirmation-named.json',
    '../../test/fixtures/templates/weni-flows-workout-activity.json',
    '../../test/fixtures/templates/whatomate-order-confirmation.json',
  ],
  { eager: true, import: 'default' },
);

/** The recorded delivery called so. */
export function webhookFixture(name: string): WebhookFixture {
  const found = webhooks[`../../test/fixtures/webhooks/${name}.json`];
  if (found === undefined) throw new Error(`There is no webhook fixture ${name}.`);
  return found;
}

/**
 * The account's templates. What was recorded as a request to create one has no status yet; the list of the platform
 * gives each its status.
 */
export const templateDefinitions: readonly unknown[] = Object.values(templates).map(({ definition }) => ({
  status: 'APPROVED',
  ...plainSpaces(definition),
}));
