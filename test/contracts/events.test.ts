import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { expect, it } from 'vitest';
import { root } from './sources.js';

/** What an event is made of. */
const MODULES = {
  'src/conversation/MessagingEvent.ts': ['MessagingEventPlace', 'MessagingEventKind'],
  'src/core/window/Verdict.ts': ['TemplateName'],
};

it('the events are those of events.txt: a change there is a change of the public contract', async () => {
  const lines = Object.entries(MODULES).flatMap(([path, names]) => {
    const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'));
    const declared = program.body.flatMap((node) =>
      node.type === 'ExportNamedDeclaration' && node.declaration ? [node.declaration] : [],
    );
    return names.flatMap((name) => linesOf(name, declared));
  });
  expect(lines.length).toBeGreaterThan(10);
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('events.txt');
});

/** What the type called `name` holds: a line, or one for each kind of it. */
function linesOf(name: string, declared: readonly ESTree.Declaration[]): string[] {
  for (const type of declared) {
    if (type.type === 'TSInterfaceDeclaration' && type.id.name === name)
      return [`${name}: ${membersOf(type.body.body)}`];
    if (type.type !== 'TSTypeAliasDeclaration' || type.id.name !== name) continue;
    const kinds = type.typeAnnotation.type === 'TSUnionType' ? type.typeAnnotation.types : [];
    return kinds.map((kind) => (kind.type === 'TSTypeLiteral' ? membersOf(kind.members) : kind.type));
  }
  throw new Error(`No type ${name}`);
}

/** `type 'refused', reason, code?`. */
function membersOf(members: readonly ESTree.TSSignature[]): string {
  const texts = members.map((member) => {
    if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return member.type;
    const type = member.typeAnnotation?.typeAnnotation;
    const literal =
      type?.type === 'TSLiteralType' && type.literal.type === 'Literal' ? type.literal.value : null;
    const name = `${member.key.name}${member.optional ? '?' : ''}`;
    return literal === null ? name : `${name} '${literal}'`;
  });
  return texts.join(', ');
}
