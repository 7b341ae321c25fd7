import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** For the elements of a row and of each of its controls. */
export const rovingRow = { role: 'row' } as const;
export const rovingCell = { role: 'gridcell' } as const;

interface RovingGrid {
  ref: RefObject<HTMLDivElement | null>;
  role: 'grid';
  'aria-label': string;
  onFocus(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * A list of rows with several controls each, as one Tab stop: Up and Down go from row to row, Left and Right through a
 * row, Home and End to its ends, with Ctrl to the first and the last row.
 *
 * @example <div {...useRovingGrid('Conversations')}>
 */
export function useRovingGrid(label: string): RovingGrid {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  const setStop = () => {
    const controls = [...(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
    const stop =
      controls.find((control) => control === last.current) ??
      controls.find((control) => control.closest('[aria-current="true"]')) ??
      controls[0];
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
  };
  // Rows come and go with any render.
  useEffect(setStop);
  return {
    ref,
    role: 'grid',
    'aria-label': label,
    onFocus({ target }) {
      if (!target.matches(CONTROLS)) return;
      last.current = target;
      setStop();
    },
    onKeyDown(event) {
      const grid = ref.current;
      const from = event.target as Element;
      // What a row opens elsewhere in the page tells of its keys here too.
      if (grid === null || !grid.contains(from)) return;
      const to = destination(event, grid, from);
      if (to === undefined) return;
      event.preventDefault();
      to?.focus();
    },
  };
}

const CONTROLS = '[role="gridcell"] :is(button, a[href])';

/** `undefined`: not a key of the grid. `null`: there is nothing further on. */
function destination(
  { key, ctrlKey }: KeyboardEvent,
  grid: HTMLElement,
  from: Element,
): HTMLElement | null | undefined {
  const rows = [...grid.querySelectorAll('[role="row"]')];
  const controlsOf = (row: Element | undefined) => [...(row?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const row = rows.findIndex((one) => one.contains(from));
  const controls = controlsOf(rows[row]);
  const column = controls.findIndex((control) => control === from);
  const isLeftToRight = getComputedStyle(grid).direction === 'ltr';
  const inRow = (controls: HTMLElement[]) => controls[Math.min(column, controls.length - 1)] ?? null;
  switch (key) {
    case 'ArrowDown':
      return inRow(controlsOf(rows[row + 1]));
    case 'ArrowUp':
      return inRow(controlsOf(rows[row - 1]));
    case 'ArrowRight':
    case 'ArrowLeft':
      return controls[column + ((key === 'ArrowRight') === isLeftToRight ? 1 : -1)] ?? null;
    case 'Home':
      return (ctrlKey ? controlsOf(rows[0]) : controls)[0] ?? null;
    case 'End':
      return (ctrlKey ? controlsOf(rows.at(-1)) : controls).at(-1) ?? null;
    default:
      return undefined;
  }
}
