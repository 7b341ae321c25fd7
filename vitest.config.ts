import { resolve } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firefoxLaunchOptions, hasWebkit } from './scripts/browsers.mjs';
import { preactAliases } from './scripts/elementsScript.mjs';
import { type ReactVersion, reactAliases, reactDependencies } from './test/setup/reactVersion.ts';
import { visualProject } from './test/visual/visualProject.ts';
import quick, {
  browserOf,
  browserTests,
  type Engine,
  FEWER_WALKS,
  fromSource,
  IN_ONE_PAGE,
  PATIENCE_MS,
} from './vitest.quick.config.ts';

/** Every story in one scheme: its play function, then in Chromium axe, which reads the same page in every engine. */
function stories(engine: Engine, scheme: 'light' | 'dark'): TestProjectInlineConfiguration {
  const source = fromSource();
  const name = engine === 'chromium' ? `stories-${scheme}` : `stories-${engine}`;
  return {
    ...source,
    plugins: [
      ...source.plugins,
      storybookTest({ configDir: '.storybook' }),
      // The addon gives both projects one cache folder, where the two would overwrite each other's files.
      { name: 'own-cache', config: () => ({ cacheDir: `node_modules/.vite/${name}` }) },
    ],
    test: {
      name,
      ...IN_ONE_PAGE,
      browser: browserOf(engine),
      setupFiles: ['test/setup/untold.ts', ...(name === 'stories-dark' ? ['test/setup/focusWalk.ts'] : [])],
      env: { STORY_THEME: scheme, STORY_AXE: engine === 'chromium' ? 'error' : 'off' },
      testTimeout: PATIENCE_MS,
    },
  };
}

/** What the build put into `dist`, and what would be published. */
const builtPackage: TestProjectInlineConfiguration = {
  test: {
    name: 'package',
    environment: 'node',
    include: ['test/package/**/*.test.ts'],
    globalSetup: ['test/package/support/packed.ts'],
    // A minute of its own; `npm run newcomer` builds with both of Next's routers too.
    exclude: process.env.HOSTS === 'all' ? [] : ['test/package/nextConsumer.test.ts'],
    testTimeout: PATIENCE_MS,
  },
};

/** Two tabs of one browser over one storage, with the news between them as late as the browser brings it. */
const tabs: TestProjectInlineConfiguration = {
  test: { name: 'tabs', environment: 'node', include: ['test/walks/**/*.test.ts'], testTimeout: PATIENCE_MS },
};

/** The README's steps in an empty folder, by each bundler; by command, since it installs them all. */
const newcomer: TestProjectInlineConfiguration = {
  test: { name: 'newcomer', environment: 'node', include: ['test/newcomer/**/*.test.ts'] },
};

/** The recipes that are whole hosts, installed, built and used; by command too. */
const recipes: TestProjectInlineConfiguration = {
  test: { name: 'recipes', environment: 'node', include: ['test/recipes/hosts/**/*.test.ts'] },
};

/** The inbox as its users have it: servers, a database and browsers of their own. Reads what the build wrote. */
const example: TestProjectInlineConfiguration = {
  test: {
    name: 'example',
    environment: 'node',
    include: ['test/example/inbox.test.ts'],
    testTimeout: PATIENCE_MS,
  },
};

/** A real screen reader hears the parts, twice where something was drowned out. */
const speech: TestProjectInlineConfiguration = {
  test: {
    name: 'speech',
    environment: 'node',
    include: ['test/speech/**/*.test.ts'],
    testTimeout: PATIENCE_MS,
    retry: 1,
  },
};

/** Where they are found; colours do not differ there, so that one scheme is enough. */
const firefox = firefoxLaunchOptions() ? [browserTests('firefox'), stories('firefox', 'light')] : [];
const webkit = hasWebkit() ? [browserTests('webkit'), stories('webkit', 'light')] : [];

/** What renders the kit by itself: neither under the styles of hosts nor in Storybook. */
const rendering = ['test/{components,hooks}/**/*.browser.test.tsx'];

