/** What is said where the code of a part does not come. */
export const loadingTexts = {
  /** The code of a panel or of the template selector did not come. */
  loading: {
    failed: "This couldn't be loaded.",
    retry: 'Try again',
    reload: 'Reload the page',
  },
};
