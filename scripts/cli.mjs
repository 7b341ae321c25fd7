import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const shebang = '#!/usr/bin/env node\n';

/**
 * Bundles the command of the package into one file, libraries included, so that hosts need not install them.
 *
 * @param {string} outfile
 */
export async function buildCommand(outfile) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  const code = outputFiles[0]?.text.replace(shebang, '') ?? '';
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, `${shebang}${noticesOf(Object.keys(metafile.inputs))}\n${code}`);
  chmodSync(outfile, 0o755);
}

/** Names and licenses of the packages that the files belong to. @param {string[]} files */
function noticesOf(files) {
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${readFileSync(join(root, folder, 'LICENSE'), 'utf8').trim()}`;
  });
  return `/*!\nThis file contains:\n\n${texts.join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/`;
}
