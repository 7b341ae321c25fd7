const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow root its stylesheets. All shadow roots of a document share one sheet for each text; it needs neither a
 * `<style>` nor an inline style, so that a strict policy (CSP, Trusted Types) allows it.
 */
export function adoptStyles(root: ShadowRoot, texts: readonly string[]): void {
  // A DOM that paints nothing.
  if (root.adoptedStyleSheets === undefined) return;
  const wanted = texts.map((text) => sheetOf(root.ownerDocument, text));
  const own = root.adoptedStyleSheets;
  if (wanted.every((sheet) => own.includes(sheet))) return;
  // What another document has made cannot be kept: an element that has moved between documents starts anew.
  root.adoptedStyleSheets = wanted;
}

function sheetOf(page: Document, text: string): CSSStyleSheet {
  const ofPage = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, ofPage);
  const known = ofPage.get(text);
  if (known !== undefined) return known;
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(text);
  ofPage.set(text, sheet);
  return sheet;
}
