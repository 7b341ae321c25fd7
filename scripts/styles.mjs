import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { transform } from 'lightningcss';

const directory = resolve(import.meta.dirname, '../src/styles');
/** The files of the stylesheet in order: the tokens and what all parts share, the controls, then one file a component by name. */
export function styleFiles() {
  const names = readdirSync(directory).filter((name) => name.endsWith('.css'));
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.map((name) => join(directory, name));
}

/** @param {string} name */
function rank(name) {
  const first = ['tokens.css', 'controls.css'].indexOf(name);
  return first < 0 ? 2 : first;
}

/** `styles.css` as written, before minification. */
export function styleSheet() {
  return styleFiles()
    .map((file) => `/* ${basename(file)} */\n${readFileSync(file, 'utf8')}`)
    .join('\n');
}

/** `styles.layer.css`: all of it in `@layer mw`, whose children are the layers of the sheet, so that both name the same. */
export function layeredStyleSheet() {
  return `@layer mw {\n${styleSheet().replaceAll('@layer mw.', '@layer ')}\n}`;
}

const elements = resolve(directory, '../elements');
/** What only the template selector shows, which is loaded apart. @param {string} name */
const isOfTemplates = (name) => name.startsWith('Template');

/** What the modules of the elements with a stylesheet in them export, by their files. */
const shadowSheets = new Map([
  [
    join(elements, 'partStyles.ts'),
    () =>
      textOf(
        'partStyles',
        shadowSheet((name) => !isOfTemplates(name)),
      ),
  ],
  [join(elements, 'templateStyles.ts'), () => textOf('templateStyles', shadowSheet(isOfTemplates))],
]);

/** @param {(name: string) => boolean} isPart */
function shadowSheet(isPart) {
  const host = isPart('elements.css') ? [join(elements, 'elements.css')] : [];
  const files = styleFiles().filter((file) => isPart(basename(file)));
  return [...files, ...host].map((file) => readFileSync(file, 'utf8')).join('\n');
}

/**
 * A module that exports a stylesheet as text, small as it is: no bundler looks into a text.
 *
 * @param {string} name
 * @param {string} css
 */
function textOf(name, css) {
  const { code } = transform({ filename: `${name}.css`, code: Buffer.from(css), minify: true });
  return `export const ${name} = ${JSON.stringify(code.toString())};\n`;
}

/** Doors to the sheets, with what is behind them while developing: paths that no file has. */
const sheets = [
  { door: 'react-messaging-window/styles.css', id: join(directory, 'styles.virtual.css'), text: styleSheet },
  {
    door: 'react-messaging-window/styles.layer.css',
    id: join(directory, 'styles.layer.virtual.css'),
    text: layeredStyleSheet,
  },
];

/**
 * Serves the stylesheets from `src/styles`, with hot reload; `?inline` gives the text.
 *
 * @returns {import('vite').Plugin}
 */
export function stylesFromSource() {
  return {
    name: 'styles-from-source',
    enforce: 'pre',
    resolveId(source) {
      const [door, query] = source.split('?');
      const sheet = sheets.find((one) => one.door === door);
      return sheet && (query === undefined ? sheet.id : `${sheet.id}?${query}`);
    },
    load(id) {
      const file = id.split('?')[0] ?? '';
      return sheets.find((one) => one.id === file)?.text() ?? shadowSheets.get(file)?.();
    },
    hotUpdate({ file, modules }) {
      if (!resolve(file).startsWith(directory)) return modules;
      const { moduleGraph } = this.environment;
      return [...modules, ...sheets.flatMap(({ id }) => moduleGraph.getModuleById(id) ?? [])];
    },
  };
}
