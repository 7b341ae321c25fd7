// Prints what a user's bundle grows by, measured on dist; react and react-dom are the user's own.
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const react = ['react', 'react-dom', 'react/*', 'react-dom/*'];
const radix = ['@radix-ui/*'];

/** What is measured -> the import as a user writes it. */
const imports = {
  './core': "export * from './dist/core.js'",
  'windowAt with one policy': "export { windowAt, whatsappPolicy } from './dist/core.js'",
  './hooks': "export * from './dist/hooks.js'",
  './adapters': "export * from './dist/adapters.js'",
  WindowBadge: "export { WindowBadge } from './dist/index.js'",
  '. without Radix': "export * from './dist/index.js'",
  '. with Radix': "export * from './dist/index.js'",
  'styles.css': "import './dist/styles.css'",
};

console.log(`${'import'.padEnd(26)}${'min'.padStart(10)}${'min+gzip'.padStart(10)}`);
for (const [name, contents] of Object.entries(imports)) {
  const bytes = await bundle(contents, name === '. without Radix' ? [...react, ...radix] : react);
  console.log(
    `${name.padEnd(26)}${kilobytes(bytes.length)}${kilobytes(gzipSync(bytes, { level: 9 }).length)}`,
  );
}

/**
 * @param {string} contents
 * @param {string[]} external
 */
async function bundle(contents, external) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    outdir: 'unused',
    minify: true,
    format: 'esm',
    target: 'es2022',
    external,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return Buffer.concat(outputFiles.map(({ contents: text }) => text));
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
