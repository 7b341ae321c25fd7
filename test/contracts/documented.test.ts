import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportsOf, root } from './sources.js';

const DOORS = ['index', 'core', 'hooks', 'adapters', 'elements', 'templates', 'panel', 'testing'];

/** What a host may read. */
const texts = ['README.md', 'llms.txt', ...['docs', 'stories'].flatMap(filesIn)];

function filesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(mdx?|tsx?|vue)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

describe('what a door offers', () => {
  it('stands in the README, a page of the docs, a recipe or a story', () => {
    const words = new Set(texts.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\w+/g)));
    const values = DOORS.flatMap((door) =>
      [...exportsOf(`src/${door}.ts`)].filter(([, isType]) => !isType).map(([name]) => name),
    );
    expect(values.filter((name) => !words.has(name))).toEqual([]);
  });
});
