/** Names of the events between the button of the toolbar and the story. */
export const jsxEvents = {
  /** The manager asks for the JSX of what is shown. */
  ask: 'copy-jsx/ask',
  /** The story answers: text, or `null` where it shows no single part. */
  answer: 'copy-jsx/answer',
} as const;
