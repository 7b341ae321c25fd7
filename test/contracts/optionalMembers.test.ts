import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { modules, root } from './sources.js';

describe('members that may be left out', () => {
  it('may also be undefined, for hosts with exactOptionalPropertyTypes', () => {
    const strict = modules
      .filter(({ path }) => !path.includes('/internal/'))
      .flatMap(({ path }) =>
        strictMembersOf(readFileSync(join(root, path), 'utf8')).map((name) => `${path}: ${name}`),
      );
    expect(strict).toEqual([]);
  });

  it('are found in interfaces, types, functions and mapped types', () => {
    const code = `
      export interface A { a?: string; b?: string | undefined; c?: unknown; d: { e?: () => void }; g?(): void; h(): void }
      export type B = { [Key in 'x' | 'y']?: Key };
      export type C = Partial<A>;
      interface D { f?: string }`;
    expect(strictMembersOf(code)).toEqual(['a', 'e', 'g', 'mapped', 'Partial']);
  });
});

/** The optional members of exported types that a host cannot set to `undefined`. */
function strictMembersOf(code: string): string[] {
  const names: [start: number, name: string][] = [];
  const visitor = new Visitor({
    TSPropertySignature({ start, optional, key, typeAnnotation }) {
      const type = typeAnnotation?.typeAnnotation;
      if (optional && type !== undefined && !takesUndefined(type)) names.push([start, nameOf(key)]);
    },
    TSMethodSignature({ start, optional, key }) {
      if (optional) names.push([start, nameOf(key)]);
    },
    TSMappedType({ start, optional, typeAnnotation }) {
      const isAdded = optional === true || optional === '+';
      if (isAdded && typeAnnotation !== null && !takesUndefined(typeAnnotation))
        names.push([start, 'mapped']);
    },
    TSTypeReference({ start, typeName }) {
      if (typeName.type === 'Identifier' && typeName.name === 'Partial') names.push([start, 'Partial']);
    },
    TSInterfaceHeritage({ start, expression }) {
      if (expression.type === 'Identifier' && expression.name === 'Partial') names.push([start, 'Partial']);
    },
  });
  const { program } = parseSync('module.tsx', code);
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration')
      visitor.visit({ ...program, body: [declaration] });
  }
  return names.sort(([a], [b]) => a - b).map(([, name]) => name);
}

function takesUndefined(type: ESTree.TSType): boolean {
  if (type.type === 'TSUnionType') return type.types.some(takesUndefined);
  return ['TSUndefinedKeyword', 'TSUnknownKeyword', 'TSNeverKeyword'].includes(type.type);
}

function nameOf(key: ESTree.PropertyKey): string {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : 'computed';
}
