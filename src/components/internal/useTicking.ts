'use client';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Clock, Watch } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';
import { warnOfIssues } from '../../hooks/useIssueWarnings.js';
import { useWindowInput } from '../../hooks/useWindowInput.js';
import { useClock, WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { nextLookAt } from '../../stores/createWindowStore.js';
import type { Texts } from './TextDefaults.js';
import { useIsHydrating } from './useIsHydrating.js';
import { type WindowLabel, windowLabel } from './windowLabel.js';

/** Effects that must run before the paint; a server has none. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * A part whose words change by themselves. React renders it once, with `initial`; from then on the clock calls
 * `write` with the element and the label whenever the label differs, also after a render with another input.
 * A React commit among ten thousand rows costs 250 times the write of one text.
 */
export function useTicking<Part extends Element>(
  input: WindowInput,
  texts: Texts,
  givenClock: Clock | undefined,
  write: (part: Part, label: WindowLabel) => void,
): { ref: React.RefObject<Part | null>; initial: WindowLabel } {
  const clock = useClock(givenClock);
  const stable = useWindowInput(input);
  const isHydrating = useIsHydrating();
  const { renderedAt } = useContext(WindowDefaultsContext);
  const [initial] = useState(() => firstLabel(stable, texts, isHydrating, renderedAt, clock));
  const ref = useRef<Part | null>(null);
  const shown = useRef(initial);
  const watch = useRef<Watch | null>(null);
  const latest = useRef({ stable, texts, write });

  useBeforePaint(() => {
    latest.current = { stable, texts, write };
    watch.current?.refresh();
  });
  useBeforePaint(() => {
    const own = clock.watch((now) => {
      const { stable, texts, write } = latest.current;
      const state = windowAt(stable, now);
      warnOfIssues(state.issues);
      const label = windowLabel(state, now, texts);
      if (ref.current !== null && !isSameLabel(shown.current, label)) {
        shown.current = label;
        write(ref.current, label);
      }
      return nextLookAt(state, now, true);
    });
    watch.current = own;
    return () => own.stop();
  }, [clock]);

  return { ref, initial };
}

function firstLabel(
  input: WindowInput,
  texts: Texts,
  isHydrating: boolean,
  renderedAt: Instant | undefined,
  clock: Clock,
): WindowLabel {
  const isBlind = isHydrating && renderedAt === undefined;
  const now = isBlind ? 0 : isHydrating && renderedAt !== undefined ? renderedAt : clock.now();
  const state: WindowState = windowAt(isBlind ? { channel: input.channel } : input, now);
  return windowLabel(state, now, texts);
}

function isSameLabel(a: WindowLabel, b: WindowLabel): boolean {
  return (
    a.full === b.full &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.spoken === b.spoken &&
    a.dateTime === b.dateTime &&
    a.compact === b.compact
  );
}

/** Writes an attribute only where it differs. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Writes the only text of an element into its text node, where it differs. */
export function writeText(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node === null || node === undefined) {
    if (element && text !== '') element.textContent = text;
  } else if (node.nodeValue !== text) node.nodeValue = text;
}
