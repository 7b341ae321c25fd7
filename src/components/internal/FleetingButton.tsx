'use client';
import { type ButtonHTMLAttributes, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { activeElementAt } from './place.js';

interface FleetingButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What gets the focus when the button goes away with it. */
  successorOf: (button: HTMLButtonElement) => Element | null | undefined;
}

/** A button that its own press may take away: the focus must not fall to the page then. */
export function FleetingButton({ successorOf, ...props }: FleetingButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const latest = useRef(successorOf);
  useEffect(() => {
    latest.current = successorOf;
  });
  useBeforePaint(() => {
    const button = ref.current;
    return () => {
      if (button === null) return;
      const successor = activeElementAt(button) === button ? latest.current(button) : null;
      (successor as HTMLElement | null | undefined)?.focus();
    };
  }, []);
  return <button type="button" {...props} ref={ref} />;
}
