import type { CSSProperties } from 'react';

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
  '--mw-focus',
  '--mw-font',
  '--mw-radius',
  '--mw-density',
] as const;

/** What a panel outside of its trigger's place in the page must take along to look and read as it would there. */
export function inheritedFrom(element: Element): { lang?: string; dir: string; style: CSSProperties } {
  const computed = getComputedStyle(element);
  const style: Record<string, string> = { colorScheme: computed.colorScheme };
  for (const token of PUBLIC_TOKENS) {
    const value = computed.getPropertyValue(token).trim();
    if (value !== '') style[token] = value;
  }
  const lang = closestAcrossRoots(element, '[lang]')?.getAttribute('lang');
  return { ...(lang ? { lang } : null), dir: computed.direction, style: style as CSSProperties };
}

/** Where a panel goes: the nearest open dialog, else the shadow root, else the body of the element's document. */
export function portalContainerOf(element: Element): Element | ShadowRoot {
  const dialog = element.closest('dialog[open]');
  if (dialog !== null) return dialog;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument.body;
}

function closestAcrossRoots(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found !== null) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestAcrossRoots(root.host, selector) : null;
}
