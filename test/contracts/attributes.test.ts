import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { modules, root } from './sources.js';

it('the attributes are those of attributes.txt: a change there is a change of the public contract', async () => {
  const places = new Map<string, Set<string>>();
  for (const { path } of modules) {
    const [, component = ''] = /^src\/components\/(\w+)\//.exec(path) ?? [];
    for (const name of attributesIn(path)) places.set(name, (places.get(name) ?? new Set()).add(component));
  }
  const lines = [...places].map(([name, components]) => `${name}: ${[...components].sort().join(' ')}\n`);
  await expect(lines.sort().join('')).toMatchFileSnapshot('attributes.txt');
});

/** Names of the `data-*` attributes that a module writes: in JSX, in objects of props, by `dataAttributes`. */
function attributesIn(path: string): Set<string> {
  const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'));
  const names = new Set<string>();
  const add = (name: unknown) => {
    if (typeof name === 'string' && /^data-[\w-]+$/.test(name)) names.add(name);
  };
  new Visitor({
    JSXAttribute: ({ name }) => add(name.name),
    Literal: ({ value }) => add(value),
    CallExpression: ({ callee, arguments: [states] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'dataAttributes') return;
      for (const name of states ? keysIn(states) : []) add(attributeOf(name));
    },
  }).visit(program);
  return names;
}

/** Keys of an object in code, also of one that is spread in it. */
function keysIn(node: ESTree.Node): string[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    if (property.type === 'SpreadElement') return keysIn(property.argument);
    return property.key.type === 'Identifier' ? [property.key.name] : [];
  });
}

/** As `dataAttributes` writes it. */
function attributeOf(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
