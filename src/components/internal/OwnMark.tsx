'use client';
import { useContext, useReducer } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useIsServers } from '../../hooks/useIsServers.js';
import { useWakeUpBatch } from '../../hooks/useWakeUpBatch.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import type { Icons, StatusIconName } from './Icons.js';
import { drawingIn, OwnIcon } from './OwnIcon.js';
import { MARKS, type Marked, markNameOf, pathMark } from './StatusIcon.js';
import { type OwnMarkProps, TextDefaultsContext } from './TextDefaults.js';
import type { Ticker } from './Ticker.js';

const NAMES = Object.keys(MARKS) as StatusIconName[];

/** Whether React has to render marks: one is a component of the host. */
export function hasDrawnMarks(icons: Icons | undefined): boolean {
  return NAMES.some((name) => drawingIn(icons, name) !== null);
}

/** A mark of a host that draws with components, beside the kit's where it gives none. */
export function OwnMark({ state, ticker }: OwnMarkProps) {
  return ticker === undefined ? <Mark marked={state} /> : <TickingMark ticker={ticker} />;
}

function Mark({ marked }: { marked: Marked }) {
  const { icons } = useContext(TextDefaultsContext);
  const Drawing = drawingIn(icons, markNameOf(marked));
  return Drawing === null ? pathMark(marked, icons) : <OwnIcon drawing={Drawing} isMark />;
}

/** React renders it for each status. */
function TickingMark({ ticker }: { ticker: Ticker }) {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const { renderedAt } = useContext(WindowDefaultsContext);
  const isNeutral = useIsServers() && renderedAt === undefined;
  useWakeUpBatch();
  useBeforePaint(() => {
    ticker.redraw = render;
    return () => {
      ticker.redraw = null;
    };
  }, [ticker]);
  return <Mark marked={isNeutral ? ticker.firstState(null) : ticker.label} />;
}
