import { callHost } from '../../clock/callHost.js';
import type { Clock } from '../../clock/createClock.js';
import type { OtherWindow } from '../../conversation/ConversationOptions.js';
import type { Instant } from '../../core/time/Instant.js';
import { nextRemainingChangeAt } from '../../core/window/remainingOf.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import { useInstant } from './useInstant.js';
import { windowLabel } from './windowLabel.js';

/** A window that is open, and where it leads. */
interface OpenWindow {
  window: OtherWindow;
  state: WindowState;
}

/** The other windows that are open at `now`, the one with most time left first: one without an end before all. */
function openWindows(windows: readonly OtherWindow[], now: Instant): OpenWindow[] {
  const end = ({ state }: OpenWindow) => state.expiresAt ?? Number.POSITIVE_INFINITY;
  return windows
    .map((window) => ({ window, state: windowAt(window, now) }))
    .filter(({ state }) => state.status === 'open' || state.status === 'expiring')
    .sort((a, b) => (end(a) === end(b) ? 0 : end(b) - end(a)));
}

/** When one of them opens or closes, or when its time is said in other words. */
function nextTickAfter(windows: readonly OtherWindow[], now: Instant): Instant | null {
  const ticks = windows.flatMap((window) => {
    const { expiresAt, nextChangeAt } = windowAt(window, now);
    const said = expiresAt === null ? null : nextRemainingChangeAt(expiresAt, now);
    return [nextChangeAt, said].filter((at) => at !== null);
  });
  return ticks.length === 0 ? null : Math.min(...ticks);
}

interface OtherWindowButtonsProps {
  windows: readonly OtherWindow[];
  texts: Texts<NoticePart>;
  clock: Clock;
  /** How many buttons there are already: without any the first of these is the main one, as it costs nothing. */
  before: number;
  onLeave: (() => void) | undefined;
}

/** Where the same contact can be written to freely. */
export function OtherWindowButtons({ windows, texts, clock, before, onLeave }: OtherWindowButtonsProps) {
  const now = useInstant(clock, (at) => nextTickAfter(windows, at));
  return openWindows(windows, now).map(({ window, state }, place) => {
    return (
      <button
        key={window.key}
        type="button"
        className="mw-button"
        data-variant={variantAt(before + place, true)}
        onClick={() => {
          onLeave?.();
          callHost(window.onChoose);
        }}
      >
        {window.label} <bdi>({windowLabel(state, texts).compact})</bdi>
      </button>
    );
  });
}

/** How many of them are open. */
export function openCount(windows: readonly OtherWindow[], now: Instant): number {
  return openWindows(windows, now).length;
}

/** One main button, a second one beside it, and the others as links: all at one press, and none as loud as the first. */
export function variantAt(place: number, hasMain: boolean): 'primary' | 'plain' | 'link' {
  if (place > 1) return 'link';
  return place === 0 && hasMain ? 'primary' : 'plain';
}
