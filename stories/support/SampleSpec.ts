import type { SampleChannel } from './Conversation.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** What one sample conversation shall look like. Ages are milliseconds before the start of the story. */
export interface SampleSpec {
  serial: number;
  channel: SampleChannel;
  /** Recorded delivery of the latest act of the customer. Absent: the customer never wrote. */
  fixture?: string;
  inboundAge?: number;
  /** Own messages after it. */
  replyAges?: readonly number[];
  templateAge?: number;
  /** The platform refused a message then. */
  refusalAge?: number;
  isResolved?: boolean;
  /** Nothing was said before. */
  isNew?: boolean;
}

/** The conversations at the top of the list: one of each kind. */
const FRONT: readonly Omit<SampleSpec, 'serial'>[] = [
  { channel: 'whatsapp', fixture: 'sipsyai-three-texts', inboundAge: 2 * MINUTE },
  { channel: 'whatsapp', fixture: 'meta-text-ctwa-referral', inboundAge: 19 * HOUR, replyAges: [5 * MINUTE] },
  {
    channel: 'whatsapp',
    fixture: 'meta-text-referred-product',
    inboundAge: 23 * HOUR + 56 * MINUTE,
    replyAges: [9 * MINUTE],
  },
  {
    channel: 'wecom',
    fixture: 'wecom-kf-sync-msg-text',
    inboundAge: 3 * HOUR,
    replyAges: [50 * MINUTE, 11 * MINUTE],
  },
  {
    channel: 'whatsapp',
    fixture: 'meta-interactive-list-reply',
    inboundAge: 30 * HOUR,
    templateAge: 12 * MINUTE,
  },
  { channel: 'whatsapp', fixture: 'meta-image', inboundAge: 21.5 * HOUR, replyAges: [15 * MINUTE] },
  { channel: 'wechat-official', fixture: 'composed-wechat-oa-text', inboundAge: 17 * MINUTE },
  { channel: 'whatsapp', fixture: 'meta-order', inboundAge: 23.9 * HOUR, refusalAge: 18 * MINUTE },
  { channel: 'whatsapp', templateAge: 25 * MINUTE },
  {
    channel: 'whatsapp',
    fixture: 'meta-audio-voice-note',
    inboundAge: 24 * HOUR - 40 * SECOND,
    replyAges: [30 * MINUTE],
  },
  {
    channel: 'wecom',
    fixture: 'wecom-kf-sync-msg-text',
    inboundAge: 5 * HOUR,
    replyAges: [4 * HOUR, 3 * HOUR, 2 * HOUR, 1 * HOUR, 33 * MINUTE],
  },
  {
    channel: 'instagram',
    fixture: 'instagram-text',
    inboundAge: 50 * HOUR,
    replyAges: [26 * HOUR, 7 * MINUTE],
  },
  { channel: 'wechat-official', fixture: 'wechat-event-click', inboundAge: 20 * SECOND, isNew: true },
];

const WHATSAPP_FIXTURES = [
  'meta-text-ctwa-referral',
  'meta-text-referred-product',
  'meta-image',
  'sipsyai-three-texts',
  'meta-audio-voice-note',
  'meta-order',
  'meta-video',
  'meta-interactive-list-reply',
  'sipsyai-location-answer',
  'meta-sticker',
  'courier-nfm-reply-non-object',
  'botpress-text-username-only',
  'meta-contacts',
  'courier-voice-type',
  'meta-button-quick-reply-of-template',
  'weni-order-brl',
  'bindambc-button-sim',
  'weni-contacts-contact-request',
];
const WECOM_FIXTURES = ['wecom-kf-sync-msg-text', 'composed-wecom-kf-customer-then-servicer'];

/** `count` conversations, with windows at every age. The same ones each time. */
export function sampleSpecs(count: number): SampleSpec[] {
  return Array.from({ length: count }, (_, i) => {
    const front = FRONT[i];
    return front === undefined ? ordinary(i + 1) : { ...front, serial: i + 1 };
  });
}

function ordinary(serial: number): SampleSpec {
  const place = serial % 20;
  const channel: SampleChannel = place < 12 ? 'whatsapp' : place < 16 ? 'wecom' : 'wechat-official';
  const lengthHours = channel === 'whatsapp' ? 24 : 48;
  // Steps that share no divisor with 200 spread the ages evenly, without chance.
  const share = ((serial * 67) % 200) / 200;
  const spec: SampleSpec = { serial, channel, fixture: fixtureOf(serial, channel) };
  const band = (serial * 7) % 10;
  if (band < 5) return { ...spec, inboundAge: Math.round((0.4 + share * (lengthHours - 5)) * HOUR) };
  if (band < 7) {
    const inboundAge = Math.round((lengthHours - 0.15 - share * 3.8) * HOUR);
    return { ...spec, inboundAge, replyAges: [Math.round(inboundAge / 2)] };
  }
  const closed = { ...spec, inboundAge: Math.round((lengthHours + 1 + share * 90) * HOUR) };
  if (band < 9 || channel !== 'whatsapp') return { ...closed, isResolved: serial % 3 === 0 };
  if (serial % 30 === 7) return { serial, channel };
  return { ...closed, templateAge: Math.round((0.6 + share * 22) * HOUR) };
}

function fixtureOf(serial: number, channel: SampleChannel): string {
  if (channel === 'wechat-official') return 'composed-wechat-oa-text';
  const list = channel === 'whatsapp' ? WHATSAPP_FIXTURES : WECOM_FIXTURES;
  return list[serial % list.length] ?? 'meta-image';
}
