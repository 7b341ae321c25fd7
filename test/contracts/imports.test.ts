import { describe, expect, it } from 'vitest';
import { modules, readModule, type SourceModule } from './sources.js';

interface Room {
  from: string[];
  /** Folders of which only types may be imported. */
  typesFrom?: string[];
  packages: string[];
}

/** What the modules of a folder may import; the first folder that a path begins with counts. */
const rooms: Record<string, Room> = {
  'src/core/time/': { from: ['src/core/time/'], packages: [] },
  'src/core/window/': {
    from: [
      'src/core/window/',
      'src/core/time/',
      'src/core/isSame.ts',
      'src/core/tryTo.ts',
      'src/core/isReadable.ts',
    ],
    packages: [],
  },
  'src/core/template/': {
    from: ['src/core/template/', 'src/core/time/', 'src/core/tryTo.ts', 'src/core/isReadable.ts'],
    packages: [],
  },
  'src/core/': { from: ['src/core/'], packages: [] },
  'src/adapters/': { from: ['src/adapters/', 'src/core/'], packages: ['@rgrove/parse-xml'] },
  'src/clock/': { from: ['src/clock/', 'src/core/time/'], packages: [] },
  'src/conversation/': { from: ['src/conversation/', 'src/clock/', 'src/core/'], packages: [] },
  'src/hooks/': {
    from: ['src/hooks/', 'src/conversation/', 'src/clock/', 'src/core/'],
    packages: ['react', 'react-dom'],
  },
  'src/strings/': { from: ['src/strings/', 'src/core/'], packages: [] },
  'src/locales/': { from: ['src/locales/', 'src/strings/', 'src/core/'], packages: [] },
  'src/components/': {
    from: [
      'src/components/',
      'src/hooks/',
      'src/conversation/',
      'src/core/',
      'src/strings/',
      // Calls what hosts give, and says where a part stands; of the rest of the clock a part knows the type of the one that it is given.
      'src/clock/answerOf.ts',
      'src/clock/callHost.ts',
      'src/clock/servedParts.ts',
    ],
    typesFrom: ['src/clock/'],
    packages: ['react', 'react-dom', 'clsx', '@radix-ui/react-popover'],
  },
  'src/elements/': {
    from: [
      'src/elements/',
      'src/components/',
      'src/hooks/',
      'src/conversation/',
      'src/clock/',
      'src/core/',
      'src/strings/',
    ],
    packages: ['react', 'react-dom'],
  },
  'src/jsx/': { from: ['src/elements/'], packages: ['react', 'preact', 'vue'] },
  // It loads what else is loaded later.
  'src/testing/setup.ts': { from: ['src/eager.ts', 'src/conversation/'], packages: [] },
  'src/testing/': {
    from: ['src/testing/', 'src/adapters/', 'src/conversation/', 'src/clock/', 'src/strings/', 'src/core/'],
    packages: [],
  },
  // The doors.
  'src/core.ts': { from: ['src/core/', 'src/clock/', 'src/conversation/'], packages: [] },
  // The types that the hooks and the parts share.
  'src/conversationTypes.ts': { from: ['src/hooks/', 'src/core/', 'src/conversation/'], packages: [] },
  'src/hooks.ts': { from: ['src/hooks/', 'src/conversationTypes.ts'], packages: [] },
  'src/templates.ts': { from: ['src/components/', 'src/hooks/'], packages: [] },
  'src/panel.ts': { from: ['src/components/'], packages: [] },
  'src/eager.ts': { from: ['src/components/'], packages: [] },
  'src/adapters.ts': { from: ['src/adapters/', 'src/core/'], packages: [] },
  'src/elements.ts': { from: ['src/elements/', 'src/conversation/', 'src/strings/'], packages: [] },
  'src/testing.ts': { from: ['src/testing/', 'src/clock/', 'src/core/'], packages: [] },
  'src/index.ts': { from: ['src/'], packages: [] },
};

