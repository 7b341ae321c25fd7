import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../../contracts/sources.js';
import { type Packed, packKit } from './packKit.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** What would be published, packed once for all tests. */
    packed: Packed;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  provide('packed', await packKit(folder, root));
  return () => rm(folder, { recursive: true, force: true });
}
