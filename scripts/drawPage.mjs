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
  return new XMLSerializer().serializeToString(documentToSVG(document));
}
