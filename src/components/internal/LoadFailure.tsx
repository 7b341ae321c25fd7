'use client';

import type { CSSProperties } from 'react';
import type { Texts } from './TextDefaults.js';

interface LoadFailureProps {
  texts: Texts<'loading'>;
  onRetry: () => void;
  style?: CSSProperties | undefined;
}

/** Says that the code of a part did not come, with what can be done: browsers may remember a failure until a reload. */
export function LoadFailure({ texts, onRetry, style }: LoadFailureProps) {
  const { failed, retry, reload } = texts.strings.loading;
  return (
    <div className="mw mw-load-failure" role="alert" style={style}>
      <p className="mw-load-failure-text">{failed}</p>
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
  );
}
