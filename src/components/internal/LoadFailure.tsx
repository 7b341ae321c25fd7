'use client';

import { useEffect, useRef } from 'react';
import type { Texts } from './TextDefaults.js';

interface LoadFailureProps {
  texts: Texts<'loading'>;
  onRetry: () => void;
}

/**
 * Says that the code of a part did not come, with what can be done: browsers may remember a failure until a reload. In
 * the middle of the page, above everything in it.
 */
export function LoadFailure({ texts, onRetry }: LoadFailureProps) {
  const { failed, retry, reload } = texts.strings.loading;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // By DOM: not every React knows the attribute, and not every browser what it is.
    box.current?.setAttribute('popover', 'manual');
    box.current?.showPopover?.();
  }, []);
  return (
    <div ref={box} className="mw mw-panel" role="alert">
      <p className="mw-panel-text">{failed}</p>
      <div className="mw-ways">
        <button type="button" className="mw-button" data-variant="plain" onClick={onRetry}>
          {retry}
        </button>
        <button
          type="button"
          className="mw-button"
          data-variant="quiet"
          onClick={({ currentTarget }) => currentTarget.ownerDocument.location.reload()}
        >
          {reload}
        </button>
      </div>
    </div>
  );
}
