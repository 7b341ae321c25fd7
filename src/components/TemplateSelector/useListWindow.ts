'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { whenIdle } from '../internal/whenIdle.js';

/** Options in the document before it is known how many are visible, and the most at any time. */
const SIZE = 8;
const MAX_SIZE = 48;
/** Options above the first visible one, and the step by which the window moves. */
const STEP = 4;
/** Options beyond those that are visible, for scrolling: they come once the first ones are seen. */
const MARGIN = 3 * STEP;
/** A page that is never idle gets them, too, milliseconds. */
const MARGIN_WITHIN = 300;
/** Height of an option before one was measured, CSS pixels. */
const ESTIMATE = 84;

/** The stretch of a long list that is in the document. */
export interface ListWindow {
  ref: RefObject<HTMLDivElement | null>;
  /** First and, not included, last place. */
  from: number;
  to: number;
  /** Room for what stands before and behind, CSS pixels. */
  before: number;
  behind: number;
  onScroll: () => void;
  /** Puts a place into the document and into view. */
  reveal: (index: number) => void;
  /** The places that are seen whole, the first of them where none is in the document yet; none while one is on its way. */
  inView: () => number[];
}

/**
 * Keeps a few options of a list of any length in the document. All options have about the same height; another list
 * begins at its beginning.
 */
export function useListWindow(list: readonly unknown[]): ListWindow {
  const count = list.length;
  const ref = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(0);
  const [height, setHeight] = useState(ESTIMATE);
  const [size, setSize] = useState(SIZE);
  const [margin, setMargin] = useState(0);
  const [seen, setSeen] = useState(list);
  const wanted = useRef<number | null>(null);
  if (seen !== list) {
    setSeen(list);
    setStart(0);
  }
  const from = Math.max(0, Math.min(start, count - size));
  const to = Math.min(count, from + size);

  useBeforePaint(() => {
    const options = ref.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
    const [first] = options;
    const last = options[options.length - 1];
    if (!first || !last || first === last) return;
    const measured =
      (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / options.length;
    if (measured <= 0) return;
    if (Math.abs(measured - height) > 2) setHeight(measured);
    const visible = Math.ceil((ref.current?.clientHeight ?? 0) / measured);
    // Grows only: as heights vary, it might go up and down without end.
    setSize(Math.max(size, Math.min(MAX_SIZE, visible + margin)));
  }, [from, to, height, size, margin]);
  const isLong = count > size;
  useEffect(() => (isLong ? whenIdle(() => setMargin(MARGIN), MARGIN_WITHIN) : undefined), [isLong]);
  useBeforePaint(() => {
    if (ref.current !== null) ref.current.scrollTop = 0;
  }, [seen]);
  useBeforePaint(() => {
    const box = ref.current;
    if (box === null || wanted.current === null) return;
    const option = box.querySelector<HTMLElement>(`[aria-posinset="${wanted.current + 1}"]`);
    if (option === null) return;
    wanted.current = null;
    const edge = box.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    if (top < edge.top) box.scrollTop += top - edge.top;
    else if (bottom > edge.bottom) box.scrollTop += bottom - edge.bottom;
  });

  return {
    ref,
    from,
    to,
    before: from * height,
    behind: (count - to) * height,
    onScroll() {
      const first = Math.floor((ref.current?.scrollTop ?? 0) / height);
      setMargin(MARGIN);
      setStart(Math.max(0, Math.floor(first / STEP) * STEP - STEP));
    },
    inView() {
      const box = ref.current;
      if (box === null || wanted.current !== null) return [];
      const edge = box.getBoundingClientRect();
      const seen = [...box.querySelectorAll('[role="option"]')].flatMap((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        const isWhole = top >= edge.top - 1 && bottom <= edge.bottom + 1;
        return isWhole ? [Number(option.getAttribute('aria-posinset')) - 1] : [];
      });
      return seen.length > 0 ? seen : [Math.min(count - 1, Math.ceil(box.scrollTop / height) + 1)];
    },
    reveal(index) {
      wanted.current = index;
      setMargin(MARGIN);
      if (index < from || index >= to) setStart(Math.max(0, index - Math.floor(size / 2)));
    },
  };
}
