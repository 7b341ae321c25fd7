import { isReadable } from '../isReadable.js';
import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { tryTo } from '../tryTo.js';
import type { InboundEvent, InboundKind } from '../window/InboundEvent.js';
import type { WindowInput } from '../window/WindowInput.js';
import { windowAt } from '../window/windowAt.js';

/** A window that was, or is. */
export interface PastWindow {
  openedAt: Instant;
  openedBy: InboundKind;
  /** The business's first message in it. `null`: there was none. */
  firstReplyAt: Instant | null;
  /** The customer's last act in it that kept it open. */
  lastActAt: Instant;
  /** When it ended, by the clock alone. `null`: it has not. */
  closedAt: Instant | null;
  /** It ended while the customer's last act had no answer. */
  isLost: boolean;
}

/**
 * Every window of one conversation, the oldest first, for reports: when it was opened and by what, the first reply, its end,
 * and whether it was lost while the customer waited. Counts the clock alone: refusals and quotas are not looked at.
 *
 * @param events all there are, as `byConversation` gives them
 * @param input channel, and the host's own rules beside it
 * @example windowsOf(conversation.inboundEvents, { channel: 'whatsapp' }, now).filter(({ isLost }) => isLost).length
 */
export function windowsOf(
  events: readonly InboundEvent[],
  input: Pick<WindowInput, 'channel' | 'validityMs'>,
  now: Instant,
): PastWindow[] {
  const readable = tryTo(() => events.filter((event) => isReadable(event))) ?? [];
  const timed = readable
    .filter((event) => typeof readInstant(event?.at) === 'number' && event.at <= now)
    .sort((a, b) => a.at - b.at || order(a) - order(b));
  const windows: PastWindow[] = [];
  let current: (PastWindow & { endsAt: Instant; lastReplyAt: Instant | null }) | null = null;
  const close = () => {
    if (current === null) return;
    const { endsAt, lastReplyAt, ...window } = current;
    const hasClosed = endsAt <= now;
    windows.push({
      ...window,
      closedAt: hasClosed ? endsAt : null,
      isLost: hasClosed && (lastReplyAt === null || lastReplyAt < window.lastActAt),
    });
    current = null;
  };
  for (const event of timed) {
    if (current !== null && event.at >= current.endsAt) close();
    if (event.kind === 'echo') {
      if (current === null) continue;
      current.firstReplyAt ??= event.at;
      current.lastReplyAt = event.at;
      continue;
    }
    const endsAt = endOf(event, input);
    if (endsAt === null) continue;
    current ??= {
      openedAt: event.at,
      openedBy: event.kind,
      firstReplyAt: null,
      lastActAt: event.at,
      closedAt: null,
      isLost: false,
      endsAt,
      lastReplyAt: null,
    };
    current.lastActAt = event.at;
    current.endsAt = Math.max(current.endsAt, endsAt);
  }
  close();
  return windows;
}

/** Of one instant the customer's act comes first: a reply in the same millisecond answers it. */
function order({ kind }: InboundEvent): number {
  return kind === 'echo' ? 1 : 0;
}

/** When the window that this act alone opens ends. `null`: it opens none. */
function endOf(event: InboundEvent, input: Pick<WindowInput, 'channel' | 'validityMs'>): Instant | null {
  return windowAt({ ...input, inboundEvents: [event] }, event.at).expiresAt;
}
