/**
 * Keeps Escape, while it is pressed in `element`, from those who listen for it at the document and would close what
 * is around the element too (Radix's dialogs, Headless UI): to them it looks as if it were taken already. Whoever it
 * is meant for calls `showEscape`.
 */
export function hideEscape(element: Element): () => void {
  const view = element.ownerDocument.defaultView;
  const hide = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !hasFocus(element)) return;
    Object.defineProperty(event, 'defaultPrevented', { value: true, configurable: true });
  };
  // The first of all listeners, so that nobody has seen it yet.
  view?.addEventListener('keydown', hide, true);
  return () => view?.removeEventListener('keydown', hide, true);
}

/** Lets the rest of an event's way see it as it is. */
export function showEscape(event: Event): void {
  Reflect.deleteProperty(event, 'defaultPrevented');
}

/** Also through a shadow root, closed or open. */
function hasFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && element.contains(activeElement);
}
