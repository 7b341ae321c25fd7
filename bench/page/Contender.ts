import type { ReactNode } from 'react';

/** Somebody who shows windows. A list of React elements, or a function that does it by itself. */
export interface Contender {
  /** The rows for the given last inbound instants. */
  rows?: (inbound: number[]) => ReactNode;
  /** For those who need no React; returns what takes it all away. */
  mount?: (host: Element, inbound: number[]) => () => void;
}
