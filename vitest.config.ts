import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import quick, { chromium, fromSource } from './vitest.quick.config.ts';

/** Every story in one theme: its play function, then axe. */
function stories(theme: 'light' | 'dark'): TestProjectInlineConfiguration {
  const source = fromSource();
  return {
    ...source,
    optimizeDeps: { include: [...source.optimizeDeps.include, '@storybook/addon-themes'] },
    plugins: [
      ...source.plugins,
      storybookTest({ configDir: '.storybook' }),
      // The addon gives both projects one cache folder, where the two would overwrite each other's files.
      { name: 'own-cache', config: () => ({ cacheDir: `node_modules/.vite/stories-${theme}` }) },
    ],
    test: { name: `stories-${theme}`, browser: chromium(), env: { STORY_THEME: theme } },
  };
}

/** What the build put into `dist`, and what would be published. */
const builtPackage: TestProjectInlineConfiguration = {
  test: { name: 'package', environment: 'node', include: ['test/package/**/*.test.ts'] },
};

export default mergeConfig(
  quick,
  defineConfig({ test: { projects: [builtPackage, stories('light'), stories('dark')] } }),
);
