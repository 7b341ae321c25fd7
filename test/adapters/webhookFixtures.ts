import { readdirSync, readFileSync } from 'node:fs';
import * as adapters from 'react-messaging-window/adapters';

/** A file of test/fixtures/webhooks. */
export interface WebhookFixture {
  provider: string;
  payload: unknown;
  opensWindow: boolean;
  contact: string | null;
  at: string | null;
  confidence: 'high' | 'medium' | 'low';
  window?: { durationSeconds: number; messages?: number };
  events?: { contact: string; at: string; opensWindow: boolean }[];
  errorCode?: number;
  windowClosed?: boolean;
  freeEntryPoint?: boolean;
}

const FOLDER = new URL('../fixtures/webhooks/', import.meta.url);

/** Every webhook with its file name. */
export const webhookFixtures: readonly (readonly [name: string, fixture: WebhookFixture])[] = readdirSync(
  FOLDER,
)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as WebhookFixture]);

/** The adapter for the `provider` of a fixture. */
const adapterOfProvider: Readonly<Record<string, adapters.Adapter>> = {
  'whatsapp-cloud': adapters.whatsappCloud,
  messenger: adapters.messenger,
  instagram: adapters.instagram,
  'wechat-official': adapters.wechatOfficial,
  'wechat-miniprogram': adapters.wechatMiniprogram,
  'wecom-kf': adapters.wecomKf,
  'twilio-messaging': adapters.twilioMessaging,
  viber: adapters.viber,
  tiktok: adapters.tiktok,
  'zalo-oa': adapters.zaloOa,
};

/** Every adapter by its name. */
export const allAdapters: readonly (readonly [name: string, adapter: adapters.Adapter])[] = [
  ...adapters.adapters,
];

/** The adapter of a fixture. */
export function adapterOf(fixture: WebhookFixture): adapters.Adapter {
  const adapter = adapterOfProvider[fixture.provider];
  if (adapter === undefined) throw new Error(`No adapter for ${fixture.provider}`);
  return adapter;
}
