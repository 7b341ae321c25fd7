// npm run tokens: writes the first part of src/styles/tokens.css from tokens/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declarationsOf, tokensOf } from '../tokens/declarations.mjs';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'src/styles/tokens.css');
const end = '/* End of tokens */';

/** What src/styles/tokens.css must begin with. */
export function tokenSheet() {
  const declarations = declarationsOf(tokensOf(read('kit.tokens.json'), read('dark.tokens.json')));
  const plain = declarations.map(({ name, plain }) => `    ${name}: ${plain};`);
  const schemed = declarations.flatMap(({ name, schemed }) =>
    schemed === undefined ? [] : [inLines(`      ${name}: ${schemed};`)],
  );
  const vivid = declarations.flatMap(({ name, vivid }) =>
    vivid === undefined ? [] : [`      ${name}: ${vivid};`],
  );
  return `/* From here to "End of tokens": written by "npm run tokens" from tokens/. */
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

  @supports (color: oklch(from #000 l c h)) {
    .mw {
${vivid.join('\n')}
    }
  }
}
${end}
`;
}

/** As the formatter breaks a long one: a scheme a line. @param {string} declaration */
function inLines(declaration) {
  const [, indent, head, token, light, dark] =
    /^( +)(.*: var\()(.*), light-dark\((color-mix.*), (color-mix.*)\)\);$/.exec(declaration) ?? [];
  if (light === undefined) return declaration;
  const lines = [`${token},`, 'light-dark(', `  ${light},`, `  ${dark}`, ')'];
  return [`${indent}${head}`, ...lines.map((line) => `${indent}  ${line}`), `${indent});`].join('\n');
}

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(join(root, 'tokens', name), 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  const [, rest = ''] = readFileSync(file, 'utf8').split(`${end}\n`);
  writeFileSync(file, tokenSheet() + rest);
}
