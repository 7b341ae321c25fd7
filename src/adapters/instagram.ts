import { instagramPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { metaMessaging } from './internal/metaMessaging.js';

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
