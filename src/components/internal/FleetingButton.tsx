'use client';
import { type ButtonHTMLAttributes, type RefObject, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { activeElementAt } from './place.js';

type SuccessorOf = (element: HTMLElement) => Element | null | undefined;

interface FleetingButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What gets the focus when the button goes away with it. */
  successorOf: SuccessorOf;
}

/** A button that its own press may take away. */
export function FleetingButton({ successorOf, ...props }: FleetingButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusSuccession(ref, successorOf);
  return <button type="button" {...props} ref={ref} />;
}

/** When the element goes away with the focus in it, the focus goes to its successor: it must not fall to the page. */
export function useFocusSuccession(ref: RefObject<HTMLElement | null>, successorOf: SuccessorOf): void {
  const latest = useRef(successorOf);
  useEffect(() => {
    latest.current = successorOf;
  });
  const lost = useRef<Element | null>(null);
  useBeforePaint(() => {
    const element = ref.current;
    // StrictMode also cleans up what stays.
    (lost.current as HTMLElement | null)?.focus();
    lost.current = null;
    return () => {
      const active = element === null ? null : activeElementAt(element);
      if (!element?.contains(active)) return;
      lost.current = active;
      (latest.current(element) as HTMLElement | null | undefined)?.focus();
    };
  }, [ref]);
}
