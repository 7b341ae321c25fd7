// Builds the package into dist: JavaScript, declarations, stylesheets, themes, the command, the SBOM; and beside it what
// older resolvers need.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'lightningcss';
import { build } from 'vite';
import { buildCommand } from './cli.mjs';
import { writeElementsPackage } from './elementsPackage.mjs';
import { buildElementsScript } from './elementsScript.mjs';
import { run } from './run.mjs';
import { writeSbom } from './sbom.mjs';
import { writeStubs } from './stubs.mjs';
import { layeredStyleSheet, styleSheet } from './styles.mjs';

const root = resolve(import.meta.dirname, '..');

await build({ root, logLevel: 'warn', plugins: [withoutBareImports()] });

writeStyles('styles.css', styleSheet());
writeStyles('styles.layer.css', layeredStyleSheet());

mkdirSync(join(root, 'dist/themes'), { recursive: true });
for (const name of readdirSync(join(root, 'themes'))) {
  // As written, to be copied and changed.
  writeSheet(`themes/${name}`, readFileSync(join(root, 'themes', name)));
}
await buildCommand(join(root, 'dist/cli.js'));
await buildElementsScript(join(root, 'dist'));
writeStubs();

const [declarations] = await Promise.all([
  run('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' }),
  writeSbom(),
]);
if (declarations.code === 0) writeElementsPackage(join(root, 'dist-elements'));
process.exitCode = declarations.code;

/**
 * Without browser targets nothing is lowered: `light-dark()` and logical properties reach the browser as written.
 *
 * @param {string} name
 * @param {string} css
 */
function writeStyles(name, css) {
  const { code } = transform({ filename: name, code: Buffer.from(css), minify: true });
  writeSheet(name, code);
}

/**
 * @param {string} name
 * @param {Uint8Array} css
 */
function writeSheet(name, css) {
  writeFileSync(join(root, 'dist', name), css);
  // TypeScript 6 and newer look for types behind `import 'react-messaging-window/styles.css'` too.
  writeFileSync(join(root, 'dist', `${name}.d.ts`), 'export {};\n');
}

/**
 * Takes out what is left of an import whose constants were put in: no module but `eager` does anything by being loaded, and
 * esbuild warns of an import that says so.
 *
 * @returns {import('vite').Plugin}
 */
function withoutBareImports() {
  return {
    name: 'without-bare-imports',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replaceAll(/^import "\.(?!.*\/eager\.js)[^"]+";\n/gm, '');
      }
    },
  };
}
