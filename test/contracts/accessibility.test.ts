import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

const page = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d\.\d/.test(line));

describe('docs/accessibility.md', () => {
  it('has a row for every criterion of WCAG 2.2, A and AA', () => {
    const numbers = rows.flatMap((row) => row.split('|')[1]?.match(/\d\.\d\.\d+( – \d\.\d\.\d+)?/g) ?? []);
    const all = numbers.flatMap((text) => {
      const [first = '', last = first] = text.split(' – ');
      const [from, to] = [first, last].map((number) => Number(number.split('.')[2]));
      const chapter = first.split('.').slice(0, 2).join('.');
      return Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, index) => `${chapter}.${Number(from) + index}`,
      );
    });
    // 4.1.1 is obsolete; 31 of A and 24 of AA.
    expect(new Set(all).size).toBe(55);
    expect(all).toHaveLength(55);
  });

  it.each(rows)('names tests that there are: %s', (row) => {
    const files = [...(row.split('|')[3] ?? '').matchAll(/`([\w/.]+)`/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(join(root, 'test', file)))).toEqual([]);
  });
});
