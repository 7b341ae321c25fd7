import { instagramPolicy, messengerPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { metaMessaging } from './internal/metaMessaging.js';

/**
 * Messenger Platform (`object: "page"`), also a lone entry. A message that came by an ad is `ad-click`; Get Started is not.
 *
 * @example messenger.inboundEvents(body) // [{ inbox: '1234', contact: '9988', kind: 'message', opens: true, ... }]
 * @example messenger.refusal({ error: { code: 10, error_subcode: 2018278 } })?.closesWindow // true
 */
export const messenger: Adapter = /* @__PURE__ */ metaMessaging({
  name: 'messenger',
  object: 'page',
  policy: messengerPolicy,
});

/**
 * Instagram messaging (`object: "instagram"`), also a lone entry. Story replies and mentions are messages; an unsent one is
 * `delete`, an edited one `edit`. One that was edited no times is a new message.
 *
 * @example instagram.inboundEvents(body) // [{ inbox: '1784', contact: '5678', kind: 'message', opens: true, ... }]
 */
export const instagram: Adapter = /* @__PURE__ */ metaMessaging({
  name: 'instagram',
  object: 'instagram',
  policy: instagramPolicy,
});
