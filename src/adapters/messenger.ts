import { messengerPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { metaMessaging } from './internal/metaMessaging.js';

/**
 * Messenger Platform (`object: "page"`). A message or Get Started that came by an ad is `ad-click`.
 *
 * @example messenger.inboundEvents(body) // [{ inbox: '1234', contact: '9988', kind: 'message', opens: true, ... }]
 * @example messenger.refusal({ error: { code: 10, error_subcode: 2018278 } })?.closesWindow // true
 */
export const messenger: Adapter = /* @__PURE__ */ metaMessaging({
  provider: 'messenger',
  object: 'page',
  policy: messengerPolicy,
});
