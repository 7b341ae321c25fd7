'use client';
import { type Ref, useContext } from 'react';
import type { WindowState } from '../../core/window/WindowState.js';
import type { Icons, StatusIconName } from './Icons.js';
import { ownIn, pathIn } from './ownIn.js';
import { type TextDefaults, TextDefaultsContext } from './TextDefaults.js';
import type { Ticker } from './Ticker.js';
import { writeAttribute } from './writeText.js';

/** Around a clock. */
const RING = 'M10 2.19a7.81 7.81 0 1 1 0 15.62a7.81 7.81 0 1 1 0-15.62z';

/**
 * Each a drawing of its own in one path, of lines 1.875 wide: at 16 px their outer edges stand on whole pixels. What is
 * solid is filled with lines.
 */
export const MARKS: Readonly<Record<StatusIconName, string>> = {
  /** A clock with hands. */
  open: `${RING}M9.69 5.31v5h3.75`,
  /** No clock at all: it never ends. */
  'no-limit':
    'M10 10q-2.4-4.06-4.4-4.06a3.4 4.06 0 0 0 0 8.12q2 0 4.4-4.06t4.4-4.06a3.4 4.06 0 0 1 0 8.12q-2 0-4.4-4.06z',
  /** A clock that holds only the sector that is left. */
  expiring: `${RING}M10.94 9.06V3.3a6.8 6.8 0 0 1 5.76 5.76zM12.5 7.5V5.1a5.5 5.5 0 0 1 2.4 2.4z`,
  /** The last hour: a solid clock, whose hands are what is left blank. */
  urgent: `${RING}M10 4.05a5.95 5.95 0 1 1 0 11.9a5.95 5.95 0 1 1 0-11.9zM7.81 4.06h3.75v3.75h3.13v3.75H7.81zM5.94 6v7.1h8.4M7 12.3h.1M6.8 14.5h6.4M13 6.4h.1`,
  /** A lock. */
  closed:
    'M4.69 9.69h10.62v8.12H4.69zM6.2 11.2h7.6v5.1H6.2zM7.75 12.75h4.5v2h-4.5zM8.5 13.75h3M7.19 9.69V5a2.81 2.81 0 0 1 5.62 0v4.69',
  /** A dashed circle: nothing runs until the customer writes. */
  'never-opened':
    'M8.58 2.32a7.81 7.81 0 0 1 2.84 0m3 1.24a7.81 7.81 0 0 1 2.02 2.02m1.24 3a7.81 7.81 0 0 1 0 2.84m-1.24 3a7.81 7.81 0 0 1-2.02 2.02m-3 1.24a7.81 7.81 0 0 1-2.84 0m-3-1.24a7.81 7.81 0 0 1-2.02-2.02m-1.24-3a7.81 7.81 0 0 1 0-2.84m1.24-3a7.81 7.81 0 0 1 2.02-2.02',
  /** A person. */
  human:
    'M10 2.19a3.44 3.44 0 1 1 0 6.88a3.44 3.44 0 1 1 0-6.88zM3.44 17.5c.5-3.1 3-4.69 6.56-4.69s6.06 1.59 6.56 4.69',
  /** A bold question mark: an outline whose lines meet. */
  unknown:
    'M5.6 6.6a4.4 4.4 0 1 1 6.94 3.6c-1.4 1-1.99 1.5-1.99 2.8h-1.1c0-1.9.8-2.5 2.45-3.7a3.3 3.3 0 1 0-5.2-2.7zM9.2 16.2h1.6v1.6h-1.6z',
};

/** What a mark shows of a window. */
export type Marked = Pick<WindowState, 'status' | 'tone'> & Partial<Pick<WindowState, 'expiresAt'>>;

/** A host's own drawing of "expiring" or "open" is that of the last hour or of no limit, too, where it gives none. */
export function markNameOf({ status, tone, expiresAt }: Marked, icons: Icons | undefined): StatusIconName {
  if (tone === 'human') return tone;
  const special = tone === 'urgent' ? tone : status === 'open' && expiresAt === null ? 'no-limit' : undefined;
  if (special && (ownIn(icons, special) ?? !ownIn(icons, status))) return special;
  return status === 'closed' && tone === 'neutral' ? 'never-opened' : status;
}

/** Path of the mark that says the status without color. */
export function markOf(marked: Marked, icons: Icons | undefined): string {
  const name = markNameOf(marked, icons);
  return pathIn(icons, name) ?? MARKS[name];
}

/** The mark of a window. */
export function StatusIcon({ state }: { state: Marked }) {
  return statusMark(state, useContext(TextDefaultsContext));
}

export function statusMark(state: Marked, { icons, OwnMark }: TextDefaults) {
  return OwnMark ? <OwnMark state={state} /> : markSvg(markOf(state, icons));
}

/** The mark of a ticking part. */
export function tickingMark(ticker: Ticker, mark?: Ref<SVGPathElement>) {
  const { icons, OwnMark } = ticker.options.defaults;
  return OwnMark ? <OwnMark ticker={ticker} /> : markSvg(markOf(ticker.rendered, icons), mark);
}

/**
 * The elements of `StatusIcon`, without a component of their own for ten thousand rows. Ticking parts hold on to the
 * path, and write its `d`.
 */
export function markSvg(path: string, mark?: Ref<SVGPathElement>) {
  return (
    <svg className="mw-icon mw-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path ref={mark} d={path} suppressHydrationWarning />
    </svg>
  );
}

/** Writes the path of a mark; what a component of the host renders is rendered again. */
export function writeMark(
  mark: Element | null | undefined,
  marked: Marked,
  { options, redraw }: Ticker,
): void {
  redraw?.();
  if (mark?.localName === 'path') writeAttribute(mark, 'd', markOf(marked, options.defaults.icons));
}

/** The same without React. */
export function drawIcon(page: Document, mark: string): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = page.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const icon = make('svg', {
    class: 'mw-icon mw-mark',
    viewBox: '0 0 20 20',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  icon.append(make('path', { d: mark }));
  return icon;
}
