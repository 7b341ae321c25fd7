import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftFormat } from '../../src/conversation/Draft.js';
import { DraftStore, draftKeyOf } from '../../src/conversation/DraftStore.js';
import { storageOn } from '../support/storageOn.js';

const file = 'drafts.txt';
const plain = { text: 'Hello\nAda' };
const rich = { text: 'Hello', attachments: [{ id: 1, name: 'a.pdf' }], content: { bold: [0, 5] } };
const format: DraftFormat = {
  version: 3,
  serialize: JSON.stringify,
  deserialize: (text) => JSON.parse(text),
};

describe('the stored draft', () => {
  it('is that of drafts.txt: a change there is a change of the public contract', async () => {
    const entries = new Map<string, string>();
    const store = new DraftStore(() => storageOn(entries));
    store.write(draftKeyOf('ada', 'reply'), { draft: plain });
    store.write(draftKeyOf('ada', 'note'), { draft: rich, attempt: { message: rich, key: 'key-1' } }, format);
    const lines = [...entries].map(([key, value]) => `${key}\n${value}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(file);
  });

  it('is read as it was stored by this version', () => {
    const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
    const entries = new Map<string, string>();
    for (let line = 0; line + 1 < lines.length; line += 2)
      entries.set(lines[line] ?? '', lines[line + 1] ?? '');
    const store = new DraftStore(() => storageOn(entries));
    expect(store.read(draftKeyOf('ada', 'reply')).draft).toEqual(plain);
    expect(store.read(draftKeyOf('ada', 'note'), format)).toMatchObject({
      draft: rich,
      attempt: { message: rich, key: 'key-1' },
    });
  });
});
