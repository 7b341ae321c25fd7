import type { ReactNode } from 'react';

interface LabelProps {
  id?: string;
  className?: string;
  children: ReactNode;
}

/** Words of the board itself: English, whatever the language of the parts is. */
export function Label({ children, ...rest }: LabelProps) {
  return (
    <span lang="en" dir="ltr" {...rest}>
      {children}
    </span>
  );
}
