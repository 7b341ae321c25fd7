import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const react = ['react', 'react-dom', 'react/*', 'react-dom/*'];

/**
 * What a user's bundle grows by, measured on dist; react and react-dom are the user's own.
 *
 * @param {string} code imports as a user writes them
 * @param {string[]} [without] packages that are left out too
 */
export async function bundleSize(code, without = []) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: [...react, ...without],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents));
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    /** Path of each module -> bytes that are left of it after minification. */
    modules: Object.fromEntries(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  };
}
