/** The text of an element as a screen reader reads it out: without what is hidden, with what stands for an image. */
export function spokenText(element: Element): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement || node instanceof SVGElement)) return '';
  if (node.getAttribute('aria-hidden') === 'true' || node.matches('script, style, template')) return '';
  const { display, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return '';
  if (node.matches('img, [role="img"]'))
    return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? '';
  const inner = [...node.childNodes].map(textIn).join('');
  return display.startsWith('inline') ? inner : ` ${inner} `;
}
