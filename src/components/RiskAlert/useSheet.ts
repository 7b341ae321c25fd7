'use client';
import { useState } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { isShadowRoot } from '../internal/place.js';
import { elementOf } from './panelPlace.js';

/** Below it a container has no room for a panel beside its trigger. In `em` of the container. */
const NARROW_EM = 30;

/** What a panel is placed at. */
interface Measurable {
  getBoundingClientRect(): DOMRect;
}

/**
 * In a narrow container a panel is a sheet at its lower edge, which is returned for the panel to stand on.
 * `null`: the container is wide enough for the panel to float beside its trigger.
 */
export function useSheet(container: Element | ShadowRoot | null): Measurable | null {
  const [edge, setEdge] = useState<Measurable | null>(null);
  useBeforePaint(() => {
    // A DOM without layout has no observer either: there the panel floats.
    if (container === null || typeof ResizeObserver === 'undefined') return undefined;
    const lowerEdge = {
      getBoundingClientRect: () => {
        const { x, bottom, width } = boxOf(container);
        return new DOMRect(x, bottom, width, 0);
      },
    };
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(elementOf(container)).fontSize);
      setEdge(boxOf(container).width < NARROW_EM * em ? lowerEdge : null);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container.ownerDocument.documentElement);
    if (!isShadowRoot(container)) observer.observe(container);
    return () => observer.disconnect();
  }, [container]);
  return edge;
}

/** What is seen of the container; of one without a height of its own, such as a place for portals, the page. */
function boxOf(container: Element | ShadowRoot): DOMRect {
  const { documentElement, body } = container.ownerDocument;
  const page = new DOMRect(0, 0, documentElement.clientWidth, documentElement.clientHeight);
  if (isShadowRoot(container) || container === body) return page;
  const { left, right, top, bottom } = container.getBoundingClientRect();
  const start = Math.max(left, page.left);
  const end = Math.min(right, page.right);
  const lower = Math.min(bottom, page.bottom);
  return end > start && lower > Math.max(top, page.top) ? new DOMRect(start, 0, end - start, lower) : page;
}
