import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as preact from 'preact/compat';
import { build } from 'vite';
import { stylesFromSource } from './styles.mjs';
import { licenseText, packagesOf } from './thirdParty.mjs';

const root = resolve(import.meta.dirname, '..');
const entry = '\0elements-script';

/** React's modules -> those of Preact, which the script brings along: a tenth of the size. */
export const preactAliases = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^use-sync-external-store\/shim$/, replacement: 'preact/compat' },
];

/**
 * Builds the custom elements as a script that needs nothing else: `mw-elements.js` registers them, and loads what is in
 * `mw-elements/` when a panel or a template selector is first needed.
 *
 * @param {string} folder
 */
export async function buildElementsScript(folder) {
  const { chunks, packages } = await bundleElementsScript();
  mkdirSync(join(folder, 'mw-elements'), { recursive: true });
  for (const { fileName, code } of chunks) {
    const licenses = relative(dirname(join(folder, fileName)), join(folder, 'mw-elements/LICENSES.txt'));
    const banner = `/*! react-messaging-window; licenses of what is in it: ${licenses.replaceAll('\\', '/')} */`;
    writeFileSync(join(folder, fileName), `${banner}\n${code}`);
  }
  writeFileSync(join(folder, 'mw-elements.d.ts'), "export * from './elements.js';\n");
  const texts = packages.map((one) => `${one.name} ${one.version}\n\n${licenseText(one)}`);
  writeFileSync(join(folder, 'mw-elements/LICENSES.txt'), `${texts.join('\n\n---\n\n')}\n`);
}

/** The files of the script, and the packages that are in them. */
export async function bundleElementsScript() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [...preactAliases, { find: 'dequal/lite', replacement: 'dequal' }] },
    plugins: [
      ...[stylesFromSource(), registering(), withoutModalPanels(), withoutHydration()],
      ...[withStaticNames(), withoutPreloads()],
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { 'mw-elements': entry },
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: 'mw-elements/[name].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  return { chunks, packages: packagesOf(modules.map((file) => relative(root, file).replaceAll('\\', '/'))) };
}

/**
 * The entry: what a page imports, and what it does by being loaded.
 *
 * @returns {import('vite').Plugin}
 */
function registering() {
  const door = JSON.stringify(join(root, 'src/elements.ts'));
  return {
    name: 'elements-script',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) =>
      id === entry
        ? `export * from ${door};\nimport { defineElements } from ${door};\ndefineElements();`
        : null,
  };
}

/**
 * Leaves out what Radix loads for modal panels, of which the kit has none: the lock of the page's scrolling, and what
 * hides the rest of the page.
 *
 * @returns {import('vite').Plugin}
 */
function withoutModalPanels() {
  const unused = ['react-remove-scroll', 'aria-hidden'];
  return {
    name: 'without-modal-panels',
    enforce: 'pre',
    resolveId: (id) => (unused.includes(id) ? `\0unused:${id}` : null),
    load: (id) =>
      id.startsWith('\0unused:')
        ? 'export const RemoveScroll = null;\nexport const hideOthers = null;'
        : null,
  };
}

/**
 * Leaves out a property that only React knows, for pages that a server has rendered: Preact would write it into them.
 *
 * @returns {import('vite').Plugin}
 */
function withoutHydration() {
  return {
    name: 'without-hydration',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(join(root, 'src')) && code.includes('suppressHydrationWarning')
        ? { code: code.replaceAll(/\bsuppressHydrationWarning(: true,)?/g, ''), map: null }
        : null,
  };
}

/**
 * Names of React that are asked for in a way which bundlers cannot follow, since an older React may lack them, and its default
 * export: what Preact has stands there by its name, so that only what is used of Preact comes along.
 *
 * @returns {import('vite').Plugin}
 */
function withStaticNames() {
  /** @param {string} name */
  const known = (name) => (name in preact ? `.${name}` : '.undefined');
  return {
    name: 'with-static-names',
    enforce: 'pre',
    transform: (code) => ({
      code: code
        .replaceAll(/(?<=\bReact\d?)\[" (\w+) "\.trim\(\)\.toString\(\)\]/g, (_, name) => known(name))
        .replace(/\['useId'\.toString\(\)[^\]]*\]/, '.useId')
        .replace(/\[\s*\['use', 'SyncExternalStore'\]\.join\(''\),?\s*\]/, '.useSyncExternalStore')
        .replace(/ \?\? useStoreOf17\b/, '')
        .replaceAll(/\bimport (React\w*) from (["']react(-dom)?["'])/g, 'import * as $1 from $2'),
      map: null,
    }),
  };
}

/**
 * Leaves out what Vite puts around `import()`: there is nothing to be loaded beside it.
 *
 * @returns {import('vite').Plugin}
 */
function withoutPreloads() {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'without-preloads',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
