import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import { CONVERSATION_PROPS } from './elementProps.js';

/** What a part is given of its conversation, apart from how it looks. */
export function partProps<Props extends object>(
  props: Props,
): [Partial<ConversationOptions>, Omit<Props, keyof ConversationOptions>] {
  const conversation: Record<string, unknown> = {};
  const looks: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!CONVERSATION_PROPS.has(name)) looks[name] = value;
    else if (value !== undefined) conversation[name] = value;
  }
  return [conversation, looks as Omit<Props, keyof ConversationOptions>];
}
