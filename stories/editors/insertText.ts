/** Types into an editable element as the browser does: with its input events, and undoable. */
export function insertText(element: HTMLElement, text: string): void {
  element.focus();
  element.ownerDocument.execCommand('insertText', false, text);
}
