import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import quick, { chromium } from './vitest.quick.config.ts';

/** Every story in one theme: its play function, then axe. */
function stories(theme: 'light' | 'dark'): TestProjectInlineConfiguration {
  return {
    plugins: [storybookTest({ configDir: '.storybook' })],
    test: { name: `stories-${theme}`, browser: chromium, env: { STORY_THEME: theme } },
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
