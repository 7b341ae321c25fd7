// Prints what Parcel warns of, with its defaults.
import { readFile, writeFile } from 'node:fs/promises';
import { Parcel } from '@parcel/core';

const page = await readFile('index.html', 'utf8');
await writeFile('index.html', page.replace('main.js', 'src/main.js').replace('styles.css', 'src/styles.css'));
await writeFile('src/styles.css', '@import "npm:react-messaging-window/styles.css";\n');

const bundler = new Parcel({
  entries: 'index.html',
  defaultConfig: '@parcel/config-default',
  mode: 'production',
  defaultTargetOptions: { distDir: 'dist', publicUrl: './' },
  shouldDisableCache: true,
});
const warnings = [];
try {
  await bundler.run();
} catch (error) {
  warnings.push(...(error.diagnostics ?? [error]).map(({ message }) => message));
}
console.log(JSON.stringify(warnings));
