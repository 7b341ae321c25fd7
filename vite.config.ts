import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { doorAliases, doorEntries } from './scripts/doors.mjs';
import { stylesFromSource } from './scripts/styles.mjs';

const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

/** The library build; Storybook takes the plugins and aliases from here too. */
export default defineConfig({
  plugins: [react(), stylesFromSource()],
  resolve: { alias: doorAliases },
  build: {
    target: 'es2022',
    minify: false,
    // The code is as legible as its sources, which are not published; what comments say stands in the declarations.
    sourcemap: false,
    lib: { entry: doorEntries(), formats: ['es'] },
    rolldownOptions: {
      external: packages.map((name) => new RegExp(`^${name}($|/)`)),
      // One file a module: bundled into chunks, the modules would lose their 'use client' without a warning.
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        comments: { legal: true, annotation: true, jsdoc: false },
      },
    },
  },
});