const dom = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'HTMLElement'];
const time = ['Date.now', 'new Date()', 'performance', 'setTimeout', 'setInterval'];

/** Globals that the modules of a folder must not name. */
const forbiddenGlobals: Record<string, string[]> = {
  'src/core/': [...dom, ...time, 'Intl'],
  'src/adapters/': [...dom, ...time],
  'src/conversation/': time,
  'src/hooks/': time,
  'src/strings/': [...dom, ...time],
  'src/components/': time,
  'src/elements/': time,
};

/** What is wrong with the imports of a module, a sentence each. */
function faultsOf({ path, imports }: SourceModule): string[] {
  const room = firstFor(rooms, path);
  if (!room) return ['lies in no folder of the import table'];
  return imports.flatMap(({ file, specifier, isType }) => {
    if (specifier.endsWith('.css')) return [`imports the stylesheet ${specifier}`];
    if (file === null) {
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      return room.packages.includes(name) ? [] : [`imports the package ${specifier}`];
    }
    const folders = isType ? [...room.from, ...(room.typesFrom ?? [])] : room.from;
    if (!folders.some((folder) => file.startsWith(folder))) return [`imports ${file}`];
    return isInnerFile(path, file) ? [`imports ${file}, an inner file of another component`] : [];
  });
}

/** Of another component only the file named as its folder may be imported; `internal` is for all. */
function isInnerFile(path: string, file: string): boolean {
  const [, from] = /^src\/components\/(\w+)\//.exec(path) ?? [];
  const [, to, name] = /^src\/components\/(\w+)\/(.+)\.[jt]sx?$/.exec(file) ?? [];
  return from !== undefined && to !== undefined && to !== from && to !== 'internal' && name !== to;
}

function firstFor<T>(table: Record<string, T>, path: string): T | undefined {
  return Object.entries(table).find(([start]) => path.startsWith(start))?.[1];
}

