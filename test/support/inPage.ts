/** The document and the shadow roots in it. */
function roots(): (Document | ShadowRoot)[] {
  return [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
}

/** The first element in the page that the selector finds, also in a shadow root. */
export function find<E extends Element = HTMLElement>(selector: string): E | null {
  return findAll<E>(selector)[0] ?? null;
}

/** All elements in the page that the selector finds, also in shadow roots. */
export function findAll<E extends Element = HTMLElement>(selector: string): E[] {
  return roots().flatMap((root) => [...root.querySelectorAll<E>(selector)]);
}

const activeElement = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;

/** What has the focus, also in a shadow root. */
export function focused(): Element | null {
  let found: Element | null = activeElement?.call(document);
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
