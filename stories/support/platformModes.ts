import { GraphError } from './GraphError.js';

/** How the stand-in answers, as chosen in the toolbar. */
export type PlatformMode = keyof typeof platformModes;

const SLOW_MS = 4000;
const TIMEOUT_MS = 10_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What happens to each message before the platform's rules are asked. */
export const platformModes = {
  rules: { title: 'Platform: by its rules', before: async () => {} },
  refuse: {
    title: 'Platform: refuses',
    before: async (isTemplate: boolean) => {
      throw isTemplate
        ? new GraphError(
            131049,
            'Message not delivered',
            'Kept back to maintain healthy ecosystem engagement.',
          )
        : new GraphError(
            131047,
            'Re-engagement message',
            'More than 24 hours have passed since the last reply.',
          );
    },
  },
  fail: {
    title: 'Platform: unreachable',
    before: async () => {
      throw new TypeError('Failed to fetch');
    },
  },
  timeout: {
    title: 'Platform: no answer for 10 s',
    before: async () => {
      await wait(TIMEOUT_MS);
      throw new Error('The request timed out');
    },
  },
  slow: { title: 'Platform: slow, 4 s', before: () => wait(SLOW_MS) },
} satisfies Record<string, { title: string; before: (isTemplate: boolean) => Promise<void> }>;
