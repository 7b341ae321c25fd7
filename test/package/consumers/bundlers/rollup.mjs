// Prints what Rollup warns of.
import { cp } from 'node:fs/promises';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const warnings = [];
const bundle = await rollup({
  input: 'src/main.js',
  plugins: [
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    nodeResolve(),
    commonjs(),
    terser(),
  ],
  // Of every module for a server; hosts pass it over.
  onwarn: ({ code, message }) => code === 'MODULE_LEVEL_DIRECTIVE' || warnings.push(message),
});
await bundle.write({ dir: 'dist', format: 'es' });
await cp('index.html', 'dist/index.html');
await cp('node_modules/react-messaging-window/dist/styles.css', 'dist/styles.css');
console.log(JSON.stringify(warnings));
