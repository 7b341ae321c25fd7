import { loadingTexts } from './loadingTexts.js';

/** What the composer says. */
export const composerTexts = {
  ...loadingTexts,
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    send: 'Send',
    sending: 'Sending',
    addNote: 'Add note',
    /** In the last hour: `{time}` is short, such as "3 min". */
    closesIn: 'Closes in {time}',
    sessionExpired: 'Session expired',
    draftKept: 'Your draft is saved.',
    /** Name of the field that shows the kept draft. */
    keptDraft: 'Your draft',
    copyDraft: 'Copy',
    copied: 'Copied',
    draftReady: 'The window is open again. Your draft is ready to send.',
    bot: "The {assistant} can't reply until the {customer} writes again.",
    closedWhileTyping: 'The window closed, so nothing was sent. Your text is saved.',
    /** What the platform took and refused later; `{reason}` is a sentence of `refusals`. */
    notDelivered: 'Not delivered: {reason}',
    useAgain: 'Use again',
    discard: 'Discard',
    sendFailed: "Your message wasn't sent. Your text is saved.",
    quotaLeft: {
      one: '{count} reply left',
      other: '{count} replies left',
    },
    note: 'Private note',
    notePlaceholder: 'Write a note for your {team}',
    cost: 'Costs {cost}',
    templateCost: 'A {template} costs {cost}',
    balance: 'Balance: {balance}',
    balanceInsufficient: 'Your balance ({balance}) is too low.',
    requestApproval: 'Ask for approval',
    nudge: { one: '{count} sent since their last reply', other: '{count} sent since their last reply' },
    unreadableDraft: "A saved draft couldn't be opened. It hasn't been deleted.",
  },
  /** What the live region says at the edges. */
  announcements: {
    expiring: 'The messaging window closes in {time}.',
    closed: 'The messaging window has closed.',
    closedMany: 'Several messaging windows have closed.',
    reopened: 'The messaging window is open again.',
    messageSent: 'Message sent.',
  },
};
