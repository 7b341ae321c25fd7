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
  resolution: object = RESOLUTIONS.Bundler,
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

const RESOLUTIONS = {
  Bundler: { module: 'ESNext', moduleResolution: 'Bundler' },
  Node16: { module: 'Node16', moduleResolution: 'Node16' },
} as const;

type Row = readonly [typescript: string, resolution: keyof typeof RESOLUTIONS, react: number];

/** The newest compiler with all types; the oldest with the newest and the oldest of them. */
const ROWS: readonly Row[] = [
  ['7', 'Bundler', 17],
  ['7', 'Bundler', 18],
  ['7', 'Bundler', 19],
  ['7', 'Node16', 19],
  ['5.4', 'Node16', 19],
  ['5.4', 'Bundler', 17],
];

/** What lies between, by `TYPES=all`. */
const BETWEEN: readonly Row[] = [
  ['6.0', 'Bundler', 19],
  ['6.0', 'Node16', 19],
  ['5.9', 'Bundler', 19],
  ['5.9', 'Node16', 19],
  ['5.4', 'Bundler', 19],
];

const isAll = process.env.TYPES === 'all';

it.each([...ROWS, ...(isAll ? BETWEEN : [])])(
  "a host, and its JSX with the elements, compile with TypeScript %s, modules of %s and React %i's types",
  async (typescript, resolution, react) => {
    const types = typesOf(react);
    const name = `${typescript}-${resolution}-react-${react}`;
    const files = await compile(name, typescript, react, [consumer, jsxOf('React')], RESOLUTIONS[resolution]);
    expect(files).toContain(join(root, 'dist/index.d.ts'));
    expect(files).toContain(join(root, 'dist/jsx/react.d.ts'));
    expect(files).not.toContain(join(root, 'src/'));
    const versions = files.split('\n').filter((file) => file.endsWith('/@types/react/index.d.ts'));
    expect(versions).toEqual([`${types}/react/index.d.ts`]);
  },
);

it.each(isAll ? ROWS : [])(
  "a host without the elements compiles with TypeScript %s, modules of %s and React %i's types",
  async (typescript, resolution, react) => {
    const name = `alone-${typescript}-${resolution}-react-${react}`;
    const files = await compile(name, typescript, react, [consumer], RESOLUTIONS[resolution]);
    expect(files).toContain(join(root, 'dist/index.d.ts'));
  },
);

it.each([
  ['Preact', '7'],
  ['Vue', '7'],
  ...(isAll
    ? ([
        ['Preact', '5.4'],
        ['Vue', '5.4'],
      ] as const)
    : []),
] as const)("%s's JSX knows the elements with TypeScript %s", async (name, typescript) => {
  const files = await compile(`jsx-${name}-${typescript}`, typescript, 19, [jsxOf(name)]);
  expect(files).toContain(join(root, `dist/jsx/${name.toLowerCase()}.d.ts`));
});
