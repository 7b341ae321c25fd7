// Runs in a page: `drawPage()` gives it as a drawing of shapes and text, for design programs, and changes the page.
import { documentToSVG } from 'dom-to-svg';

Object.assign(globalThis, { drawPage });

/** @returns {string} SVG */
function drawPage() {
  // Text in fields is not drawn: other elements stand in for them.
  for (const field of document.querySelectorAll(
    'textarea, input:is([type="search"], [type="text"], [type="url"])',
  )) {
    const { value, placeholder } = /** @type {HTMLInputElement} */ (field);
    const style = getComputedStyle(field);
    const shown = document.createElement('div');
    for (const name of style) shown.style.setProperty(name, style.getPropertyValue(name));
    shown.style.whiteSpace = 'pre-wrap';
    if (value === '') shown.style.color = getComputedStyle(field, '::placeholder').color;
    shown.textContent = value || placeholder;
    field.replaceWith(shown);
  }
  const drawing = documentToSVG(document);
  for (const text of drawing.querySelectorAll('text')) {
    const direction = directionOf(text);
    text.setAttribute('direction', direction);
    for (const line of text.querySelectorAll('tspan')) {
      // Measured wrong where a line holds both directions, it would squeeze the letters.
      line.removeAttribute('textLength');
      // A line is placed by its left edge, where it ends if it runs from right to left.
      if (direction === 'rtl') line.setAttribute('text-anchor', 'end');
    }
  }
  return new XMLSerializer().serializeToString(drawing);
}

/** SVG programs know no `plaintext`, by which the first letter decides. @param {Element} text */
function directionOf(text) {
  const direction = text.getAttribute('direction') ?? 'ltr';
  if (text.getAttribute('unicode-bidi') !== 'plaintext') return direction;
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.textContent ?? '') ? 'rtl' : 'ltr';
}
