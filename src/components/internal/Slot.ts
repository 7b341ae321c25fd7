import type { ReactNode } from 'react';

/**
 * What a host puts in the place of a part: `null` leaves it out, a function gets the kit's own and what the component
 * knows, and gives what is shown.
 */
export type Slot<Known> = null | ((part: ReactNode, known: Known) => ReactNode);

/** A part, or what the host puts in its place. */
export function slotted<Known>(slot: Slot<Known> | undefined, part: ReactNode, known: Known): ReactNode {
  if (typeof slot === 'function') return slot(part, known);
  return slot === null ? null : part;
}
