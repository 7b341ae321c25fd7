/** Chooses a template of the board, so that its form and preview are shown; also inside of a shadow root. */
export function chooseTemplate(page: Document): void {
  const roots = [page, ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const options = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.mw-template-option')]);
  const option = options.find(({ textContent }) => textContent?.includes('reservation_confirmation'));
  if (option === undefined) throw new Error('The board does not show its templates.');
  option.click();
}
