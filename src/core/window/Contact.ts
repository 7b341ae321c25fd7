import type { OptOuts } from './OptOuts.js';

/**
 * What is on file of a customer. A member that is absent is not known; `null` says that there is none: without a phone
 * number no SMS is offered, without an address no e-mail.
 */
export interface Contact {
  /** What the customer does not want to get (`optOutsOf` a record): marketing templates are denied until that is `null`. */
  optOuts?: OptOuts | null | undefined;
  /** For the names of buttons, and said before a template is sent. */
  name?: string | null | undefined;
  /** The phone number that templates go to (`to` of the payload). */
  phone?: string | null | undefined;
  /** Business-scoped user id, where no phone number is known (`recipient` of the payload). */
  userId?: string | null | undefined;
  email?: string | null | undefined;
  /** The customer's language, as BCP 47 or as the platform writes it: its variant of a template is offered first. */
  language?: string | null | undefined;
  /** IANA zone of the customer; the end of the window is shown in it too. */
  timeZone?: string | null | undefined;
}
