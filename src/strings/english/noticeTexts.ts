import { sendingTexts } from './sendingTexts.js';

/** What stands in place of a locked composer. */
export const noticeTexts = {
  ...sendingTexts,
  /** The notice in place of a locked composer. `…Wait`: the channel has no templates. */
  notice: {
    neverOpened: "The {customer} hasn't sent a message yet. Send a {template} or wait for them to respond.",
    neverOpenedWait: "The {customer} hasn't sent a message yet. Wait for them to write.",
    expired: {
      one: 'The last message was over {count} hour ago. Send a {template} or wait for the {customer} to write.',
      other:
        'The last message was over {count} hours ago. Send a {template} or wait for the {customer} to write.',
    },
    expiredWait: {
      one: 'The last message was over {count} hour ago. Wait for the {customer} to write.',
      other: 'The last message was over {count} hours ago. Wait for the {customer} to write.',
    },
    /** The length of the window is not a whole number of hours, or not known. */
    ended: 'The messaging window has closed. Send a {template} or wait for the {customer} to write.',
    endedWait: 'The messaging window has closed. Wait for the {customer} to write.',
    quotaUsed: {
      one: "You've used your {count} reply. Wait for the {customer} to write.",
      other: "You've used all {count} replies. Wait for the {customer} to write.",
    },
    refused: 'The platform says the window is closed. Send a {template} or wait for the {customer} to write.',
    refusedWait: 'The platform says the window is closed. Wait for the {customer} to write.',
    awaitingReply: '{Template} sent {ago}. Waiting for the {customer} to reply.',
    humanAgent: 'The window is closed, but a person can still reply until {until}.',
    needsHuman: 'Only a person can reply now, until {until}.',
    unknown: "We can't tell when the {customer} last wrote. The platform may refuse your message.",
    acknowledgeHumanAgent: 'Reply as a person',
    noTemplates: 'No {template_plural} are available.',
    newConversation: 'The next message starts a new conversation.',
    makeTemplates: 'Manage {template_plural}',
    startBot: 'Start {bot}',
    botNeedsTemplate: '{bot} needs a {template} as its first message',
    queued: '{name} will be sent on {until}.',
    /** Opens what is for experts: the code of an error. */
    details: 'Details',
  },
};
