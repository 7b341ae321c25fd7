const closers = new WeakMap<Document, () => void>();

/** Takes the place of the one panel of a page: whichever was open is closed. Returns what gives the place back. */
export function takePanelPlace(page: Document, close: () => void): () => void {
  closers.get(page)?.();
  closers.set(page, close);
  return () => {
    if (closers.get(page) === close) closers.delete(page);
  };
}
