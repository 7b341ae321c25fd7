import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The sources, bundled as a host's bundler would do it. @param {string} contents what is exported of them */
export async function bundled(contents) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'kit.mjs');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(import.meta.dirname, '..') },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  writeFileSync(file, outputFiles[0].text);
  const module = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return module;
}
