import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowPolicy } from '../core/window/WindowPolicy.js';
import { policyOf } from '../core/window/windowAt.js';
import type { WayOutActions } from './ConversationOptions.js';

/**
 * The input of a host with a picker of its own: whatever the channel, what it opens sends something that goes without a
 * window, such as Messenger's utility messages or WeChat's template messages. So templates are a way out there too.
 */
export function withOwnPicker<Input extends Pick<WindowInput, 'channel'>>(
  input: Input,
  actions: WayOutActions | null | undefined,
): Input {
  if (!actions?.template) return input;
  const policy = policyOf(input);
  if (!Array.isArray(policy?.waysOut) || policy.waysOut.includes('template')) return input;
  return { ...input, channel: withTemplates(policy) };
}

/** Whether templates are a way out here by the host's own picker alone: then those of the kit's selector say nothing. */
export function isOwnPickers(channel: WindowInput['channel']): boolean {
  return typeof channel === 'object' && made.has(channel);
}

const known = new WeakMap<WindowPolicy, WindowPolicy>();
const made = new WeakSet<WindowPolicy>();

function withTemplates(policy: WindowPolicy): WindowPolicy {
  let own = known.get(policy);
  if (own === undefined) {
    own = { ...policy, waysOut: ['template', ...policy.waysOut] };
    known.set(policy, own);
    made.add(own);
  }
  return own;
}
