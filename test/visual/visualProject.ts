import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from '../../scripts/browsers.mjs';
import { browserOf, browserTests } from '../../vitest.quick.config.ts';
import { forceColors, setScreen } from './screenCommands.ts';

/** Pictures of the boards beside those of before, and axe over them, in a Chromium that is the same everywhere. */
export function visualProject(): TestProjectInlineConfiguration {
  const { test, ...source } = browserTests('chromium');
  return {
    ...source,
    cacheDir: 'node_modules/.vite/visual',
    test: {
      ...test,
      name: 'visual',
      include: ['test/visual/*.browser.test.tsx'],
      exclude: [],
      setupFiles: ['test/visual/setup.ts'],
      browser: {
        ...browserOf('chromium'),
        provider: playwright({
          // Hinting follows the settings of the machine.
          launchOptions: { ...chromiumLaunchOptions(), args: ['--font-render-hinting=none'] },
          contextOptions: {
            deviceScaleFactor: 1,
            locale: 'en',
            timezoneId: 'UTC',
            reducedMotion: 'reduce',
          },
        }),
        commands: { setScreen, forceColors },
        expect: {
          toMatchScreenshot: {
            screenshotOptions: { caret: 'hide' },
            resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) =>
              resolve(root, testFileDirectory, '__screenshots__', `${arg}${ext}`),
            // That of the test counts: a timer of its own would keep Vitest from ending.
            timeout: 0,
          },
        },
      },
    },
  };
}
