import type { Terms } from '../Strings.js';

/** What a badge says. */
export const windowTexts = {
  /** Language of these texts, BCP 47; numbers and dates follow it where the host gives no locale. */
  locale: 'en',
  /** Whether somebody who speaks the language from childhood has read them. */
  isCheckedByNative: true as boolean,
  terms: {
    customer: 'customer',
    assistant: 'assistant',
    team: 'team',
    template: 'template',
    template_plural: 'templates',
  } as Terms,
  time: {
    /** Width of units in badges (CLDR): narrow "18h", short "18 hr". */
    unitDisplay: 'narrow' as 'narrow' | 'short',
    lessThanAMinute: 'less than a minute',
    lessThanAMinuteShort: '<1m',
    ago: '{time} ago',
    /** In place of it, below a minute. */
    justNow: 'just now',
  },
  /** The words beside the clock icon. `…Wait`: the channel has no templates. */
  badge: {
    open: 'Window open ({time} remaining)',
    noLimit: 'No time limit',
    expiring: 'Window expires soon ({time} remaining)',
    /** At the head of `MessagingWindow`, whose notice says what can be done. */
    windowClosed: 'Window closed',
    closed: 'Window closed — use {template}',
    closedWait: 'Window closed — wait for the {customer}',
    neverOpened: 'No messages yet — use {template}',
    neverOpenedWait: 'No messages yet — wait for the {customer}',
    quotaUsed: 'Limit reached — wait for the {customer}',
    refused: 'Message refused — use {template}',
    refusedWait: 'Message refused — wait for the {customer}',
    awaitingReply: '{Template} sent — waiting for reply',
    humanAgent: 'A person can reply until {until}',
    unknown: 'Window status unknown',
  },
  /** One or two words for compact badges without a time. */
  compact: {
    noLimit: 'No limit',
    closed: 'Closed',
    neverOpened: 'No messages',
    awaitingReply: 'Awaiting reply',
    humanAgent: 'Person only',
    unknown: 'Unknown',
  },
  /** Accessible names, said in full. */
  spoken: {
    open: 'Window open, closes in {time}',
    expiring: 'Window expires soon, closes in {time}',
    /** Name of the alert's button; `{status}` is one of the texts above. */
    alert: '{status}, messaging window',
    /** The same where the host gives the `{name}` of the contact. */
    alertNamed: '{status}, messaging window, {name}',
  },
};
