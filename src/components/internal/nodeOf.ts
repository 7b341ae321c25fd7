import { isValidElement, type ReactNode } from 'react';

/** What React can render of what a host gives; it would take the whole page down over a plain object. */
export function nodeOf(value: unknown): ReactNode {
  if (Array.isArray(value)) return value.every((one) => isNode(one)) ? (value as ReactNode) : null;
  return isNode(value) ? (value as ReactNode) : null;
}

function isNode(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null || isValidElement(value)) return true;
  if (Array.isArray(value)) return nodeOf(value) !== null;
  // A portal, a promise, a context, a list of another kind.
  return '$$typeof' in value || 'then' in value || Symbol.iterator in value;
}
