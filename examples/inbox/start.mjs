// npm run example: builds server and page, and starts them.
import react from '@vitejs/plugin-react';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const folder = import.meta.dirname;
await bundle({
  entryPoints: [`${folder}/server/main.ts`],
  outfile: `${folder}/dist/server.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await build({
  configFile: false,
  root: `${folder}/page`,
  plugins: [react()],
  // The kit is linked, and would bring the React of its own tests.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: { outDir: `${folder}/dist/page`, emptyOutDir: true },
  logLevel: 'warn',
});
process.env.EXAMPLE_FOLDER ??= folder;
await import(new URL('dist/server.mjs', import.meta.url).href);
