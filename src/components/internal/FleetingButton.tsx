'use client';
import { type ButtonHTMLAttributes, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';

interface FleetingButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What gets the focus when the button goes away with it. */
  heirOf: (button: HTMLButtonElement) => Element | null | undefined;
}

/** A button that its own press may take away: the focus must not fall to the page then. */
export function FleetingButton({ heirOf, ...props }: FleetingButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const latest = useRef(heirOf);
  useEffect(() => {
    latest.current = heirOf;
  });
  useBeforePaint(() => {
    const button = ref.current;
    return () => {
      if (button === null) return;
      const { activeElement } = button.getRootNode() as Document | ShadowRoot;
      const heir = activeElement === button ? latest.current(button) : null;
      if (heir instanceof HTMLElement) heir.focus();
    };
  }, []);
  return <button type="button" {...props} ref={ref} />;
}