/** The tests that render once more, on an older React. */
function olderReact(version: ReactVersion): TestProjectInlineConfiguration {
  const { test, optimizeDeps, ...source } = browserTests('chromium');
  const name = `browser react-${version}`;
  return {
    ...source,
    resolve: { alias: [...source.resolve.alias, ...reactAliases(version)] },
    optimizeDeps: { include: reactDependencies(version, optimizeDeps.include) },
    cacheDir: `node_modules/.vite/react-${version}`,
    // Renders are counted here too, with modules that are mocked.
    test: { ...test, name, include: rendering, exclude: [], env: FEWER_WALKS, isolate: true },
  };
}

/** And with every one of their pages in StrictMode. */
function strictMode(): TestProjectInlineConfiguration {
  const { test, ...source } = browserTests('chromium');
  return {
    ...source,
    cacheDir: 'node_modules/.vite/strict',
    test: {
      ...test,
      name: 'browser strict',
      include: rendering,
      env: FEWER_WALKS,
      // These count renders, of which StrictMode makes two each.
      exclude: ['test/**/*Renders.browser.test.tsx'],
      setupFiles: [...test.setupFiles, 'test/setup/strict.ts'],
    },
  };
}

/** The tests of the custom elements and of what they show once more, on the renderer of their script. */
function preact(): TestProjectInlineConfiguration {
  const { test, optimizeDeps, ...source } = browserTests('chromium');
  const ofReact = /^(react|use-sync-external-store)($|[-/])/;
  const testTools = [{ find: 'react-dom/test-utils', replacement: 'preact/test-utils' }];
  return {
    ...source,
    resolve: { alias: [...source.resolve.alias, ...testTools, ...preactAliases] },
    optimizeDeps: {
      include: [
        ...optimizeDeps.include.filter((name) => !ofReact.test(name)),
        'preact/compat',
        'preact/compat/client',
        'preact/jsx-runtime',
        'preact/test-utils',
      ],
    },
    cacheDir: 'node_modules/.vite/preact',
    test: {
      ...test,
      name: 'browser preact',
      // Of the components' tests those that press most on the renderer: with all of them the gate takes a minute more.
      include: [
        'test/elements/**/*.browser.test.{ts,tsx}',
        'test/components/{conformance,RiskAlert,WindowComposer}.browser.test.tsx',
      ],
      exclude: [],
      // All walks of the elements: it is the renderer of their script.
      env: { ...FEWER_WALKS, FEWER_WALKS: '' },
      setupFiles: [...test.setupFiles, 'test/setup/preact.ts'],
    },
  };
}

/** Letters look different on every system, so that the pictures are those of one. */
const visual = process.platform === 'linux' ? [visualProject()] : [];

/** And with every one of their pages in a shadow root, under an adopted stylesheet. */
function shadowRoot(): TestProjectInlineConfiguration {
  const { test, optimizeDeps, ...source } = browserTests('chromium');
  const packages = resolve(import.meta.dirname, 'node_modules/@testing-library');
  const setup = resolve(import.meta.dirname, 'test/setup');
  return {
    ...source,
    resolve: {
      alias: [
        ...source.resolve.alias,
        { find: /^@testing-library\/react$/, replacement: `${setup}/shadowTestingLibrary.ts` },
        { find: /^@testing-library\/user-event$/, replacement: `${setup}/shadowUserEvent.ts` },
        { find: 'virtual:testing-library', replacement: `${packages}/react` },
        { find: 'virtual:user-event', replacement: `${packages}/user-event/dist/esm` },
      ],
    },
    optimizeDeps: {
      include: [
        ...optimizeDeps.include.filter((name) => !/^@testing-library\/(react|user-event)$/.test(name)),
        'virtual:testing-library',
      ],
    },
    cacheDir: 'node_modules/.vite/shadow-root',
    test: {
      ...test,
      name: 'browser (shadow root)',
      include: rendering,
      exclude: ['test/**/*Renders.browser.test.tsx'],
      env: FEWER_WALKS,
      setupFiles: [...test.setupFiles, 'test/setup/shadowRoot.ts'],
    },
  };
}

/** Everything that `npm test` runs. */
export default mergeConfig(
  quick,
  defineConfig({
    test: {
      projects: [
        builtPackage,
        tabs,
        example,
        newcomer,
        recipes,
        speech,
        stories('chromium', 'light'),
        stories('chromium', 'dark'),
        olderReact(17),
        olderReact(18),
        strictMode(),
        shadowRoot(),
        preact(),
        ...firefox,
        ...webkit,
        ...visual,
      ],
    },
  }),
);
