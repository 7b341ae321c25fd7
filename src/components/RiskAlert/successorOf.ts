const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), ' +
  'summary, [contenteditable=""], [contenteditable="true"], [tabindex]:not([tabindex^="-"])';

interface Place {
  parent: Element;
  next: Element | null;
}

/**
 * Remembers where `element` stands, for when its row has left the page: the returned function gives the next
 * element there that takes the focus, else one before it, else the nearest container that is left, made focusable.
 */
export function successorOf(element: Element): () => HTMLElement | null {
  const places: Place[] = [];
  for (let at = element; at.parentElement !== null; at = at.parentElement) {
    places.push({ parent: at.parentElement, next: at.nextElementSibling });
  }
  return () => {
    const left = places.filter(({ parent }) => parent.isConnected);
    for (const place of left) {
      const found = nextIn(place);
      if (found !== undefined) return found;
    }
    const container = left[0]?.parent as HTMLElement | undefined;
    // The body has the focus anyway when nothing else has, and what is as good as the page is no better.
    if (container === undefined || isWholePage(container)) return null;
    if (container.hasAttribute('tabindex')) return container;
    container.tabIndex = -1;
    container.addEventListener('blur', () => container.removeAttribute('tabindex'), { once: true });
    return container;
  };
}

/** The body, the place in it or in a shadow root that a host renders all into, and the page's main part. */
function isWholePage(container: HTMLElement): boolean {
  const { body } = container.ownerDocument;
  const isAtTop = container.parentNode === body || container.parentNode === container.getRootNode();
  return container === body || isAtTop || container.tagName === 'MAIN';
}

function nextIn({ parent, next }: Place): HTMLElement | undefined {
  const all = [...parent.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    // The guards that stand around a panel leave with it.
    (element) => element.getClientRects().length > 0 && !('radixFocusGuard' in element.dataset),
  );
  if (next === null || !next.isConnected) return next === null ? all.at(-1) : all[0];
  const isAfter = (element: Element) =>
    next.contains(element) || next.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
  return all.find(isAfter) ?? all.at(-1);
}
