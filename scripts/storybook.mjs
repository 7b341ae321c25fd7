// npm run build-storybook: a static site for any path: Storybook, and at demo/ a page that plays by itself for a minute.
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { doorAliases } from './doors.mjs';
import { run } from './run.mjs';
import { stylesFromSource } from './styles.mjs';

const root = resolve(import.meta.dirname, '..');
const site = join(root, 'storybook-static');

const { code } = await run('storybook', ['build', '--disable-telemetry', '-o', site], { stdio: 'inherit' });
if (code === 0) {
  await build({
    configFile: false,
    root: join(root, 'stories/Demo'),
    base: './',
    logLevel: 'warn',
    plugins: [react(), stylesFromSource()],
    resolve: { alias: doorAliases },
    build: { outDir: join(site, 'demo'), emptyOutDir: true },
  });
}
process.exitCode = code;
