import { isSignedByMeta, isSignedByTwilio, isSignedByWeChat } from 'react-messaging-window/adapters';

/** What comes with a webhook, as it came. */
export interface Incoming {
  body: string;
  url: string;
  query: Readonly<Record<string, string>>;
  header(name: string): string | undefined;
  receivedAt: number;
}

export interface Secrets {
  /** Of the app at Meta. */
  metaAppSecret: string;
  metaVerifyToken: string;
  twilioAuthToken: string;
  wechatToken: string;
}

type IsGenuine = (incoming: Incoming, secrets: Secrets) => Promise<boolean>;

const isOfMeta: IsGenuine = ({ body, header }, { metaAppSecret }) =>
  isSignedByMeta(body, header('x-hub-signature-256'), metaAppSecret);

const isOfTwilio: IsGenuine = ({ body, url, header }, { twilioAuthToken }) =>
  isSignedByTwilio(url, body, header('x-twilio-signature'), twilioAuthToken);

const LONGEST_WAY_MS = 300_000;

/** WeChat signs no body, only the time: an address that somebody has seen is good for a few minutes. */
const isOfWeChat: IsGenuine = async ({ query, receivedAt }, { wechatToken }) =>
  Math.abs(receivedAt - Number(query.timestamp) * 1000) < LONGEST_WAY_MS &&
  (await isSignedByWeChat(query, wechatToken));

/** Whose deliveries are taken, by the name of their adapter, and whether one is genuine. */
export const signatures: ReadonlyMap<string, IsGenuine> = new Map(
  Object.entries({
    ...{ whatsappCloud: isOfMeta, messenger: isOfMeta, instagram: isOfMeta },
    ...{ twilioMessaging: isOfTwilio, wechatOfficial: isOfWeChat },
  }),
);
