/** What is said of a send whose end is not known. */
export const sendingTexts = {
  /** A send whose end is not known, or that nothing came of; after the text that something was not sent, if it was not. */
  sending: {
    /** The host has not answered for long, or it was cancelled. */
    unknown: "We don't know yet if this was sent.",
    keepWaiting: 'Keep waiting',
    cancel: 'Cancel',
    offline: 'There was no internet connection.',
    elsewhere: 'Another tab may be sending this.',
  },
};
