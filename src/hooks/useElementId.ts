'use client';
import * as React from 'react';

/** `React.useId` by a name that bundlers do not resolve: React 17 has none. */
const useReactId = (React as { useId?: () => string })['useId'.toString() as 'useId'];
let count = 0;

function useCountedId(): string {
  const [id] = React.useState(() => `${++count}`);
  return id;
}

/** An id for an element, the same on server and client from React 18 on. */
export const useElementId: () => string =
  useReactId === undefined ? () => `mw-${useCountedId()}` : () => `mw-${useReactId().replaceAll(':', '')}`;
