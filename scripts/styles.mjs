import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const directory = resolve(import.meta.dirname, '../src/styles');
/** Path that no file has: the concatenation behind `react-messaging-window/styles.css` while developing. */
const sheetId = join(directory, 'styles.virtual.css');

/** The files of the stylesheet in order: the tokens, the shared controls, then one file a component by name. */
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

/**
 * Serves `react-messaging-window/styles.css` from `src/styles`, with hot reload.
 *
 * @returns {import('vite').Plugin}
 */
export function stylesFromSource() {
  return {
    name: 'styles-from-source',
    enforce: 'pre',
    resolveId: (id) => (id === 'react-messaging-window/styles.css' ? sheetId : undefined),
    load: (id) => (id === sheetId ? styleSheet() : undefined),
    hotUpdate({ file, modules }) {
      const sheet = this.environment.moduleGraph.getModuleById(sheetId);
      return sheet && resolve(file).startsWith(directory) ? [...modules, sheet] : modules;
    },
  };
}
