import type { Strings } from '../Strings.js';

/** What stands in place of a locked composer. */
export const noticeTexts: Pick<Strings, 'notice'> = {
  notice: {
    neverOpened: "The {user} hasn't sent a message yet. Send a template or wait for them to respond.",
    neverOpenedWait: "The {user} hasn't sent a message yet. Wait for them to write.",
    expired: {
      one: 'The last message was over {count} hour ago. Send a template or wait for the {user} to write.',
      other: 'The last message was over {count} hours ago. Send a template or wait for the {user} to write.',
    },
    expiredWait: {
      one: 'The last message was over {count} hour ago. Wait for the {user} to write.',
      other: 'The last message was over {count} hours ago. Wait for the {user} to write.',
    },
    ended: 'The messaging window has ended. Send a template or wait for the {user} to write.',
    endedWait: 'The messaging window has ended. Wait for the {user} to write.',
    quotaUsed: {
      one: 'The {count} message allowed since the last message of the {user} is sent. Wait for the {user} to write.',
      other:
        'All {count} messages allowed since the last message of the {user} are sent. Wait for the {user} to write.',
    },
    refused:
      'The platform refused the last message: the window is closed. Send a template or wait for the {user} to write.',
    refusedWait: 'The platform refused the last message: the window is closed. Wait for the {user} to write.',
    awaitingReply: 'Template sent {ago}. Waiting for the {customer} to reply.',
    humanAgent: 'The window is closed for automatic messages. A person may still reply until {until}.',
    needsHuman: 'Only a person may reply now, until {until}.',
    unknown: 'It is not known when the {user} last wrote. The platform may refuse the message.',
    noTemplates: 'There are no templates that can be sent.',
    newConversation: 'The next message begins a new conversation.',
    makeTemplates: 'Manage templates',
    startBot: 'Start {bot}',
    botNeedsTemplate: '{bot} needs a template as its first message',
    queued: '{template} goes out on {until}.',
    cancelQueued: 'Cancel',
  },
};
