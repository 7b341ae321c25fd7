import type { RefusalExplanation } from '../../core/window/Refusal.js';

/** Why a platform refused, a sentence for each reason. */
export const refusalTexts = {
  refusals: {
    'window-closed': 'The messaging window is closed. Send a {template} or wait for the {customer} to write.',
    'window-closed-wait': 'The messaging window is closed. Wait for the {customer} to write.',
    'quota-used': "You can't send more until the {customer} writes.",
    'session-ended': 'The session has ended. Wait for the {customer} to write.',
    'session-state':
      'This conversation is in a queue or assigned to someone else. Take it over, then send again.',
    experiment:
      'The platform is holding back marketing messages to this {customer} as a test. Wait for the {customer} to write, or use another channel.',
    'quiet-hours': "This kind of message isn't allowed at this time of day. Send it again in the morning.",
    'template-unavailable':
      "This {template} doesn't exist or isn't approved in this language. Choose another one.",
    'template-paused': 'The platform has paused this {template}. Choose another one or try again later.',
    'template-disabled': 'The platform has disabled this {template}. Choose another one.',
    'template-values': "The platform didn't accept what was filled in. Check the fields and send again.",
    'template-flow': "The form in this {template} can't be used right now. Choose another {template}.",
    'template-definition':
      "This {template} breaks the platform's rules. Tell whoever manages {template_plural}.",
    'invalid-value': "The platform didn't accept a value in this message. Check it and send again.",
    'message-content': "The platform didn't accept this message's content. Change it and send again.",
    'message-type': "You can't send this kind of message here.",
    media: "The file couldn't be sent. Check its type and size, or choose another one.",
    unreachable: "The {customer} can't be reached on this channel right now. Try another way.",
    'wrong-recipient': "The {customer}'s number or address is wrong. Check it.",
    'opted-out': "The {customer} doesn't want these messages. Don't send again.",
    'marketing-limit':
      'The platform limits marketing messages to this {customer}. Wait at least a day, or send another kind of {template}.',
    'needs-phone-number': 'Codes can only be sent to a phone number. Ask the {customer} for one.',
    country: "This kind of message isn't allowed in this country.",
    'rate-limited': 'Too many messages in a short time. Wait a moment and send again.',
    'spam-limited':
      'Sending is limited because people blocked or reported earlier messages. Wait, and tell whoever manages the account.',
    'messaging-limit': 'The account has reached its message limit. Try again later.',
    payment: "The account can't pay for this message. Tell whoever manages the account.",
    'account-restricted': 'The account is locked or restricted. Tell whoever manages the account.',
    access: "Access to the account has expired or isn't sufficient. Tell whoever manages the account.",
    setup: "The channel isn't fully set up. Tell whoever manages the account.",
    'direct-send': "This text can't be sent without a {template}. Choose one.",
    temporary: "The platform isn't working right now. Send again in a little while.",
    unknown: 'The platform refused the message. Your text is saved.',
  } satisfies Record<RefusalExplanation, string>,
};
