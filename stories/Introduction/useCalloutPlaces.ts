import { type RefObject, useEffect, useState } from 'react';
import type { Callout, CalloutPlace } from './Callout.js';
import { calloutPlaces } from './calloutPlaces.js';

type Places = ReadonlyMap<number, CalloutPlace>;

const NONE: Places = new Map();

/** Measures where the pieces are, again whenever the part, its texts, its size or its direction change. */
export function useCalloutPlaces(stage: RefObject<HTMLElement | null>, callouts: readonly Callout[]): Places {
  const [places, setPlaces] = useState(NONE);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    let frame = 0;
    const measure = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const boxOf = (target: string) => {
        const box = element.querySelector(target)?.getBoundingClientRect();
        if (box === undefined || box.width === 0) return undefined;
        return {
          left: box.left - left,
          right: box.right - left,
          top: box.top - top,
          bottom: box.bottom - top,
        };
      };
      const isRtl = getComputedStyle(element).direction === 'rtl';
      const next = calloutPlaces(callouts, boxOf, { width, height }, isRtl);
      setPlaces((old) => (JSON.stringify([...old]) === JSON.stringify([...next]) ? old : next));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    const changes = new MutationObserver(later);
    changes.observe(element, { subtree: true, childList: true, characterData: true });
    changes.observe(element.ownerDocument.documentElement, { attributes: true });
    later();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [stage, callouts]);
  return places;
}
