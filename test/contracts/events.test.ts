import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { expect, it } from 'vitest';
import { root } from './sources.js';

const path = 'src/conversation/MessagingEvent.ts';

it('the events are those of events.txt: a change there is a change of the public contract', async () => {
  const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'));
  const lines = program.body.flatMap((node) => {
    const type = node.type === 'ExportNamedDeclaration' ? node.declaration : null;
    if (type?.type === 'TSInterfaceDeclaration') return [`${type.id.name}: ${membersOf(type.body.body)}`];
    if (type?.type !== 'TSTypeAliasDeclaration' || type.id.name !== 'MessagingEventKind') return [];
    const kinds = type.typeAnnotation.type === 'TSUnionType' ? type.typeAnnotation.types : [];
    return kinds.map((kind) => (kind.type === 'TSTypeLiteral' ? membersOf(kind.members) : kind.type));
  });
  expect(lines.length).toBeGreaterThan(10);
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('events.txt');
});

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
