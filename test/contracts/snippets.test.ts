import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Snippet, snippetsIn } from '../support/snippetsIn.js';
import { root } from './sources.js';

const folder = join(root, '.cache/snippets');

describe('snippets', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['README.md', 'llms.txt'])('of %s compile', async (name) => {
    const snippets = codeIn(readFileSync(join(root, name), 'utf8'));
    expect(snippets).not.toEqual([]);
    expect(await compile(snippets)).toBe('');
  });

  it('would fail if one did not compile', async () => {
    const snippets = codeIn("```ts\nexport const a: string = 1;\n```\n```tsx\nimport 'nowhere';\n```");
    expect(await compile(snippets)).toMatch(/snippet1\.ts.*TS2322[\s\S]*snippet2\.tsx.*TS2882/);
  });
});

function codeIn(markdown: string): Snippet[] {
  return snippetsIn(markdown).filter(({ language }) => language === 'ts' || language === 'tsx');
}

/** What the compiler says about the snippets, each a module of a host's app. */
function compile(snippets: Snippet[]): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  snippets.forEach(({ language, code }, index) => {
    // Without an import or export it would share its names with the other snippets.
    writeFileSync(join(folder, `snippet${index + 1}.${language}`), `${code}\nexport {};\n`);
  });
  const options = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'Bundler',
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    include: ['.', '../../test/setup/styles.d.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((done) => {
    execFile(process.execPath, [tsc, '-p', folder], (_error, output) => done(output));
  });
}
