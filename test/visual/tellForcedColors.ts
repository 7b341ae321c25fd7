/**
 * Lets axe see the forced colors of texts. It asks for `-webkit-text-fill-color`, which Chromium paints in the forced
 * color and reports as it was.
 */
export function tellForcedColors(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    element.style.setProperty('-webkit-text-fill-color', getComputedStyle(element).color);
  }
}
