import type { ReactNode } from 'react';

interface HintProps {
  /** `data-kind`. A problem is said at once. */
  kind: 'problem' | 'good' | 'quiet' | 'suggestion';
  children: ReactNode;
}

/** One line at the composer. */
export function Hint({ kind, children }: HintProps) {
  return (
    <p className="mw-composer-hint" data-kind={kind} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </p>
  );
}
