/**
 * The markup of each page in a document, of panels in its body too, in one spelling: order of attributes, styles, and
 * ids, which React numbers in another way where it hydrates. Runs in the browser.
 */
export function looksOf(document: Document): Record<string, string> {
  const idAttributes = ['id', 'for', 'aria-controls', 'aria-labelledby', 'aria-describedby'];
  const lookOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const one of copy.querySelectorAll<HTMLElement>('*')) {
      const attributes = [...one.attributes].map(({ name, value }) => [name, value] as const);
      attributes.sort(([a], [b]) => (a < b ? -1 : 1));
      const style = one.style.cssText;
      for (const [name] of attributes) one.removeAttribute(name);
      for (const [name, value] of attributes) {
        one.setAttribute(name, idAttributes.includes(name) ? 'an id' : name === 'style' ? style : value);
      }
    }
    return copy.innerHTML;
  };
  const looks: Record<string, string> = {};
  for (const page of document.querySelectorAll<HTMLElement>('[data-page]')) {
    looks[page.dataset.page ?? ''] = lookOf(page);
  }
  const panel = document.querySelector('body > :not([data-page]) .mw-panel');
  looks.panel = panel ? lookOf(panel) : 'none';
  return looks;
}
