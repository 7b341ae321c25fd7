import type { Strings } from '../Strings.js';

/** Names of the ways out of a closed window. */
export const wayOutTexts: Pick<Strings, 'waysOut'> = {
  waysOut: {
    template: 'Send template',
    wait: 'Wait for the {customer} to write',
    sms: 'Send an SMS',
    'phone-app': 'Write from the app on the phone (not logged here)',
    email: 'Send an e-mail',
    bot: 'Start the {assistant}',
    queue: 'Send a template later',
  },
};
