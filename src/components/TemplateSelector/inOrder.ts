'use client';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';

/** Children that have no identity beyond their place, so that they need no key. */
export function inOrder<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactElement {
  return createElement(Fragment, null, ...items.map(draw));
}
