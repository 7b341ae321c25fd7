import type { CSSProperties } from 'react';
import { isShadowRoot, langOf } from '../internal/place.js';

/** The public tokens: what a theme may set on any ancestor. */
export const PUBLIC_TOKENS = [
  '--mw-accent',
  '--mw-on-accent',
  '--mw-surface',
  '--mw-text',
  '--mw-muted',
  '--mw-line',
  '--mw-open',
  '--mw-soon',
  '--mw-closed',
  '--mw-open-tint',
  '--mw-soon-tint',
  '--mw-closed-tint',
  '--mw-focus',
  '--mw-font',
  '--mw-radius',
  '--mw-density',
] as const;

/**
 * What a panel in `container` must take along to look and read as it would beside `element`. What the container
 * has already is left to it, so that a change of the page's theme still reaches the panel.
 */
export function inheritedFrom(
  element: Element,
  container: Element | ShadowRoot,
): { lang?: string; dir?: string; style: CSSProperties } {
  const there = elementOf(container);
  const [own, theirs] = [getComputedStyle(element), getComputedStyle(there)];
  const style: Record<string, string> = {};
  if (own.colorScheme !== theirs.colorScheme) style.colorScheme = own.colorScheme;
  for (const token of PUBLIC_TOKENS) {
    const value = own.getPropertyValue(token).trim();
    if (value !== theirs.getPropertyValue(token).trim()) style[token] = value;
  }
  const [lang, theirLang] = [langOf(element), langOf(there)];
  return {
    ...(lang !== undefined && lang !== theirLang ? { lang } : null),
    ...(own.direction !== theirs.direction ? { dir: own.direction } : null),
    style: style,
  };
}

/**
 * Where a panel goes: the nearest dialog, else the shadow root, else the body of the element's document. A dialog of
 * any library, since many keep the focus within their element and hide the rest of the page.
 */
export function portalContainerOf(element: Element): Element | ShadowRoot {
  const dialog = element.closest('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]');
  if (dialog !== null) return dialog;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument.body;
}

/** An element as it is, a shadow root's host. */
export function elementOf(place: Element | ShadowRoot): Element {
  return isShadowRoot(place) ? place.host : place;
}

/** Of what a host gives as a place what is one: an element or a shadow root. */
export function placeIn(given: unknown): Element | ShadowRoot | null {
  const { nodeType } = Object(given) as Partial<Node>;
  return nodeType === 1 || nodeType === 11 ? (given as Element | ShadowRoot) : null;
}
