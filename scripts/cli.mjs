import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licenseText, packagesOf } from './thirdParty.mjs';

const root = resolve(import.meta.dirname, '..');
const shebang = '#!/usr/bin/env node\n';

/**
 * Bundles the command of the package into one file, libraries included, so that hosts need not install them. The kit's
 * own modules stand beside it.
 *
 * @param {string} outfile
 */
export async function buildCommand(outfile) {
  const { code, packages } = await bundleCommand();
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, `${shebang}${noticesOf(packages)}\n${code}`);
  chmodSync(outfile, 0o755);
}

/** The command in one file, and the packages that are in it. */
export async function bundleCommand() {
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
    plugins: [besideTheKit],
  });
  const code = outputFiles[0]?.text.replace(shebang, '') ?? '';
  return { code, packages: packagesOf(Object.keys(metafile.inputs)) };
}

/** @type {import('esbuild').Plugin} */
const besideTheKit = {
  name: 'beside-the-kit',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/src\// }, ({ path, resolveDir }) => ({
      path: `./${relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/')}`,
      external: true,
    }));
    // PostCSS does without it, and no stylesheet is written with a map.
    onLoad({ filter: /\/source-map-js\/source-map\.js$/ }, () => ({ contents: '' }));
  },
};

/** Names and licenses of packages as a comment. @param {import('./thirdParty.mjs').ThirdParty[]} packages */
function noticesOf(packages) {
  const texts = packages.map((one) => `${one.name} ${one.version}\n\n${licenseText(one)}`);
  return `/*!\nThis file contains:\n\n${texts.join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/`;
}
