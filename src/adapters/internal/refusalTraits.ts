import { DAY_MS } from '../../core/time/units.js';
import type { RefusalReason, RefusalRetry } from '../../core/window/Refusal.js';

interface RefusalTraits {
  retry: RefusalRetry;
  closesWindow?: true;
  retryAfterMs?: number;
}

/** What follows from a reason, whoever gave it. Only the first three say something about the window. */
export const refusalTraits: Readonly<Record<RefusalReason, RefusalTraits>> = {
  'window-closed': { retry: 'after-reply', closesWindow: true },
  'quota-used': { retry: 'after-reply', closesWindow: true },
  'session-ended': { retry: 'after-reply', closesWindow: true },
  'session-state': { retry: 'after-setup' },
  'template-unavailable': { retry: 'after-change' },
  'template-paused': { retry: 'later' },
  'template-disabled': { retry: 'after-change' },
  'template-values': { retry: 'after-change' },
  'template-flow': { retry: 'after-setup' },
  'template-definition': { retry: 'after-change' },
  'invalid-value': { retry: 'after-change' },
  'message-content': { retry: 'after-change' },
  'message-type': { retry: 'after-change' },
  media: { retry: 'after-change' },
  unreachable: { retry: 'later' },
  'wrong-recipient': { retry: 'never' },
  'opted-out': { retry: 'never' },
  // META/support/error-codes, read 2026-11-22: sending again within 24 hours makes it worse.
  'marketing-limit': { retry: 'later', retryAfterMs: DAY_MS },
  experiment: { retry: 'after-reply' },
  'needs-phone-number': { retry: 'after-change' },
  country: { retry: 'never' },
  'quiet-hours': { retry: 'later' },
  'rate-limited': { retry: 'later' },
  'spam-limited': { retry: 'later' },
  'messaging-limit': { retry: 'later' },
  payment: { retry: 'after-setup' },
  'account-restricted': { retry: 'after-setup' },
  access: { retry: 'after-setup' },
  setup: { retry: 'after-setup' },
  'direct-send': { retry: 'after-change' },
  temporary: { retry: 'now' },
  unknown: { retry: 'later' },
};
