interface Watch {
  observer: MutationObserver;
  listeners: Set<() => void>;
}

const watches = new Map<Document, Watch>();

/** Tells of every `lang` that changes in a page, `<html lang>` above all. One observer for all of a page's elements. */
export function watchLanguage(page: Document, listener: () => void): () => void {
  const { observer, listeners } = watches.get(page) ?? begin(page);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || watches.get(page)?.listeners !== listeners) return;
    observer.disconnect();
    watches.delete(page);
  };
}

function begin(page: Document): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  observer.observe(page, { attributes: true, attributeFilter: ['lang'], subtree: true });
  const watch = { observer, listeners };
  watches.set(page, watch);
  return watch;
}
