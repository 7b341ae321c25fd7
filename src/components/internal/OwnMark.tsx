'use client';
import { useContext, useReducer } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useIsServers } from '../../hooks/useIsServers.js';
import { useWakeUpBatch } from '../../hooks/useWakeUpBatch.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { LINE_PATHS } from './Hint.js';
import type { Icons } from './Icons.js';
import { drawingIn, OwnIcon } from './OwnIcon.js';
import { pathIn } from './ownIn.js';
import { MARKS, type Marked, markNameOf, markSvg } from './StatusIcon.js';
import { type OwnMarkProps, TextDefaultsContext } from './TextDefaults.js';
import type { Ticker } from './Ticker.js';

const PATHS = { ...MARKS, ...LINE_PATHS };
const NAMES = Object.keys(PATHS) as (keyof typeof PATHS)[];

/** Whether React has to render marks: one is a component of the host. */
export function hasDrawnMarks(icons: Icons | undefined): boolean {
  return NAMES.some((name) => drawingIn(icons, name) !== null);
}

/** A mark of a host that draws with components, beside the kit's where it gives none. */
export function OwnMark({ state, ticker, kind }: OwnMarkProps) {
  if (ticker !== undefined) return <TickingMark ticker={ticker} />;
  return <Mark of={kind ?? state} />;
}

function Mark({ of }: { of: keyof typeof LINE_PATHS | Marked }) {
  const { icons } = useContext(TextDefaultsContext);
  const name = typeof of === 'string' ? of : markNameOf(of, icons);
  const Drawing = drawingIn(icons, name);
  if (Drawing !== null) return <OwnIcon drawing={Drawing} isMark />;
  return markSvg(pathIn(icons, name) ?? PATHS[name]);
}

/** React renders it for each status. */
function TickingMark({ ticker }: { ticker: Ticker }) {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const { renderedAt } = useContext(WindowDefaultsContext);
  const isNeutral = useIsServers() && renderedAt === undefined;
  useWakeUpBatch();
  useBeforePaint(() => ticker.drawBy(render), [ticker]);
  return <Mark of={isNeutral ? ticker.firstState(null) : ticker.label} />;
}
