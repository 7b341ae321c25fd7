import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browsers.mjs';
import { doorAliases } from './scripts/doors.mjs';
import { stylesFromSource } from './scripts/styles.mjs';

/** Chromium for a project that needs a page. A new object each time, since Vitest writes the project's name into it. */
export function chromium() {
  return {
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
  };
}

const unit: TestProjectInlineConfiguration = {
  ...fromSource(),
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/package/**'],
  },
};

const browser: TestProjectInlineConfiguration = {
  ...fromSource(),
  test: {
    name: 'browser',
    include: ['test/**/*.browser.test.{ts,tsx}'],
    setupFiles: ['test/setup/browser.ts'],
    browser: chromium(),
  },
};

/** Unit and browser tests alone: loading Storybook for the story tests takes seconds, even when none of them runs. */
export default defineConfig({ test: { projects: [unit, browser] } });
