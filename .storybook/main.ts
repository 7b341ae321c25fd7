import { readFileSync } from 'node:fs';
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
  features: { sidebarOnboardingChecklist: false, measure: false, outline: false },
  // Names in the sidebar that come from an export are written as sentences are. What only a board shows has no entry there.
  experimental_indexers: (indexers = []) =>
    indexers.map((indexer) => ({
      ...indexer,
      createIndex: async (file, options) => {
        const ofBoards = namesOfBoards(readFileSync(file, 'utf8'));
        const entries = await indexer.createIndex(file, options);
        return entries.map((entry) => {
          if (entry.type !== 'story') return entry;
          const name =
            entry.name === storyNameFromExport(entry.exportName) ? sentenceCase(entry.name) : entry.name;
          const tags = ofBoards.has(entry.exportName)
            ? [...(entry.tags ?? []), '!dev', '!autodocs']
            : entry.tags;
          return { ...entry, name, tags };
        });
      },
    })),
  // `light-dark()` as written: lowered, it would not follow the `color-scheme` of a theme's own card.
  viteFinal: (config) => ({
    ...config,
    build: { ...config.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

/** The index is made without running a story: it sees no tags that a function gives. */
function namesOfBoards(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/^export const (\w+) = inBoard\(/gm)].map(([, name = '']) => name));
}

export default config;
