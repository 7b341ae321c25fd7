import type { WayOut } from '../../core/window/WindowPolicy.js';

/** Names of the ways out of a closed window. */
export const wayOutTexts = {
  waysOut: {
    template: 'Send {template}',
    wait: 'Wait for the {customer} to write',
    sms: 'Send an SMS',
    'phone-app': 'Reply from the phone app (not logged here)',
    email: 'Send an email',
    bot: 'Start the {assistant}',
    queue: 'Send {template} later',
  } satisfies Record<WayOut, string>,
};
