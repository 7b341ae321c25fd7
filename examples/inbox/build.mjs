import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const folder = import.meta.dirname;

/**
 * Builds server and page.
 *
 * @param {string} outDir
 * @param {Record<string, string>} alias other places for packages
 */
export async function buildInbox(outDir = join(folder, 'dist'), alias = {}) {
  await bundle({
    entryPoints: [join(folder, 'server/main.ts')],
    outfile: join(outDir, 'server.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias,
    logLevel: 'warning',
  });
  // Whatever the environment is called: React for development measures every prop of a page with ten thousand rows.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: join(folder, 'page'),
    plugins: [react()],
    // The kit is linked, and would bring the React of its own tests.
    resolve: { dedupe: ['react', 'react-dom'], alias },
    build: { outDir: join(outDir, 'page'), emptyOutDir: true, target: 'es2022' },
    logLevel: 'warn',
  }).finally(() => {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
}

if (process.argv[1] === import.meta.filename) await buildInbox();
