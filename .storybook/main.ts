import type { StorybookConfig } from '@storybook/react-vite';
import { storyNameFromExport } from 'storybook/internal/csf';
import { sentenceCase } from './sentenceCase.ts';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  previewAnnotations: ['./.storybook/panels/preview.tsx'],
  // 'react-docgen-typescript' needs the compiler API, which TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen' },
  features: { sidebarOnboardingChecklist: false },
  // Names in the sidebar that come from an export are written as sentences are.
  experimental_indexers: (indexers = []) =>
    indexers.map((indexer) => ({
      ...indexer,
      createIndex: async (file, options) =>
        (await indexer.createIndex(file, options)).map((entry) =>
          entry.type === 'story' && entry.name === storyNameFromExport(entry.exportName)
            ? { ...entry, name: sentenceCase(entry.name) }
            : entry,
        ),
    })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
