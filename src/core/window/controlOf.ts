import type { ThreadControl } from './InboundEvent.js';
import type { WindowInput } from './WindowInput.js';

/** Who answers, as the input says, else its latest event about that; `null`: not known. */
export function controlOf({ control, inboundEvents, inboxId }: WindowInput): ThreadControl | null {
  if (control !== undefined) return isControl(control) ? control : null;
  let latest: ThreadControl | null = null;
  let latestAt = Number.NEGATIVE_INFINITY;
  for (const event of Array.isArray(inboundEvents) ? inboundEvents : []) {
    const isElsewhere = inboxId !== undefined && event?.inbox !== undefined && event.inbox !== inboxId;
    if (isElsewhere || !isControl(event?.control) || !(event.at >= latestAt)) continue;
    latest = event.control;
    latestAt = event.at;
  }
  return latest;
}

function isControl(value: unknown): value is ThreadControl {
  const { by } = Object(value) as Partial<ThreadControl>;
  return by === 'us' || by === 'other';
}
