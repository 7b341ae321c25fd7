import type { Strings } from '../Strings.js';

/** Why a platform refused, a sentence for each reason. */
export const refusalTexts: Pick<Strings, 'refusals'> = {
  refusals: {
    'window-closed': 'The reply window is closed. Send a template or wait for the {customer} to write.',
    'window-closed-wait': 'The reply window is closed. Wait for the {customer} to write.',
    'quota-used': 'No more messages are allowed until the {customer} writes again.',
    'session-ended': 'The session has ended. Wait for the {customer} to write again.',
    'session-state':
      'This conversation is in a queue or with somebody else. Take it over first, then send again.',
    experiment:
      'The platform leaves this {customer} out of marketing messages as a test. Wait until the {customer} writes, or use another channel.',
    'quiet-hours': 'Messages of this kind are not allowed at this time of day. Send again in the morning.',
    'template-unavailable':
      'This template does not exist or is not approved in this language. Choose another one.',
    'template-paused':
      'The platform has paused this template for now. Choose another one or try again later.',
    'template-disabled': 'The platform has disabled this template. Choose another one.',
    'template-values': 'The platform did not accept what was filled in. Check the fields and send again.',
    'template-flow': 'The form in this template cannot be used now. Choose another template.',
    'template-definition':
      'This template breaks the rules of the platform. Tell whoever manages the templates.',
    'invalid-value': 'The platform did not accept a value of the message. Check it and send again.',
    'message-content': 'The platform did not accept the content of the message. Change it and send again.',
    'message-type': 'This kind of message cannot be sent here.',
    media: 'The file could not be sent. Check its type and size, or choose another one.',
    unreachable: 'The {customer} cannot be reached on this channel now. Try another way.',
    'wrong-recipient': 'The address of the {customer} is not right. Check it.',
    'opted-out': 'The {customer} does not want these messages. Do not send again.',
    'marketing-limit':
      'The platform limits marketing messages to this {customer}. Wait at least a day, or send another kind of template.',
    'needs-phone-number': 'A code can be sent only to a phone number. Ask the {customer} for it.',
    country: 'Messages of this kind are not allowed in this country.',
    'rate-limited': 'Too many messages in a short time. Wait a moment and send again.',
    'spam-limited':
      'Sending is limited because people blocked or reported earlier messages. Wait, and tell whoever manages the account.',
    'messaging-limit': 'The limit of messages of this account is reached. Try again later.',
    payment: 'The account cannot pay for the message. Tell whoever manages the account.',
    'account-restricted': 'The account is locked or restricted. Tell whoever manages the account.',
    access: 'The access to the account has ended or is not sufficient. Tell whoever manages the account.',
    setup: 'The channel is not set up completely. Tell whoever manages the account.',
    'direct-send': 'This text cannot be sent without a template. Choose a template.',
    temporary: 'The platform does not work at the moment. Send again in a little while.',
    unknown: 'The platform refused the message. Your text is kept.',
  },
};
