/**
 * Makes every class of the kit in a shadow root a part too: `.mw-badge-text` is `::part(badge-text)`. Also of what comes
 * later, before it is painted. Returns what ends it.
 */
export function nameParts(root: ShadowRoot): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) nameAll(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  for (const node of root.childNodes) nameAll(node);
  return () => observer.disconnect();
}

function nameAll(node: Node): void {
  // By its kind: an element of another document is of no class of this page.
  if (node.nodeType !== 1) return;
  const element = node as Element;
  name(element);
  for (const inner of element.querySelectorAll('[class*="mw-"]')) name(inner);
}

function name(element: Element): void {
  for (const each of element.classList)
    if (each.startsWith('mw-')) element.part?.add(each.slice('mw-'.length));
}
