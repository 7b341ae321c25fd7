import type { SampleChannel } from './Conversation.js';

/** Somebody who does not exist: a number makes the label and every id. */
export interface SampleContact {
  serial: number;
  name: string;
  /** From the range that is reserved for examples (555-0100 to 555-0199). */
  phone: string;
  /** Business-scoped id, as WhatsApp gives it for people without a visible number. */
  userId: string;
  /** Id on WeCom, in an Official Account or on Instagram. */
  openId: string;
}

const AREA_CODES = ['202', '303', '404', '505'];

export function sampleContact(serial: number, channel: SampleChannel): SampleContact {
  const number = String(serial).padStart(3, '0');
  const area = AREA_CODES[Math.floor(serial / 100)] ?? '606';
  return {
    serial,
    name: `Contact ${number}`,
    phone: `1${area}55501${String(serial % 100).padStart(2, '0')}`,
    userId: `US.10000000000000${number}`,
    openId: `${{ whatsapp: '', instagram: 'ig', wecom: 'wm', 'wechat-official': 'o' }[channel]}Sample${number}`,
  };
}
