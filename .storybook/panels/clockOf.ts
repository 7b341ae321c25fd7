import type { FakeClock } from 'react-messaging-window/testing';
import type { InboxStore } from '../../stories/support/createInboxStore.js';

interface StoryParts {
  args: Record<string, unknown>;
  loaded: Record<string, unknown>;
}

/** The clock of a story: that of its loaded store, or `args.clock`; `undefined` where it has none of its own. */
export function clockOf({ args, loaded }: StoryParts): Pick<FakeClock, 'now'> | undefined {
  const store = loaded.store as InboxStore | undefined;
  return store?.clock ?? (hasTime(args.clock) ? args.clock : undefined);
}

function hasTime(value: unknown): value is FakeClock {
  return typeof value === 'object' && value !== null && 'now' in value && 'setTime' in value;
}
