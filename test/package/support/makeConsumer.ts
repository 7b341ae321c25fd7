import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { root } from '../../contracts/sources.js';
import { run } from './run.js';

/**
 * A host's project in a temporary folder of its own, from a folder in `consumers`, with the kit installed from its
 * tarball. A dependency with the version `*` takes the one that this repository has; `versions` says others.
 */
export async function makeConsumer(template: string, versions: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${template}-consumer-`));
  await cp(join(import.meta.dirname, '../consumers', template), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const list of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(list)) if (list[name] === '*') list[name] = devDependencies[name];
    for (const name of Object.keys(versions)) if (name in list) list[name] = versions[name];
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const quietly = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', inject('packed').tarball, ...quietly], folder);
  return folder;
}
