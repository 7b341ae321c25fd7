/** A place for a board in a shadow root of `host`, with the styles of the page. */
export function inShadowRoot(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...document.styleSheets].map(copyOf);
  return root.appendChild(document.createElement('div'));
}

function copyOf({ cssRules }: CSSStyleSheet): CSSStyleSheet {
  const copy = new CSSStyleSheet();
  copy.replaceSync([...cssRules].map(({ cssText }) => cssText).join('\n'));
  return copy;
}
