import type { Callout, CalloutPlace } from './Callout.js';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From the edge of the stage to the middle of a number. */
const INSET_PX = 18;
/** Numbers of one side stand at least so far apart. */
const APART_PX = 28;
/** A line ends beside its piece: on it, its dot would cover the first letter. */
const GAP_PX = 5;

/** Where the numbers go: at the edge of the stage, beside what they point at, none over another. */
export function calloutPlaces(
  callouts: readonly Callout[],
  boxOf: (target: string) => Box | undefined,
  stage: { width: number; height: number },
  isRtl: boolean,
): ReadonlyMap<number, CalloutPlace> {
  const places = new Map<number, CalloutPlace>();
  for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
    const isColumn = edge === 'left' || edge === 'right';
    const own = callouts
      .map((callout, index) => ({ index, box: boxOf(callout.target), edge: edgeOf(callout.side, isRtl) }))
      .flatMap(({ index, box, edge: at }) => (box !== undefined && at === edge ? [{ index, box }] : []))
      .map(({ index, box }) => ({
        index,
        box,
        along: isColumn ? middle(box.top, box.bottom) : middle(box.left, box.right),
      }))
      .sort((a, b) => a.along - b.along);
    const spots = spread(
      own.map(({ along }) => along),
      isColumn ? stage.height : stage.width,
    );
    for (const [i, { index, box, along }] of own.entries()) {
      const spot = spots[i] ?? along;
      places.set(index, placeAt(edge, spot, along, box, stage));
    }
  }
  return places;
}

function placeAt(
  edge: 'left' | 'right' | 'top' | 'bottom',
  spot: number,
  along: number,
  box: Box,
  { width, height }: { width: number; height: number },
): CalloutPlace {
  switch (edge) {
    case 'left':
      return { number: { x: INSET_PX, y: spot }, end: { x: box.left - GAP_PX, y: along } };
    case 'right':
      return { number: { x: width - INSET_PX, y: spot }, end: { x: box.right + GAP_PX, y: along } };
    case 'top':
      return { number: { x: spot, y: INSET_PX }, end: { x: along, y: box.top - GAP_PX } };
    case 'bottom':
      return { number: { x: spot, y: height - INSET_PX }, end: { x: along, y: box.bottom + GAP_PX } };
    default:
      return edge satisfies never;
  }
}

function edgeOf(side: Callout['side'], isRtl: boolean): 'left' | 'right' | 'top' | 'bottom' {
  if (side === 'top' || side === 'bottom') return side;
  return (side === 'start') === isRtl ? 'right' : 'left';
}

const middle = (a: number, b: number) => (a + b) / 2;

/** The wanted positions, in order, moved as little as keeps them apart and within the length. */
function spread(wanted: readonly number[], length: number): number[] {
  const spots: number[] = [];
  for (const want of wanted) spots.push(Math.max(want, INSET_PX, (spots.at(-1) ?? -APART_PX) + APART_PX));
  let limit = length - INSET_PX;
  for (let i = spots.length - 1; i >= 0; i--) {
    const spot = Math.min(spots[i] ?? 0, limit);
    spots[i] = spot;
    limit = spot - APART_PX;
  }
  return spots;
}
