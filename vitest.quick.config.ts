import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browsers.mjs';
import { stylesFromSource } from './scripts/styles.mjs';

/** The public doors lead to the sources, so that no test needs a build. */
export const doors = ['core', 'hooks', 'adapters', 'testing'].map((door) => ({
  find: new RegExp(`^react-messaging-window/${door}$`),
  replacement: resolve(import.meta.dirname, `src/${door}.ts`),
}));
doors.push({
  find: /^react-messaging-window$/,
  replacement: resolve(import.meta.dirname, 'src/index.ts'),
});

/** Chromium for every project that needs a page. */
export const chromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1000, height: 700 },
  provider: playwright({
    launchOptions: chromiumLaunchOptions() ?? {},
    // Without it Vitest scales the frame with the test to 0.8, and every measured box is smaller than it is.
    contextOptions: { viewport: { width: 1280, height: 900 } },
  }),
  instances: [{ browser: 'chromium' as const }],
};

const unit: TestProjectInlineConfiguration = {
  resolve: { alias: doors },
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/package/**'],
  },
};

const browser: TestProjectInlineConfiguration = {
  plugins: [stylesFromSource()],
  resolve: { alias: doors },
  // Found while a test runs, a dependency reloads the page under the test.
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
      'dequal',
      'react',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'use-sync-external-store/shim',
    ],
  },
  test: {
    name: 'browser',
    include: ['test/**/*.browser.test.{ts,tsx}'],
    setupFiles: ['test/setup/browser.ts'],
    browser: chromium,
  },
};

/** Unit and browser tests alone: loading Storybook for the story tests takes seconds, even when none of them runs. */
export default defineConfig({ test: { projects: [unit, browser] } });
