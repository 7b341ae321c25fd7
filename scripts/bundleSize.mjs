import { relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const entry = 'entry.js';
export const define = { 'process.env.NODE_ENV': '"production"' };
/** The user's own. */
const react = ['react', 'react-dom', 'react/*', 'react-dom/*'];
/** @param {string} id */
export const isReact = (id) => /^react(-dom)?($|\/)/.test(id);

/**
 * A file that a bundler wrote.
 *
 * @typedef {object} Chunk
 * @property {string} name
 * @property {Uint8Array} code
 * @property {string[]} imports chunks that come with it
 * @property {string[]} later chunks that it loads when they are needed
 * @property {Record<string, number>} modules path of each module -> bytes that are left of it
 */

/**
 * What a user's bundle grows by, in bytes: what comes with the page (the entry and all that it imports), and what each
 * part that is loaded later brings in addition, by the module that it is loaded for.
 *
 * @typedef {object} Load
 * @property {Size} first
 * @property {Record<string, Size>} later
 * @property {Record<string, number>} modules
 *
 * @typedef {{ minified: number, gzipped: number }} Size
 */

/**
 * `one file`: esbuild without splitting, which loads nothing later.
 *
 * @type {Record<string, (code: string) => Promise<Chunk[]>>}
 */
export const bundlers = {
  rolldown: withRolldown,
  esbuild: (code) => withEsbuild(code, true),
  'one file': (code) => withEsbuild(code, false),
};

/**
 * Measured on dist.
 *
 * @param {string} code imports as a user writes them
 * @param {(code: string) => Promise<Chunk[]>} [bundle]
 * @returns {Promise<Load>}
 */
export async function bundleSize(code, bundle = withRolldown) {
  return loadOf(await bundle(code));
}

/** @param {Chunk[]} chunks the first is the entry @returns {Load} */
function loadOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const first = closureOf([chunks[0]?.name ?? ''], byName);
  /** @type {Load['later']} */
  const later = {};
  for (const name of new Set([...byName.values()].flatMap((chunk) => chunk.later))) {
    const own = closureOf([name], byName);
    const added = [...own].filter((chunk) => !first.has(chunk));
    if (added.length > 0) later[partIn(added)] = sizeOf(added);
  }
  const modules = Object.assign({}, ...[...first].map((chunk) => chunk.modules));
  return { first: sizeOf([...first]), later, modules };
}

/** @param {string[]} names @param {Map<string, Chunk>} byName @returns {Set<Chunk>} */
function closureOf(names, byName) {
  const found = new Set();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = byName.get(name);
    if (chunk === undefined || found.has(chunk)) continue;
    found.add(chunk);
    open.push(...chunk.imports);
  }
  return found;
}

/** As a server sends them, each compressed alone. @param {Chunk[]} chunks @returns {Size} */
function sizeOf(chunks) {
  return {
    minified: chunks.reduce((sum, { code }) => sum + code.length, 0),
    gzipped: chunks.reduce((sum, { code }) => sum + (code.length && gzipSync(code, { level: 9 }).length), 0),
  };
}

/** @param {Chunk[]} chunks */
function partIn(chunks) {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules)).join();
  if (modules.includes('/SelectorView.')) return 'selector';
  return modules.includes('/RiskAlertPanel.') ? 'panel' : 'other';
}

/** The bundler of Vite. @param {string} code @returns {Promise<Chunk[]>} */
async function withRolldown(code) {
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    external: isReact,
    transform: { define, target: 'es2022' },
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? resolve(root, entry) : null),
        load: (id) => (id === resolve(root, entry) ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: false });
  await bundle.close();
  return chunksIn(output);
}

/** What Rollup and rolldown wrote. @param {import('rolldown').RolldownOutput['output']} output @returns {Chunk[]} */
export function chunksIn(output) {
  return output
    .flatMap((file) => (file.type === 'chunk' ? [file] : []))
    .sort((a, b) => Number(b.isEntry) - Number(a.isEntry))
    .map((chunk) => ({
      name: chunk.fileName,
      code: Buffer.from(chunk.code),
      imports: chunk.imports,
      later: chunk.dynamicImports,
      modules: Object.fromEntries(
        Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
          relative(root, id).replaceAll('\\', '/'),
          renderedLength,
        ]),
      ),
    }));
}

/** @param {string} code @param {boolean} splitting @returns {Promise<Chunk[]>} */
async function withEsbuild(code, splitting) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    splitting,
    write: false,
    metafile: true,
    outdir: 'unused',
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: react,
    define,
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [resolve(path), contents]));
  /** @param {string} kind @param {import('esbuild').Metafile['outputs'][string]} output */
  const importsOf = (kind, { imports }) => imports.filter((one) => one.kind === kind).map(({ path }) => path);
  return Object.entries(metafile.outputs)
    .sort(([, a], [, b]) => Number(b.entryPoint === '<stdin>') - Number(a.entryPoint === '<stdin>'))
    .map(([path, output]) => ({
      name: path,
      code: files.get(resolve(root, path)) ?? new Uint8Array(),
      imports: importsOf('import-statement', output),
      later: importsOf('dynamic-import', output),
      modules: Object.fromEntries(
        Object.entries(output.inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput]),
      ),
    }));
}
