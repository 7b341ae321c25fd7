import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chunksIn, define, isReact } from './bundleSize.mjs';
import { run } from './run.mjs';

/** @typedef {import('./bundleSize.mjs').Chunk} Chunk */

const root = resolve(import.meta.dirname, '..');

/**
 * Rollup with terser, and webpack: installed for the occasion, as the tests of hosts have them.
 *
 * @returns {Promise<Record<string, (code: string) => Promise<Chunk[]>>>}
 */
export async function otherBundlers() {
  const folder = mkdtempSync(join(tmpdir(), 'bundlers-'));
  const { devDependencies } = JSON.parse(
    readFileSync(join(root, 'test/package/consumers/bundlers/package.json'), 'utf8'),
  );
  const { parcel: _, esbuild: __, ...wanted } = devDependencies;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, devDependencies: wanted }));
  const quietly = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await run('npm', ['install', '--prefix', folder, ...quietly]);
  if (code !== 0) throw new Error(output);
  const load = createRequire(join(folder, 'package.json'));
  let entries = 0;
  /** @param {string} code */
  const entryOf = (code) => {
    const file = join(folder, `entry${++entries}.mjs`);
    writeFileSync(file, code.replaceAll("'./dist", `'${root}/dist`));
    return file;
  };
  return {
    rollup: (code) => withRollup(load, entryOf(code)),
    webpack: (code) => withWebpack(load, entryOf(code), join(folder, `out${entries}`)),
  };
}

/** @param {NodeJS.Require} load @param {string} entry @returns {Promise<Chunk[]>} */
async function withRollup(load, entry) {
  const bundle = await load('rollup').rollup({
    input: entry,
    external: isReact,
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
    plugins: [
      load('@rollup/plugin-replace')({ ...define, preventAssignment: true }),
      load('@rollup/plugin-node-resolve').nodeResolve(),
      load('@rollup/plugin-commonjs')(),
      load('@rollup/plugin-terser')({ module: true }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return chunksIn(output);
}

/** With its runtime, as a page gets it. @param {NodeJS.Require} load @param {string} entry @param {string} path @returns {Promise<Chunk[]>} */
async function withWebpack(load, entry, path) {
  const compiler = load('webpack')({
    mode: 'production',
    context: root,
    entry: { entry },
    experiments: { outputModule: true },
    output: { path, library: { type: 'module' }, chunkFilename: '[id].mjs', filename: '[name].mjs' },
    externalsType: 'module',
    externals: [/^react(-dom)?($|\/)/],
    performance: false,
  });
  const stats = await new Promise((done, fail) =>
    compiler.run((/** @type {Error | null} */ error, /** @type {any} */ result) =>
      error || result.hasErrors() ? fail(error ?? new Error(result.toString('errors-only'))) : done(result),
    ),
  );
  const { chunkGraph, chunkGroups, chunks } = stats.compilation;
  /** @param {{ chunks: { id: string }[] }} group */
  const idsIn = (group) => group.chunks.map(({ id }) => String(id));
  const [first, ...later] = [...chunkGroups].sort((a, b) => Number(b.isInitial()) - Number(a.isInitial()));
  return [
    { ...empty('first'), imports: idsIn(first), later: later.map((_, i) => `group ${i}`) },
    ...later.map((group, i) => ({ ...empty(`group ${i}`), imports: idsIn(group) })),
    ...[...chunks].map((chunk) => ({
      ...empty(String(chunk.id)),
      code: Buffer.concat([...chunk.files].map((file) => readFileSync(join(path, file)))),
      modules: Object.fromEntries(
        [...chunkGraph.getChunkModules(chunk)]
          .flatMap((module) => module.modules ?? [module])
          .map((module) => [module.nameForCondition() ?? '', module.size()]),
      ),
    })),
  ];
}

/** @param {string} name @returns {Chunk} */
const empty = (name) => ({ name, code: new Uint8Array(), imports: [], later: [], modules: {} });
