// Prints what esbuild warns of.
import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

const { warnings } = await build({
  entryPoints: { main: 'src/main.js', styles: 'react-messaging-window/styles.css' },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  outdir: 'dist',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
});
await cp('index.html', 'dist/index.html');
console.log(JSON.stringify(warnings.map(({ text }) => text)));
