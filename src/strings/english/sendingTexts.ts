import type { Strings } from '../Strings.js';

/** What is said of a send whose end is not known. */
export const sendingTexts: Pick<Strings, 'sending'> = {
  sending: {
    unknown: "It isn't known whether this was sent.",
    keepWaiting: 'Keep waiting',
    cancel: 'Cancel',
    offline: 'There was no internet connection.',
    elsewhere: 'Another tab may be sending this.',
  },
};
