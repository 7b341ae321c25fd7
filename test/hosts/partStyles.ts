/** Follows from where a part stands or is written for animations; not what it looks like. */
const BESIDE_THE_POINT =
  /^(--|d$|(perspective|transform)-origin$|-webkit-locale$|app-region$|(inset|left|right|top|bottom)|transform$)/;

/** Inherited by design, and without effect on what the kit shows. */
const HARMLESS = /^(tab-size|-moz-tab-size|text-size-adjust|-webkit-(text-size-adjust|tap-highlight-color))$/;

const SIDES = [
  'top',
  'right',
  'bottom',
  'left',
  'block-start',
  'block-end',
  'inline-start',
  'inline-end',
] as const;

/** A part, what is inside of it, and their placeholders: computed styles by the element's place and name. */
export type PartStyles = Map<string, Record<string, string>>;

/** What can be seen of the kit's parts in the page or shadow roots given. */
export function partStyles(...roots: readonly (Document | ShadowRoot)[]): PartStyles {
  const styles: PartStyles = new Map();
  const all = roots.flatMap((root) => [...root.querySelectorAll('.mw, .mw *')]);
  for (const [index, element] of all.entries()) {
    // Options of a native list are drawn by the system, shapes by their icon; what is empty shows nothing.
    if (element.matches('option, svg *, :empty:not([class])')) continue;
    const name = `${index} ${element.localName}.${element.getAttribute('class') ?? ''}`;
    styles.set(name, visible(getComputedStyle(element)));
    if (element.matches('[placeholder]')) {
      styles.set(`${name}::placeholder`, visible(getComputedStyle(element, '::placeholder')));
    }
  }
  return styles;
}

/** All computed styles of elements. */
export function allStyles(elements: Iterable<Element>): PartStyles {
  return new Map(
    [...elements].map((element, index) => {
      const style = getComputedStyle(element);
      const values = [...style].map((name) => [name, style.getPropertyValue(name)] as const);
      return [`${index} ${element.localName}`, Object.fromEntries(values)];
    }),
  );
}

/** Every difference between two pages with the same parts: which property, from what to what, where. */
export function differences(before: PartStyles, after: PartStyles): string[] {
  const found = new Map<string, string[]>();
  for (const [name, style] of before) {
    const other = after.get(name);
    if (other === undefined) throw new Error(`The other page has no ${name}`);
    for (const [property, value] of Object.entries(style)) {
      if (isSame(value, other[property] ?? '')) continue;
      const key = `${property}: ${value} -> ${other[property]}`;
      found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  return [...found].map(([key, names]) => `${key} (${names.length}, such as ${names[0]})`);
}

/** Of all elements the same, but for custom properties. */
let compared: readonly string[] = [];

function visible(style: CSSStyleDeclaration): Record<string, string> {
  if (compared.length === 0) {
    compared = [...style].filter((name) => !BESIDE_THE_POINT.test(name) && !HARMLESS.test(name));
  }
  const all: Record<string, string> = {};
  for (const name of compared) all[name] = style.getPropertyValue(name);
  // A border without width has neither style nor color to be seen.
  for (const side of SIDES) {
    if (all[`border-${side}-width`] !== '0px') continue;
    delete all[`border-${side}-style`];
    delete all[`border-${side}-color`];
  }
  return all;
}

/** Sizes may differ by a rounding. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((text) => text.split(/([\d.]+)/));
  return (
    a?.length === b?.length &&
    a?.every((text, i) => text === b?.[i] || Math.abs(Number(text) - Number(b?.[i])) <= 0.05) === true
  );
}
