// npm run example: builds server and page, and starts them.
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
await build({ root: folder, configFile: `${folder}/vite.config.mjs`, logLevel: 'warn' });
process.env.EXAMPLE_FOLDER ??= folder;
await import(new URL('dist/server.mjs', import.meta.url).href);
