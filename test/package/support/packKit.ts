import { join } from 'node:path';
import { root } from '../../contracts/sources.js';
import { run } from './run.js';

/** Packs what would be published into a folder; gives the path of the tarball. */
export async function packKit(folder: string, from = root): Promise<string> {
  const answer = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], from);
  return join(folder, JSON.parse(answer)[0].filename);
}
