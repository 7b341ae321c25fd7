/** Writes an attribute only where it differs. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Writes the only text of an element into its text node, where it differs. */
export function writeText(element: Node | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node === null || node === undefined) {
    if (element && text !== '') element.textContent = text;
  } else if (node.nodeValue !== text) node.nodeValue = text;
}

/** The same without looking what stands there: a look costs as much as the write. */
export function overwriteText(element: Node | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node) (node as CharacterData).data = text;
  else if (element) element.textContent = text;
}
