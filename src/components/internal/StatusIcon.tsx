'use client';
import { type Ref, useContext } from 'react';
import type { WindowReason, WindowStatus } from '../../core/window/WindowState.js';
import type { Icons, StatusIconName } from './Icons.js';
import { TextDefaultsContext } from './TextDefaults.js';

/** The clock face that is always there. */
const FACE = 'M8 2h4M10 2v2.5M17 11.5a7 7 0 1 1-14 0a7 7 0 0 1 14 0z';

const MARKS: Readonly<Record<StatusIconName, string>> = {
  /** Check. */
  open: 'M7 11.7l2.1 2.1l3.9-4.4',
  /** Hourglass. */
  expiring:
    'M7.4 8h5.2M7.4 15h5.2M8 8c0 2 1 2.8 2 3.5c1-.7 2-1.5 2-3.5M8 15c0-2 1-2.8 2-3.5c1 .7 2 1.5 2 3.5',
  /** Lock. */
  closed: 'M7.5 11.2h5v3.4h-5zM8.5 11.2V10a1.5 1.5 0 0 1 3 0v1.2',
  /** Hands: nothing has run yet. */
  'never-opened': 'M10 8.2v3.4l2.2 1.3',
  /** Question mark. */
  unknown: 'M8.4 10.1a1.6 1.6 0 1 1 2.3 1.4c-.5.3-.7.6-.7 1.1M10 14.5v.1',
};

/** Path of the mark that says the status without colour. */
export function markOf(status: WindowStatus, reason: WindowReason | null, icons: Icons | undefined): string {
  const name = reason === 'never-opened' ? reason : status;
  return icons?.[name] ?? MARKS[name];
}

interface StatusIconProps {
  status: WindowStatus;
  reason: WindowReason | null;
}

/** The clock with its mark. */
export function StatusIcon({ status, reason }: StatusIconProps) {
  const { icons } = useContext(TextDefaultsContext);
  return statusIcon(status, reason, icons);
}

/**
 * The elements of `StatusIcon`, without a component of their own for ten thousand rows. The last path is the mark:
 * ticking parts hold on to it, and write its `d`.
 */
export function statusIcon(
  status: WindowStatus,
  reason: WindowReason | null,
  icons: Icons | undefined,
  mark?: Ref<SVGPathElement>,
) {
  return (
    <svg className="mw-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path className="mw-icon-face" d={FACE} />
      <path ref={mark} d={markOf(status, reason, icons)} suppressHydrationWarning />
    </svg>
  );
}

/** The same without React. */
export function drawIcon(page: Document, mark: string): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = page.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const icon = make('svg', {
    class: 'mw-icon',
    viewBox: '0 0 20 20',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  icon.append(make('path', { class: 'mw-icon-face', d: FACE }), make('path', { d: mark }));
  return icon;
}
