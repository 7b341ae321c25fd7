import { english } from 'react-messaging-window';
import { expect, it } from 'vitest';

it('the keys of texts are those of texts.txt: a change there is a change of the public contract', async () => {
  await expect(`${keysOf(english).sort().join('\n')}\n`).toMatchFileSnapshot('texts.txt');
});

/** `badge.open {time}`: the path, and the variables that a text may hold. Plurals are one text. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || isPlural(value)) {
    const variables = new Set(JSON.stringify(value).match(/\{\w+\}/g));
    return [[path, ...[...variables].sort()].join(' ')];
  }
  const dot = path === '' ? '' : '.';
  return Object.entries(value).flatMap(([key, member]) => keysOf(member, `${path}${dot}${key}`));
}

function isPlural(value: object): boolean {
  return Object.keys(value).every((key) => /^(zero|one|two|few|many|other)$/.test(key));
}
