import type { WayOut } from './WindowPolicy.js';

/** Every way out of a closed window, by its name. */
export const WAY_NAMES: Readonly<Record<WayOut, true>> = {
  template: true,
  wait: true,
  sms: true,
  'phone-app': true,
  email: true,
  bot: true,
  queue: true,
};
