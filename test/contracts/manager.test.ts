import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from './sources.js';

it("shows Storybook's own pages from a clean checkout: they import no built door of the kit", async () => {
  const imported: string[] = [];
  await build({
    absWorkingDir: root,
    entryPoints: ['.storybook/manager.ts'],
    bundle: true,
    write: false,
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    plugins: [
      {
        name: 'packages',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
            if (kind === 'entry-point') return null;
            if (path.startsWith('react-messaging-window')) imported.push(`${importer}: ${path}`);
            return { path, external: true };
          }),
      },
    ],
  });
  expect(imported).toEqual([]);
});
