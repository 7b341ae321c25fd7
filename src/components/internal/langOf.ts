/** The language of an element as its nearest ancestor with a `lang` says it, also through shadow roots. */
export function langOf(element: Element): string | undefined {
  const found = element.closest('[lang]');
  if (found !== null) return found.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : undefined;
}
