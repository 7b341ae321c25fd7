/** Held while something is on its way, so that nothing else begins or changes. */
export interface Lock {
  isHeld: () => boolean;
  take: () => void;
  release: () => void;
}

export function createLock(): Lock {
  let isHeld = false;
  return {
    isHeld: () => isHeld,
    take() {
      isHeld = true;
    },
    release() {
      isHeld = false;
    },
  };
}
