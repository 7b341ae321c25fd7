import type { WindowInput } from 'react-messaging-window/core';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Where the clock of the boards stands at first. */
export const BOARD_START = Date.UTC(2026, 10, 22, 9, 30);

const ago = (hours: number, minutes = 0) => BOARD_START - hours * HOUR_MS - minutes * MINUTE_MS;

/** A status or a reason that the parts show in a way of its own. */
export interface BoardState {
  name: string;
  /** When it is so, in a sentence. */
  when: string;
  input: WindowInput;
}

/** Every status and every reason, at the start of the board; the time machine leads from one to the next. */
export const boardStates = {
  open: {
    name: 'Open',
    when: 'The customer wrote 6 hours ago.',
    input: { channel: 'whatsapp', lastInboundAt: ago(6) },
  },
  expiring: {
    name: 'Expiring',
    when: 'Less than 4 hours are left.',
    input: { channel: 'whatsapp', lastInboundAt: ago(20, 30) },
  },
  minutes: {
    name: 'Minutes left',
    when: 'Less than an hour is left.',
    input: { channel: 'whatsapp', lastInboundAt: ago(23, 18) },
  },
  closed: {
    name: 'Closed',
    when: 'The last message is older than 24 hours.',
    input: { channel: 'whatsapp', lastInboundAt: ago(30) },
  },
  'closed-wait': {
    name: 'Closed without templates',
    when: 'WeCom after 48 hours: it takes no templates.',
    input: { channel: 'wecom', lastInboundAt: ago(49) },
  },
  'never-opened': {
    name: 'Never opened',
    when: 'The customer has not written yet.',
    input: { channel: 'whatsapp', lastInboundAt: null },
  },
  'quota-used': {
    name: 'Quota used',
    when: 'WeCom: all five messages are sent.',
    input: { channel: 'wecom', lastInboundAt: ago(6), sentSinceInbound: 5 },
  },
  refused: {
    name: 'Refused',
    when: 'The platform refused a message, whatever the clock says.',
    input: {
      channel: 'whatsapp',
      lastInboundAt: ago(6),
      refusal: { at: ago(1), reason: 'window-closed', code: '131047', closesWindow: true },
    },
  },
  'awaiting-reply': {
    name: 'Awaiting reply',
    when: 'A template went after the window had closed.',
    input: { channel: 'whatsapp', lastInboundAt: ago(30), lastTemplateAt: ago(2) },
  },
  'human-agent': {
    name: 'Human agent',
    when: 'Messenger: a person may still reply for 7 days.',
    input: { channel: 'messenger', lastInboundAt: ago(40) },
  },
  unknown: {
    name: 'Unknown',
    when: 'Nobody knows yet when the customer last wrote.',
    input: { channel: 'whatsapp' },
  },
  'no-limit': {
    name: 'No limit',
    when: 'The channel has no window.',
    input: { channel: 'sms', lastInboundAt: ago(200) },
  },
} as const satisfies Record<string, BoardState>;

export type BoardStateId = keyof typeof boardStates;

/** All of them, in the order of the board. */
export const boardStateIds = Object.keys(boardStates) as BoardStateId[];
