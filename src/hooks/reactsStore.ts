'use client';
import * as React from 'react';

export type Subscribe = (listener: () => void) => () => void;
type UseExternalStore = <Value>(subscribe: Subscribe, read: () => Value, readOnServer: () => Value) => Value;

/** React 17 has none. Its name is put together, since a bundler would complain about it there. */
export const reactsStore = (React as unknown as Record<string, UseExternalStore | undefined>)[
  ['use', 'SyncExternalStore'].join('')
];
