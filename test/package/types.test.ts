import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../contracts/sources.js';
import { run } from './support/run.js';

const folder = join(root, '.cache/types');
/** Where a version of React's types lies, and a version of TypeScript. */
const typesOf = (react: number) =>
  join(root, react === 19 ? '' : `compat/react-${react}`, 'node_modules/@types');
const compilerOf = (typescript: string) =>
  join(root, typescript === '7' ? '' : `compat/typescript-${typescript}`, 'node_modules/typescript/bin/tsc');

// The newest compiler with all types, the newest types with all compilers.
it.each([
  ['7', 17],
  ['7', 18],
  ['7', 19],
  ['6.0', 19],
  ['5.9', 19],
  ['5.4', 19],
  // The oldest of both.
  ['5.4', 17],
] as const)("a host compiles with TypeScript %s and React %i's types", async (typescript, react) => {
  const types = typesOf(react);
  const project = join(folder, `${typescript}-react-${react}.json`);
  mkdirSync(folder, { recursive: true });
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      jsx: 'react-jsx',
      strict: true,
      exactOptionalPropertyTypes: true,
      // Our declarations must stand a host's checks too.
      skipLibCheck: false,
      noEmit: true,
      types: [],
      paths: {
        react: [`${types}/react`],
        'react/*': [`${types}/react/*`],
        'react-dom': [`${types}/react-dom`],
      },
    },
    files: [join(import.meta.dirname, 'types/consumer.tsx')],
  };
  writeFileSync(project, JSON.stringify(config, null, 2));
  const files = await run(process.execPath, [compilerOf(typescript), '-p', project, '--listFiles'], root);
  expect(files).toContain(join(root, 'dist/index.d.ts'));
  expect(files).not.toContain(join(root, 'src/'));
  const versions = files.split('\n').filter((file) => file.endsWith('/@types/react/index.d.ts'));
  expect(versions).toEqual([`${types}/react/index.d.ts`]);
});
