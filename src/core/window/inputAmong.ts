import { INPUT_NAMES } from './inputNames.js';
import type { WindowInput } from './WindowInput.js';

/** The window's input among the values of a part, an element or a conversation. Without a channel the window is unknown. */
export function inputAmong(values: { readonly [Name in keyof WindowInput]?: unknown }): WindowInput {
  const input: Record<string, unknown> = {};
  for (const name of INPUT_NAMES) if (values[name] !== undefined) input[name] = values[name];
  return input as unknown as WindowInput;
}
