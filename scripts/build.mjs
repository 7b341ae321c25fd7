// Builds the package into dist: JavaScript, declarations, stylesheets.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'lightningcss';
import { build } from 'vite';
import { run } from './run.mjs';
import { styleSheet } from './styles.mjs';

const root = resolve(import.meta.dirname, '..');

await build({ root, logLevel: 'warn' });

const sheet = styleSheet();
writeStyles('styles.css', sheet);
// Inside `@layer mw` the layers of the sheet become its children, so both builds name the same layers.
writeStyles('styles.layer.css', `@layer mw {\n${sheet.replaceAll('@layer mw.', '@layer ')}\n}`);

const declarations = await run('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
process.exitCode = declarations.code;

/**
 * Without browser targets nothing is lowered: `light-dark()` and logical properties reach the browser as written.
 *
 * @param {string} name
 * @param {string} css
 */
function writeStyles(name, css) {
  const { code } = transform({ filename: name, code: Buffer.from(css), minify: true });
  writeFileSync(join(root, 'dist', name), code);
  // TypeScript 6 and newer look for types behind `import 'react-messaging-window/styles.css'` too.
  writeFileSync(join(root, 'dist', `${name}.d.ts`), 'export {};\n');
}
