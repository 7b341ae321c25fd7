/** Edge of the stage at which a number stands; start and end follow the writing direction. */
type CalloutSide = 'start' | 'end' | 'top' | 'bottom';

/** A numbered pointer at a piece of a part. */
export interface Callout {
  /** CSS selector of the piece, within the part. */
  target: string;
  side: CalloutSide;
  name: string;
  /** What it is for, in a sentence. */
  say: string;
}

/** Where a number and its line are, in pixels of the stage. */
export interface CalloutPlace {
  number: { x: number; y: number };
  end: { x: number; y: number };
}
