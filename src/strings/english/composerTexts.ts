import type { Strings } from '../Strings.js';

/** What the composer says. */
export const composerTexts: Pick<Strings, 'composer' | 'announcements'> = {
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    send: 'Send',
    sending: 'Sending',
    sessionExpired: 'Session Expired',
    draftKept: 'Your draft is kept.',
    keptDraft: 'Your draft',
    copyDraft: 'Copy',
    copied: 'Copied',
    draftReady: 'The window is open again. Your draft is ready to send.',
    bot: "The {assistant} can't reply until the {customer} writes again.",
    closedWhileTyping: 'The window has closed. Nothing was sent, your text is kept.',
    sendFailed: 'The message was not sent. Your text is kept.',
    acknowledgeHumanAgent: 'I am a person and reply myself',
    quotaLeft: {
      one: '{count} message left until the {customer} writes',
      other: '{count} messages left until the {customer} writes',
    },
    note: 'Private note',
    notePlaceholder: 'Write a note for the {team}',
    cost: 'This message costs {cost}.',
    templateCost: 'A template costs {cost}.',
    balance: 'Balance: {balance}',
    balanceInsufficient: 'The balance of {balance} does not suffice to send this.',
    requestApproval: 'Ask for approval',
    nudge: { one: '{count} sent since their last reply', other: '{count} sent since their last reply' },
    unreadableDraft: 'A draft of this conversation could not be read. It is kept.',
  },
  announcements: {
    expiring: 'The messaging window closes in {time}.',
    closed: 'The messaging window has closed.',
    closedMany: 'Several messaging windows have closed.',
    reopened: 'The messaging window is open again.',
    messageSent: 'Message sent.',
  },
};
