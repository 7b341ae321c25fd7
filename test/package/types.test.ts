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

const consumer = join(import.meta.dirname, 'types/consumer.tsx');
const jsxOf = (framework: string) => join(import.meta.dirname, `types/jsx${framework}.tsx`);

/** Compiles files as a strict host does; the answer is the list of files that the compiler has read. */
function compile(
  name: string,
  typescript: string,
  react: number,
  files: readonly string[],
  resolution: object = { module: 'ESNext', moduleResolution: 'Bundler' },
): Promise<string> {
  const types = typesOf(react);
  const project = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      ...resolution,
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
    files,
  };
  writeFileSync(project, JSON.stringify(config, null, 2));
  return run(process.execPath, [compilerOf(typescript), '-p', project, '--listFiles'], root);
}

/** Those between the oldest and the newest, by `TYPES=all`. */
const BETWEEN = process.env.TYPES === 'all' ? (['6.0', '5.9'] as const) : [];

// The newest compiler with all types, the newest types with all compilers.
it.each([
  ['7', 17],
  ['7', 18],
  ['7', 19],
  ...BETWEEN.map((typescript) => [typescript, 19] as const),
  ['5.4', 19],
  // The oldest of both.
  ['5.4', 17],
] as const)("a host compiles with TypeScript %s and React %i's types", async (typescript, react) => {
  const types = typesOf(react);
  const files = await compile(`${typescript}-react-${react}`, typescript, react, [consumer]);
  expect(files).toContain(join(root, 'dist/index.d.ts'));
  expect(files).not.toContain(join(root, 'src/'));
  const versions = files.split('\n').filter((file) => file.endsWith('/@types/react/index.d.ts'));
  expect(versions).toEqual([`${types}/react/index.d.ts`]);
});

it.each(['7', ...BETWEEN, '5.4'])(
  'a host compiles as modules of Node with TypeScript %s',
  async (typescript) => {
    const resolution = { module: 'Node16', moduleResolution: 'Node16' };
    const files = await compile(`${typescript}-node16`, typescript, 19, [consumer], resolution);
    expect(files).toContain(join(root, 'dist/index.d.ts'));
  },
);

const OLDEST = process.env.TYPES === 'all' ? (['Preact', 'Vue'] as const) : [];

it.each([
  ['React', '7', 17],
  ['React', '7', 18],
  ['React', '7', 19],
  ['React', '5.4', 19],
  ['Preact', '7', 19],
  ['Vue', '7', 19],
  ...OLDEST.map((name) => [name, '5.4', 19] as const),
] as const)(
  "%s's JSX knows the elements with TypeScript %s and React %i's types",
  async (name, typescript, react) => {
    const files = await compile(`jsx-${name}-${typescript}-${react}`, typescript, react, [jsxOf(name)]);
    expect(files).toContain(join(root, `dist/jsx/${name.toLowerCase()}.d.ts`));
  },
);