describe('imports in src', () => {
  it('keep to the import table', () => {
    expect(modules.flatMap((module) => faultsOf(module).map((fault) => `${module.path} ${fault}`))).toEqual(
      [],
    );
  });

  it.each([
    ['src/core/window/a.ts', "import { useState } from 'react'"],
    ['src/core/window/a.ts', "import type { Template } from '../template/Template.js'"],
    ['src/core/window/a.ts', "export { createClock } from '../../clock/createClock.js'"],
    ['src/hooks/useA.ts', "import('../components/Badge/Badge.js')"],
    ['src/components/A/A.tsx', "import { B } from '../B/BPart.js'"],
    ['src/components/A/A.tsx', "import '../../styles/a.css'"],
    ['src/components/A/A.tsx', "import { createClock } from '../../clock/createClock.js'"],
    ['src/conversation/a.ts', "import { useState } from 'react'"],
    ['src/conversation/a.ts', "import type { Strings } from '../strings/Strings.js'"],
    ['src/conversation/a.ts', "import { useStore } from '../hooks/useStore.js'"],
    ['src/hooks/useA.ts', "import { english } from '../strings/english.js'"],
    ['src/utils/a.ts', "import { a } from './b.js'"],
  ])('is not allowed: %s %s', (path, code) => {
    expect(faultsOf(readModule(path, code))).toHaveLength(1);
  });

  it.each([
    ['src/components/A/A.tsx', "import { B } from '../B/B.js'"],
    ['src/components/A/A.tsx', "import { cx } from '../internal/cx.js'"],
    ['src/components/A/A.tsx', "import type { Clock } from '../../clock/createClock.js'"],
    ['src/components/A/A.tsx', "import { callHost } from '../../clock/callHost.js'"],
    ['src/components/A/A.tsx', "import { isLocked } from '../../conversation/conversationView.js'"],
    ['src/conversation/a.ts', "import { windowAt } from '../core/window/windowAt.js'"],
    ['src/elements/A.ts', "import { mergeStrings } from '../strings/mergeStrings.js'"],
    ['src/hooks/useA.ts', "import { createPortal } from 'react-dom'"],
  ])('is allowed: %s %s', (path, code) => {
    expect(faultsOf(readModule(path, code))).toEqual([]);
  });

  it('lead to files that exist', () => {
    const paths = new Set(modules.map(({ path }) => path));
    const lost = modules.flatMap(({ path, imports }) =>
      imports.filter(({ file }) => file && !paths.has(file)).map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('modules in src', () => {
  it('use only the globals that their folder may', () => {
    const found = modules.flatMap(({ path, globals }) => {
      const forbidden = firstFor(forbiddenGlobals, path) ?? [];
      return forbidden.filter((name) => globals.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('have no default export', () => {
    expect(pathsWhere(({ exports }) => exports.has('default'))).toEqual([]);
  });

  it('are no barrels, but for the doors', () => {
    expect(pathsWhere(({ path, isBarrel }) => isBarrel && !isDoor(path))).toEqual([]);
  });

  it('say in their names what they hold', () => {
    expect(pathsWhere(({ path }) => /util|helper|common|misc/i.test(path))).toEqual([]);
  });

  it('draw nothing in hooks', () => {
    expect(pathsWhere(({ path, hasJsx }) => path.startsWith('src/hooks/') && hasJsx)).toEqual([]);
  });

  it('ask nothing for its class: a part in a frame or popup meets objects of another page', () => {
    expect(pathsWhere(({ hasInstanceof }) => hasInstanceof)).toEqual([]);
    expect(readModule('src/a.ts', 'a && b instanceof Date').hasInstanceof).toBe(true);
  });

  it("say 'use client' where they use what only a browser's React has", () => {
    const missing = pathsWhere((module) => module.imports.some(needsClient) && !module.isClient);
    expect(missing).toEqual([]);
  });

  it("say 'use client' in hooks, components and elements alone", () => {
    const clients = pathsWhere(({ isClient }) => isClient);
    expect(clients.filter((path) => !/^src\/(hooks|components|elements)\//.test(path))).toEqual([]);
  });

  it.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['document.title', 'document'],
    ['globalThis.document', 'document'],
    ['let a: HTMLElement', 'HTMLElement'],
  ])('are seen to use a global: %s', (code, name) => {
    expect([...readModule('src/core/a.ts', code).globals]).toContain(name);
  });

  it.each([
    'message.document',
    '({ document: 1 })',
    '(window: string) => window',
    'let { a: window } = b; window',
  ])('are seen not to use one: %s', (code) => {
    const { globals } = readModule('src/core/a.ts', code);
    expect([...globals].filter((name) => dom.includes(name))).toEqual([]);
  });

  it('are seen to be barrels, clients, JSX', () => {
    expect(readModule('src/a.ts', "export * from './b.js'").isBarrel).toBe(true);
    expect(readModule('src/a.ts', "import { useId } from 'react'").imports.some(needsClient)).toBe(true);
    expect(
      readModule('src/a.ts', "import { type Ref, isValidElement } from 'react'").imports.some(needsClient),
    ).toBe(false);
    expect(readModule('src/a.tsx', "'use client'; export default <a />")).toMatchObject({
      isClient: true,
      hasJsx: true,
      isBarrel: false,
      exports: new Map([['default', false]]),
    });
  });
});

function pathsWhere(test: (module: SourceModule) => boolean): string[] {
  return modules.filter(test).map(({ path }) => path);
}

/** Hooks, context and classes fail in a server component; `createElement` and types do not. */
function needsClient({ specifier, names, isType }: SourceModule['imports'][number]): boolean {
  if (isType) return false;
  if (specifier === 'react') {
    return names.length === 0 || names.some((name) => /^use[A-Z]|^createContext$|Component$/.test(name));
  }
  return /^(react-dom|@radix-ui\/.*|use-sync-external-store)($|\/)/.test(specifier);
}

function isDoor(path: string): boolean {
  return /^src\/\w+\.ts$/.test(path);
}
