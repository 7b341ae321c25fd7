import type { Strings } from '../Strings.js';

/** What is said where the code of a part does not come. */
export const loadingTexts: Pick<Strings, 'loading'> = {
  loading: {
    failed: "This couldn't be loaded.",
    retry: 'Try again',
    reload: 'Reload the page',
  },
};
