import { describe, expect, it } from 'vitest';
import { doors } from '../../scripts/doors.mjs';
import { exportsOf } from './sources.js';

const plainDoors = doors.filter(({ source }) => !source.includes('*'));

describe('public exports', () => {
  it('are those of exports.txt: a change there is a change of the public contract', async () => {
    const list = plainDoors.map(({ specifier, source }) => {
      const lines = [...exportsOf(source)].map(([name, isType]) => (isType ? `type ${name}` : name));
      return `${specifier}\n${lines
        .sort()
        .map((line) => `  ${line}\n`)
        .join('')}`;
    });
    await expect(list.join('\n')).toMatchFileSnapshot('exports.txt');
  });

  it.each(plainDoors)('$specifier: every value loads in Node', async ({ specifier, source }) => {
    const values = [...exportsOf(source)].filter(([, isType]) => !isType).map(([name]) => name);
    expect(Object.keys(await import(/* @vite-ignore */ specifier)).sort()).toEqual(values.sort());
  });
});
