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
  /** The first of them is the main button: writing there costs nothing. */
  hasMain: boolean;
  onLeave: (() => void) | undefined;
}

/** Where the same contact can be written to freely. */
export function OtherWindowButtons({ windows, texts, clock, hasMain, onLeave }: OtherWindowButtonsProps) {
  const now = useInstant(clock, (at) => nextTickAfter(windows, at));
  return openWindows(windows, now).map(({ window, state }, place) => {
    return (
      <button
        key={window.key}
        type="button"
        className="mw-button"
        data-variant={place === 0 && hasMain ? 'primary' : 'plain'}
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

/** Whether any of them is open. */
export function hasOpenWindow(windows: readonly OtherWindow[], now: Instant): boolean {
  return openWindows(windows, now).length > 0;
}
