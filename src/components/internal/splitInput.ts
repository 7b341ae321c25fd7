import type { WindowInput } from '../../core/window/WindowInput.js';

/** Props by which any component of the kit takes a conversation's window. */
export type WindowInputProps = WindowInput;

const INPUT_KEYS: Record<keyof WindowInput, true> = {
  channel: true,
  inboxId: true,
  lastInboundAt: true,
  inboundEvents: true,
  expiresAt: true,
  expiresAtAsOf: true,
  refusal: true,
  sentSinceInbound: true,
  outboundAt: true,
  lastTemplateAt: true,
  lastHumanReplyAt: true,
  validityMs: true,
  entryPointAt: true,
  handledBy: true,
};

/** Names of the props that are the window's input. */
export const INPUT_NAMES = Object.keys(INPUT_KEYS) as (keyof WindowInput)[];

/** The window's input apart from a component's other props. */
export function splitInput<Props extends WindowInputProps>(
  props: Props,
): [WindowInput, Omit<Props, keyof WindowInput>] {
  const input: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (Object.hasOwn(INPUT_KEYS, name)) {
      if (value !== undefined) input[name] = value;
    } else {
      rest[name] = value;
    }
  }
  return [input as unknown as WindowInput, rest as Omit<Props, keyof WindowInput>];
}
