import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions, firefoxLaunchOptions } from './scripts/browsers.mjs';
import { doorAliases } from './scripts/doors.mjs';
import { stylesFromSource } from './scripts/styles.mjs';
import { firefoxEsr, untransformedFrame } from './test/setup/firefox.ts';

export type Engine = 'chromium' | 'firefox';

/** A browser for a project that needs a page. A new object each time, since Vitest writes the project's name into it. */
export function browserOf(engine: Engine) {
  // Without it Vitest scales the frame with the test to 0.8, and every measured box is smaller than it is.
  const contextOptions = { viewport: { width: 1280, height: 900 } };
  const launchOptions = (engine === 'firefox' ? firefoxLaunchOptions() : chromiumLaunchOptions()) ?? {};
  const isEsr = 'channel' in launchOptions;
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    viewport: { width: 1000, height: 700 },
    provider: (isEsr ? firefoxEsr : playwright)({ launchOptions, contextOptions }),
    orchestratorScripts: isEsr ? [{ content: untransformedFrame }] : [],
    instances: [{ browser: engine }],
  };
}

/** What a project needs to load the sources under the public names. */
export function fromSource() {
  return {
    plugins: [stylesFromSource()],
    resolve: { alias: doorAliases },
    // Found only while a test runs, a dependency would reload the page under the test.
    optimizeDeps: {
      include: [
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

const unit: TestProjectInlineConfiguration = {
  ...fromSource(),
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/package/**'],
    testTimeout: PATIENCE_MS,
  },
};

/** The tests that need a page, in one engine. */
export function browserTests(engine: Engine) {
  return {
    ...fromSource(),
    cacheDir: `node_modules/.vite/${engine}`,
    test: {
      name: engine === 'chromium' ? 'browser' : engine,
      include: ['test/**/*.browser.test.{ts,tsx}'],
      setupFiles: ['test/setup/browser.ts'],
      browser: browserOf(engine),
      testTimeout: PATIENCE_MS,
    },
  } satisfies TestProjectInlineConfiguration;
}

/** The quick loop: unit and browser tests in Chromium. To load Storybook for the story tests alone takes seconds. */
export default defineConfig({ test: { projects: [unit, browserTests('chromium')] } });
