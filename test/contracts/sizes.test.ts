import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBudgets, sizeTable } from '../../scripts/sizeTable.mjs';
import { root } from './sources.js';

it('the README tells the sizes that are held', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(sizeTable(readBudgets()));
});
