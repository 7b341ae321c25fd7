/** What is in the shadow root of an element. */
export function shadowParts(element: HTMLElement) {
  const root = element.shadowRoot as ShadowRoot;
  return {
    root,
    find: <Found extends Element = HTMLElement>(selector: string) => root.querySelector<Found>(selector),
    get: <Found extends Element = HTMLElement>(selector: string) => {
      const found = root.querySelector<Found>(selector);
      if (found === null) throw new Error(`<${element.localName}> shows no ${selector}`);
      return found;
    },
    words: (selector: string) => root.querySelector(selector)?.textContent ?? null,
    button: (words: string) => {
      const found = [...root.querySelectorAll('button')].find(
        (one) => (one.ariaLabel ?? one.textContent) === words,
      );
      if (found === undefined) throw new Error(`<${element.localName}> shows no button "${words}"`);
      return found;
    },
  };
}
