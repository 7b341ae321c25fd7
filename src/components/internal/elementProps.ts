import { CONVERSATION_NAMES } from '../../conversation/ConversationOptions.js';
import type { ConversationEvents } from '../../core/window/byConversation.js';
import { INPUT_NAMES } from '../../core/window/inputNames.js';
import type { WindowInput } from '../../core/window/WindowInput.js';

/** What `byConversation` says beside the input: hosts spread all of it, and it is for no element. */
const BESIDE: Record<Exclude<keyof ConversationEvents, keyof WindowInput>, true> = {
  contactId: true,
};

/** Of a conversation, for no element. */
export const CONVERSATION_PROPS: ReadonlySet<string> = new Set([
  ...INPUT_NAMES,
  ...CONVERSATION_NAMES,
  ...Object.keys(BESIDE),
]);

/** What is returned when all props are the component's own. */
export const NO_PROPS: Record<string, unknown> = Object.freeze({});

/** The props that go to the element of a part; without one more object where there are none. */
export function elementProps(props: object, own: ReadonlySet<string>): Record<string, unknown> {
  let rest: Record<string, unknown> | null = null;
  for (const name in props) {
    if (CONVERSATION_PROPS.has(name) || own.has(name)) continue;
    rest ??= {};
    rest[name] = props[name as keyof typeof props];
  }
  return rest ?? NO_PROPS;
}
