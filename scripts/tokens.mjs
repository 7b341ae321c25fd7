// npm run tokens: writes src/styles/tokens.css from tokens/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declarationsOf, tokensOf } from '../tokens/declarations.mjs';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'src/styles/tokens.css');

/** What src/styles/tokens.css must say. */
export function tokenSheet() {
  const declarations = declarationsOf(tokensOf(read('kit.tokens.json'), read('dark.tokens.json')));
  const plain = declarations.map(({ name, plain }) => `    ${name}: ${plain};`);
  const schemed = declarations.flatMap(({ name, schemed }) =>
    schemed === undefined ? [] : [`      ${name}: ${schemed};`],
  );
  return `/* Written by "npm run tokens" from tokens/. */
/* Public tokens are read, never set: a host's value wins from :root, any ancestor or inline, in any order. */
@layer mw.tokens {
  .mw {
${plain.join('\n')}
  }

  @supports (color: light-dark(#000, #fff)) {
    .mw {
${schemed.join('\n')}
    }
  }
}
`;
}

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(join(root, 'tokens', name), 'utf8'));
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, tokenSheet());
