import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import {
  chromiumLaunchOptions,
  firefoxLaunchOptions,
  hasPlaywrightWebkit,
  systemWebkit,
} from './scripts/browsers.mjs';
import { doorAliases } from './scripts/doors.mjs';
import { stylesFromSource } from './scripts/styles.mjs';
import { firefoxEsr, untransformedFrame } from './test/setup/firefox.ts';
import { webkitGtk } from './test/setup/webkit.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

const page = { enabled: true, screenshotFailures: false, viewport: { width: 1000, height: 700 } };

/** React's development build tells the browser's tools of every element and every render, which took a third of the tests' time. */
const untold: Plugin = {
  name: 'untold',
  transformIndexHtml: () => [
    {
      tag: 'script',
      children: 'console.createTask = console.timeStamp = undefined;',
      injectTo: 'head-prepend',
    },
  ],
};

/** A browser for a project that needs a page. A new object each time, since Vitest writes the project's name into it. */
export function browserOf(engine: Engine) {
  // Without it Vitest scales the frame with the test to 0.8, and every measured box is smaller than it is.
  const contextOptions = { viewport: { width: 1280, height: 900 } };
  const system = engine === 'webkit' && !hasPlaywrightWebkit() ? systemWebkit() : null;
  if (system) {
    // Vitest gives it a window, on a screen that nobody sees.
    return {
      ...page,
      headless: false,
      ui: false,
      provider: webkitGtk(system),
      instances: [{ browser: 'safari' as const }],
    };
  }
  const launchOptions = (engine === 'firefox' ? firefoxLaunchOptions() : chromiumLaunchOptions()) ?? {};
  const isEsr = 'channel' in launchOptions;
  return {
    ...page,
    headless: true,
    provider: (isEsr ? firefoxEsr : playwright)({ launchOptions, contextOptions }),
    orchestratorScripts: isEsr ? [{ content: untransformedFrame }] : [],
    instances: [{ browser: engine }],
  };
}

/** What a project needs to load the sources under the public names. */
export function fromSource() {
  return {
    plugins: [stylesFromSource(), untold],
    resolve: { alias: doorAliases },
    // Found only while a test runs, a dependency would reload the page under the test.
    optimizeDeps: {
      include: [
        '@mui/material/Dialog',
        '@mui/material/Drawer',
        '@radix-ui/react-dialog',
        '@radix-ui/react-popover',
        '@rgrove/parse-xml',
        '@testing-library/dom',
        '@testing-library/jest-dom/vitest',
        '@testing-library/react',
        '@testing-library/user-event',
        'axe-core',
        'clsx',
        'culori/fn',
        'dequal',
        'dom-accessibility-api',
        'fast-check',
        'postcss',
        'react',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        'react/jsx-dev-runtime',
        'react/jsx-runtime',
        'use-sync-external-store/shim',
        'vue/dist/vue.esm-browser.js',
      ],
    },
  };
}

/** No test is about time: on a busy machine all of them take longer. */
export const PATIENCE_MS = 90_000;

/** The files share one page: a page and its modules for each took as long as the tests, and a host's page lives long too. */
export const IN_ONE_PAGE = { isolate: false };

/** What a command says of walks and laws. */
const BY_COMMAND = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(LAW|WALK)_/.test(name)),
);

/** For what runs once more on another engine or React. */
export const FEWER_WALKS = { FEWER_WALKS: '1', IS_PAGE_SHARED: '1', LAW_RUNS: '50', ...BY_COMMAND };

/** What needs a page of its own: mocks of modules, policies that stay, other libraries. */
const APART = [
  'test/**/*Renders.browser.test.tsx',
  'test/**/*Walk.browser.test.{ts,tsx}',
  'test/recipes/**/*.browser.test.{ts,tsx}',
];

/** In Chromium they are a project of their own, with ten times as many runs. */
const LAWS = 'test/laws/**/*.browser.test.{ts,tsx}';

const unit: TestProjectInlineConfiguration = {
  ...fromSource(),
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [
      'test/**/*.browser.test.{ts,tsx}',
      'test/{newcomer,package,speech,walks}/**',
      'test/example/inbox.test.ts',
      'test/recipes/hosts/**',
    ],
    // To read the sources anew for each file took as long as the tests.
    isolate: false,
    setupFiles: ['test/setup/globals.ts'],
    testTimeout: PATIENCE_MS,
  },
};

/**
 * What another engine would say no differently: texts, Storybook's panels, other libraries, every style
 * in every host, every value that a prop does not take, how often React renders.
 */
const OF_ONE_ENGINE = [
  'test/**/*Renders.browser.test.tsx',
  'test/locales/**',
  'test/stories/**',
  'test/recipes/**',
  'test/hosts/styles.browser.test.tsx',
  'test/hosts/{junk,popup}.browser.test.tsx',
];

/** The tests that need a page, in one engine. */
export function browserTests(engine: Engine) {
  return {
    ...fromSource(),
    cacheDir: `node_modules/.vite/${engine}`,
    test: {
      name: engine === 'chromium' ? 'browser' : engine,
      include: ['test/**/*.browser.test.{ts,tsx}'],
      exclude: ['test/visual/**', ...(engine === 'chromium' ? [LAWS, ...APART] : OF_ONE_ENGINE)],
      setupFiles: ['test/setup/browser.ts'],
      browser: browserOf(engine),
      env: engine === 'chromium' ? BY_COMMAND : FEWER_WALKS,
      ...IN_ONE_PAGE,
      testTimeout: PATIENCE_MS,
    },
  } satisfies TestProjectInlineConfiguration;
}

/** That two places which show the same thing never part, whatever happens (`test/laws`). */
function laws(): TestProjectInlineConfiguration {
  const { test, ...source } = browserTests('chromium');
  const project = { ...test, name: 'laws', include: [LAWS], exclude: [], testTimeout: 4 * PATIENCE_MS };
  return { ...source, cacheDir: 'node_modules/.vite/laws', test: project };
}

/** The tests of Chromium that need a page each. */
function apart(): TestProjectInlineConfiguration {
  const { test, ...source } = browserTests('chromium');
  const project = { ...test, name: 'browser apart', include: APART, exclude: [], isolate: true };
  return { ...source, cacheDir: 'node_modules/.vite/apart', test: project };
}

/** The quick loop: unit and browser tests in Chromium. To load Storybook for the story tests alone takes seconds. */
export default defineConfig({ test: { projects: [unit, browserTests('chromium'), apart(), laws()] } });
