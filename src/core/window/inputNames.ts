import type { WindowInput } from './WindowInput.js';

const names: Record<keyof WindowInput, true> = {
  channel: true,
  inboxId: true,
  lastInboundAt: true,
  inboundEvents: true,
  expiresAt: true,
  expiresAtAsOf: true,
  canReply: true,
  control: true,
  refusal: true,
  sentSinceInbound: true,
  outboundAt: true,
  lastTemplateAt: true,
  lastHumanReplyAt: true,
  validityMs: true,
  entryPointAt: true,
  handledBy: true,
};

/** All names of a window's input, for telling it from what a host keeps beside it. */
export const INPUT_NAMES = Object.keys(names) as readonly (keyof WindowInput)[];
