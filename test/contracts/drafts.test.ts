import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createComposerStore, type DraftStorage } from '../../src/stores/createComposerStore.js';
import type { DraftFormat } from '../../src/stores/Draft.js';

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
    const store = createComposerStore(() => storageOf(entries));
    store.update('ada', { draft: plain });
    store.update('note:ada', { draft: rich, attempt: { draft: rich, idempotencyKey: 'key-1' } }, format);
    const lines = [...entries].map(([key, value]) => `${key}\n${value}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(file);
  });

  it('is read as it was stored by this version', () => {
    const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
    const entries = new Map<string, string>();
    for (let line = 0; line + 1 < lines.length; line += 2)
      entries.set(lines[line] ?? '', lines[line + 1] ?? '');
    const store = createComposerStore(() => storageOf(entries));
    expect(store.get('ada').draft).toEqual(plain);
    expect(store.get('note:ada', format).draft).toEqual(rich);
  });
});

function storageOf(entries: Map<string, string>): DraftStorage {
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
