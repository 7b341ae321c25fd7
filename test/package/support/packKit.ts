import { join } from 'node:path';
import { root } from '../../contracts/sources.js';
import { run } from './run.js';

export interface Packed {
  tarball: string;
  /** In bytes. */
  size: number;
  paths: readonly string[];
}

/** Packs what would be published into a folder. */
export async function packKit(folder: string, from = root): Promise<Packed> {
  const answer = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], from);
  const [{ filename, size, files }] = JSON.parse(answer);
  return {
    tarball: join(folder, filename),
    size,
    paths: files.map((file: { path: string }) => file.path),
  };
}
