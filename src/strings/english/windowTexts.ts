import type { Strings } from '../Strings.js';

/** What a badge says. */
export const windowTexts: Pick<
  Strings,
  'locale' | 'isCheckedByNative' | 'terms' | 'time' | 'badge' | 'compact' | 'spoken'
> = {
  locale: 'en',
  isCheckedByNative: true,
  terms: {
    customer: 'customer',
    assistant: 'assistant',
    team: 'team',
    template: 'template',
    template_plural: 'templates',
  },
  time: {
    unitDisplay: 'narrow',
    lessThanAMinute: 'less than a minute',
    lessThanAMinuteShort: '<1m',
    ago: '{time} ago',
    justNow: 'just now',
  },
  badge: {
    open: 'Window open ({time} remaining)',
    noLimit: 'No time limit',
    expiring: 'Window expires soon ({time} remaining)',
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
  compact: {
    noLimit: 'No limit',
    closed: 'Closed',
    neverOpened: 'No messages',
    awaitingReply: 'Waiting',
    unknown: 'Unknown',
  },
  spoken: {
    open: 'Window open, closes in {time}',
    expiring: 'Window expires soon, closes in {time}',
    alert: '{status}, messaging window',
    alertNamed: '{status}, messaging window, {name}',
  },
};
