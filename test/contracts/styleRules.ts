import { type Selector, type SelectorComponent, transform } from 'lightningcss';

/** Tokens that a host may set. Adding one is a change of the public contract. */
export const publicTokens = [
  'accent',
  'on-accent',
  'surface',
  'text',
  'muted',
  'line',
  'open',
  'soon',
  'closed',
  'open-tint',
  'soon-tint',
  'closed-tint',
  'focus',
  'font',
  'radius',
  'density',
].map((name) => `--mw-${name}`);

/** Text that has no place in the stylesheet -> why. */
const forbiddenText: [RegExp, string][] = [
  [/\b[\d.]+rem\b/, 'rem: sizes follow the host in em'],
  [/@(import|property|font-face|charset)\b/, '@import, @property and fonts belong to the host'],
  [/url\(\s*["']?data:/, 'data-URL'],
  [/!important/, '!important: hosts always win'],
  [/@media[^{]*\b(width|height|orientation|aspect-ratio)\b/, 'viewport query: use a container query'],
  [/[;{]\s*(left|right|top|bottom|width|height|(min|max)-(width|height))\s*:/, 'physical property'],
  [/[;{]\s*(margin|padding|border|inset|scroll-\w+)-(left|right|top|bottom)\b/, 'physical property'],
  [/[;{]\s*(text-align|float|clear)\s*:\s*(left|right)\b/, 'physical value'],
  [/[;{]\s*--mw-[\w-]+\s*:/, 'public token set: tokens are the host’s to set'],
  [/var\(\s*--mw-[\w-]+\s*\)/, 'public token without a default'],
];

/** What the stylesheet's rules forbid, a sentence a fault. */
export function faultsIn(css: string): string[] {
  const text = withoutComments(css);
  const faults = forbiddenText.flatMap(([pattern, why]) => {
    const found = pattern.exec(text);
    return found ? [`${why} (${found[0].trim()})`] : [];
  });
  for (const token of new Set(namesLike(text, /var\(\s*(--mw-[\w-]+)/g))) {
    if (!publicTokens.includes(token)) faults.push(`${token} is no public token`);
  }
  for (const selector of selectorsIn(css)) faults.push(...faultsOfSelector(selector));
  return faults;
}

export function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, ' ');
}

/** What the first group of `pattern` matches, in order, with repeats. */
export function namesLike(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** Class names that the selectors speak of. */
export function classesIn(css: string): string[] {
  const names = new Set<string>();
  for (const selector of selectorsIn(css)) {
    for (const part of flat(selector)) if (part.type === 'class') names.add(part.name);
  }
  return [...names].sort();
}

function selectorsIn(css: string): Selector[] {
  const found: Selector[] = [];
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style: ({ value }) => void found.push(...value.selectors),
      },
    },
  });
  return found;
}

function faultsOfSelector(selector: Selector): string[] {
  const name = flat(selector)
    .map((part) => ('name' in part ? part.name : 'kind' in part ? part.kind : part.type))
    .join(' ');
  const faults: string[] = [];
  for (const part of flat(selector)) {
    if (part.type === 'type' || part.type === 'universal' || part.type === 'id') {
      faults.push(`selector names an element, * or an id: ${name}`);
    }
    if (part.type === 'pseudo-class' && part.kind === 'root') faults.push(`selector names :root: ${name}`);
  }
  if (weightOf(selector) > 1) {
    faults.push(`selector weighs more than one class (put the rest into :where()): ${name}`);
  }
  return faults;
}

/** How many classes the selector weighs; the weightless are `:where()` and pseudo-elements, which no host class fights. */
function weightOf(selector: Selector): number {
  return sum(selector.map(weightOfPart));
}

function weightOfPart(part: SelectorComponent): number {
  // `&` weighs what the rule around it does.
  if (['class', 'attribute', 'id', 'nesting'].includes(part.type)) return 1;
  if (part.type !== 'pseudo-class') return 0;
  switch (part.kind) {
    case 'where':
      return 0;
    case 'is':
    case 'not':
    case 'has':
      return Math.max(0, ...part.selectors.map(weightOf));
    default:
      return 1;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** A selector's parts, with those inside of `:where()`, `:is()`, `:not()` and `:has()`. */
function flat(selector: Selector): SelectorComponent[] {
  return selector.flatMap((part) => [part, ...innerOf(part).flatMap((one) => flat(one))]);
}

function innerOf(part: SelectorComponent): Selector[] {
  if (part.type !== 'pseudo-class') return [];
  return part.kind === 'where' || part.kind === 'is' || part.kind === 'not' || part.kind === 'has'
    ? part.selectors
    : [];
}
