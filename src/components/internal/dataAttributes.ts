import type { WindowState } from '../../core/window/WindowState.js';

/** What every part of a window says of it, for `dataAttributes`. */
export function toneOf({
  status,
  tone,
  reason,
  channel,
}: Pick<WindowState, 'status' | 'tone' | 'reason' | 'channel'>) {
  return { status, tone, reason, channel: channel || null };
}

/** State as attributes: `true` is there and empty, `false` and `null` are not there, a word is the value. */
export function dataAttributes(
  state: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === false || value === null || value === undefined) continue;
    attributes[`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] =
      value === true ? '' : value;
  }
  return attributes;
}
