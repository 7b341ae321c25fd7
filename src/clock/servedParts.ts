interface Shown {
  /** Stands in a page, be it that of another window. */
  readonly part: Element | null | undefined;
}

export const shown = new Set<Shown>();
/** Of the clocks: they look again who sees something. */
export const listeners = new Set<() => void>();

export const tell = () => {
  for (const listener of [...listeners]) listener();
};

/** Clocks go on while the page is visible in which its part stands. */
export function serve(one: Shown): void {
  shown.add(one);
  if (document.hidden && one.part?.ownerDocument.hidden === false) tell();
}

export function stopServing(one: Shown): void {
  shown.delete(one);
}
