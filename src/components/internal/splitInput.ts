import { INPUT_NAMES } from '../../core/window/inputNames.js';
import type { WindowInput } from '../../core/window/WindowInput.js';

/** Props by which any component of the kit takes a conversation's window. */
export type WindowInputProps = WindowInput;

const inputNames: ReadonlySet<string> = new Set(INPUT_NAMES);

/** The window's input apart from a component's other props. */
export function splitInput<Props extends WindowInputProps>(
  props: Props,
): [WindowInput, Omit<Props, keyof WindowInput>] {
  const input: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (inputNames.has(name)) {
      if (value !== undefined) input[name] = value;
    } else {
      rest[name] = value;
    }
  }
  return [input as unknown as WindowInput, rest as Omit<Props, keyof WindowInput>];
}
