'use client';
import { useCallback, useState } from 'react';

/** Open or not: the host's `open` where it gives one, else the component's own, begun with `defaultOpen`. */
export function useOpenState<Reason>(
  open: boolean | undefined,
  defaultOpen: boolean,
  onOpenChange: ((open: boolean, details: { reason: Reason; event?: Event }) => void) | undefined,
): [boolean, (open: boolean, reason: Reason, event?: Event) => void] {
  const [own, setOwn] = useState(defaultOpen);
  const isOpen = open ?? own;
  const set = useCallback(
    (next: boolean, reason: Reason, event?: Event) => {
      if (open === undefined) setOwn(next);
      if (next !== isOpen) onOpenChange?.(next, { reason, event });
    },
    [open, isOpen, onOpenChange],
  );
  return [isOpen, set];
}
