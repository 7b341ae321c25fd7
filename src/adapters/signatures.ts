type Given = string | null | undefined;

/**
 * Whether Meta has signed a delivery (WhatsApp, Messenger, Instagram): `header` is its `x-hub-signature-256`.
 *
 * @param body as it came: parsed and written again it is another one
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 * @example if (!(await isSignedByMeta(body, request.headers.get('x-hub-signature-256'), appSecret))) return refuse();
 */
export async function isSignedByMeta(body: string, header: Given, appSecret: string): Promise<boolean> {
  const [name, hex = ''] = (header ?? '').split('=');
  const signature = name === 'sha256' && /^[\da-f]{64}$/i.test(hex) ? hex.match(/../g) : null;
  if (!signature) return false;
  const bytes = Uint8Array.from(signature, (digits) => Number.parseInt(digits, 16));
  return await isHmac('SHA-256', appSecret, bytes, body);
}

/**
 * Whether Twilio has signed a delivery: `header` is its `x-twilio-signature`.
 *
 * @param url as Twilio has it, query and all: behind a proxy that of the outside
 * @param form the body
 * @see https://www.twilio.com/docs/usage/security
 */
export async function isSignedByTwilio(
  url: string,
  form: URLSearchParams | string,
  header: Given,
  authToken: string,
): Promise<boolean> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(header ?? ''), (letter) => letter.charCodeAt(0));
  } catch {
    return false;
  }
  const values = [...new URLSearchParams(form)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return await isHmac('SHA-1', authToken, bytes, url + values.flat().join(''));
}

/**
 * Whether WeChat has signed a request: of the address it signs `timestamp` and `nonce`, never the body.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Access_Overview.html
 */
export async function isSignedByWeChat(
  query: Readonly<Record<string, Given>>,
  token: string,
): Promise<boolean> {
  const { signature, timestamp, nonce } = query;
  // With no token, anybody could sign.
  if (!token || !signature || !timestamp || !nonce) return false;
  const text = [token, timestamp, nonce].sort().join('');
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  const own = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // As long for a wrong one as for the right one.
  let difference = own.length ^ signature.length;
  for (let i = 0; i < own.length; i++) difference |= own.charCodeAt(i) ^ signature.charCodeAt(i);
  return difference === 0;
}

async function isHmac(
  hash: string,
  secret: string,
  signature: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<boolean> {
  // With none, anybody could sign.
  if (secret === '') return false;
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash }, false, [
    'verify',
  ]);
  return await crypto.subtle.verify('HMAC', key, signature, encoder.encode(text));
}
