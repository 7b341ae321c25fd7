/**
 * @typedef {{ colorSpace: string, components: (number | 'none')[], alpha?: number, hex?: string }} DtcgColor
 * @typedef {{ value: number, unit: string }} DtcgDimension
 * What is seen is the token itself, or `as`, which is mixed from it.
 * @typedef {{ use: 'text' | 'icon' | 'border' | 'focus', as?: string, atLeast: number, on: string[] }} ContrastRule
 * @typedef {object} Token
 * @property {string} path such as `mw.accent`
 * @property {string} type
 * @property {string} description
 * @property {unknown} value of the light scheme
 * @property {unknown} dark value of the dark scheme, where it has one of its own
 * @property {string | undefined} css how CSS computes it, other tokens in braces
 * @property {string | undefined} darkCss the same in the dark scheme, where it differs
 * @property {string | undefined} vivid the same where the browser knows relative colors: mixed with text a hue fades
 * @property {ContrastRule[]} contrast
 *
 * What a document of the DTCG format holds, groups one deep:
 * @typedef {{ css?: string, darkCss?: string, vivid?: string, contrast?: ContrastRule[] }} Extension
 * @typedef {{ $type?: string, $value: unknown, $description?: string, $extensions?: Record<string, Extension> }} RawToken
 * @typedef {{ $type?: string } & Record<string, RawToken>} RawGroup
 */

const KIT = 'react-messaging-window';
const references = /\{([\w.-]+)\}/g;

/**
 * The tokens of a kit in the order of its file.
 *
 * @param {object} kit a document in the DTCG format
 * @param {object} darkKit what the dark scheme says otherwise
 * @returns {Token[]}
 */
export function tokensOf(kit, darkKit) {
  const dark = /** @type {Record<string, RawGroup | undefined>} */ (darkKit);
  return entriesOf(/** @type {Record<string, RawGroup>} */ (kit)).flatMap(([group, members]) =>
    tokensIn(members).map(([name, token]) => ({
      path: `${group}.${name}`,
      type: token.$type ?? members.$type ?? '',
      description: token.$description ?? '',
      value: token.$value,
      dark: dark[group]?.[name]?.$value,
      css: token.$extensions?.[KIT]?.css,
      darkCss: token.$extensions?.[KIT]?.darkCss,
      vivid: token.$extensions?.[KIT]?.vivid,
      contrast: token.$extensions?.[KIT]?.contrast ?? [],
    })),
  );
}

/**
 * The custom properties behind the tokens, `--_x: var(--mw-x, default)`: `plain` for every browser, `schemed` where
 * light and dark differ, `vivid` where the browser knows relative colors.
 *
 * @param {Token[]} tokens
 * @returns {{ name: string, plain: string, schemed?: string, vivid?: string }[]}
 */
export function declarationsOf(tokens) {
  return tokens.filter(isProperty).map((token) => {
    const { path, value, css, dark, darkCss, vivid } = token;
    const wrap = (/** @type {string} */ text) =>
      path.startsWith('mw.') ? `var(${publicName(path)}, ${text})` : text;
    const plain = css ? withReferences(css, tokens) : valueText(value, tokens);
    const ofDark = css
      ? darkCss && withReferences(darkCss, tokens)
      : dark !== undefined && valueText(dark, tokens);
    const schemed = ofDark ? `light-dark(${plain}, ${ofDark})` : undefined;
    return {
      name: `--_${nameOf(path)}`,
      plain: wrap(plain),
      ...(schemed === undefined ? null : { schemed: wrap(schemed) }),
      ...(vivid === undefined ? null : { vivid: withReferences(vivid, tokens) }),
    };
  });
}

/**
 * How CSS says a token: `var(--_accent)`, or for a ground the color itself.
 *
 * @param {string} path
 * @param {Token[]} tokens
 * @returns {string}
 */
export function referenceTo(path, tokens) {
  const token = tokens.find((one) => one.path === path);
  if (!token) throw new Error(`${KIT}: no token ${path}`);
  if (isProperty(token)) return `var(--_${nameOf(path)})`;
  if (token.css) return withReferences(token.css, tokens);
  return `var(${publicName(path)}, ${valueText(token.value, tokens)})`;
}

/** @param {string} path */
export function publicName(path) {
  return `--mw-${nameOf(path)}`;
}

/** Grounds are mixed where they are painted; type and density are read as they are. @param {Token} token */
function isProperty({ path, type }) {
  return !path.startsWith('ground.') && (type === 'color' || type === 'dimension');
}

/**
 * @param {unknown} value
 * @param {Token[]} tokens
 */
function valueText(value, tokens) {
  if (typeof value === 'string') return withReferences(value, tokens);
  if (typeof value === 'number') return `${value}`;
  if (isDimension(value)) return `${value.value}${value.unit}`;
  if (isColor(value)) return colorText(value);
  throw new Error(`${KIT}: unreadable token value ${JSON.stringify(value)}`);
}

/** A color of the DTCG format as CSS. @param {DtcgColor} color */
export function colorText({ colorSpace, components, alpha = 1 }) {
  if (colorSpace !== 'srgb') return functionText(colorSpace, components, alpha);
  const bytes = components.map((one) => Math.round((one === 'none' ? 0 : one) * 255));
  if (alpha < 1) return `rgb(${bytes.join(' ')} / ${alpha})`;
  return `#${shortHex(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''))}`;
}

/**
 * @param {string} space
 * @param {(number | 'none')[]} components
 * @param {number} alpha
 */
function functionText(space, components, alpha) {
  const own = ['hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch'].includes(space);
  const isPercent = (/** @type {number} */ index) => (space === 'hsl' || space === 'hwb') && index > 0;
  const list = components
    .map((one, index) => (isPercent(index) && one !== 'none' ? `${one}%` : one))
    .join(' ');
  const end = alpha < 1 ? ` / ${alpha}` : '';
  return own ? `${space}(${list}${end})` : `color(${space} ${list}${end})`;
}

/** @param {string} hex */
function shortHex(hex) {
  const [a, b, c, d, e, f] = hex;
  return a === b && c === d && e === f ? `${a}${c}${e}` : hex;
}

/**
 * @param {string} text
 * @param {Token[]} tokens
 */
function withReferences(text, tokens) {
  return text.replace(references, (_, path) => referenceTo(path, tokens));
}

/** @param {string} path */
function nameOf(path) {
  return path.slice(path.indexOf('.') + 1);
}

/** @param {RawGroup} group */
function tokensIn(group) {
  return entriesOf(/** @type {Record<string, RawToken>} */ (group));
}

/**
 * @template Member
 * @param {Record<string, Member>} group
 */
function entriesOf(group) {
  return Object.entries(group).filter(([name]) => !name.startsWith('$'));
}

/** @param {unknown} value @returns {value is DtcgColor} */
function isColor(value) {
  return typeof value === 'object' && value !== null && 'components' in value;
}

/** @param {unknown} value @returns {value is DtcgDimension} */
function isDimension(value) {
  return typeof value === 'object' && value !== null && 'unit' in value;
}
