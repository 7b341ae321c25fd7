import type { ReactNode } from 'react';

interface HintProps {
  /** `data-kind` */
  kind: 'problem' | 'good' | 'quiet' | 'suggestion';
  /** It has just happened: said at once, also to somebody who is typing. @default false */
  isNews?: boolean;
  children: ReactNode;
}

/** One line at the composer. */
export function Hint({ kind, isNews = false, children }: HintProps) {
  return (
    <p className="mw-composer-hint" data-kind={kind} role={isNews ? 'alert' : undefined}>
      {children}
    </p>
  );
}
