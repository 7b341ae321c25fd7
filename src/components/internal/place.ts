/** A shadow root of any document: `instanceof` knows only those of this page. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return 'host' in node && node.nodeType === 11;
}

/** The language of an element as its nearest ancestor with a `lang` says it, also through shadow roots. */
export function langOf(element: Element): string | undefined {
  const found = element.closest('[lang]');
  if (found !== null) return found.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return isShadowRoot(root) ? langOf(root.host) : undefined;
}

/** What has the focus in the document or shadow root that an element stands in. */
export function activeElementAt(element: Element): Element | null {
  return (element.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement ?? null;
}

/** The focused element, inside of whatever shadow roots it is. */
export function deepActiveElement(page: Document): HTMLElement | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Nothing has the focus: it is the page's. */
export function isNobodys(active: Element | null): boolean {
  return active === null || active === active.ownerDocument.body;
}
