import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firefoxLaunchOptions } from './scripts/browsers.mjs';
import quick, {
  browserOf,
  browserTests,
  type Engine,
  fromSource,
  PATIENCE_MS,
} from './vitest.quick.config.ts';

/** Every story in one scheme: its play function, then axe. */
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
    test: { name, browser: browserOf(engine), env: { STORY_THEME: scheme }, testTimeout: PATIENCE_MS },
  };
}

/** What the build put into `dist`, and what would be published. */
const builtPackage: TestProjectInlineConfiguration = {
  test: { name: 'package', environment: 'node', include: ['test/package/**/*.test.ts'] },
};

/** Where Firefox is found; colours do not differ there, so that one scheme is enough. */
const firefox = firefoxLaunchOptions() ? [browserTests('firefox'), stories('firefox', 'light')] : [];

/** Everything that `npm test` runs. */
export default mergeConfig(
  quick,
  defineConfig({
    test: { projects: [builtPackage, stories('chromium', 'light'), stories('chromium', 'dark'), ...firefox] },
  }),
);
