import { createHash, createHmac } from 'node:crypto';
import { isSignedByMeta, isSignedByTwilio, isSignedByWeChat } from 'react-messaging-window/adapters';
import { describe, expect, it } from 'vitest';

describe('isSignedByMeta', () => {
  const body = '{"object":"whatsapp_business_account","text":"Grüße 👋"}';
  const signature = `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`;

  it('takes the signature of this very body', async () => {
    expect(await isSignedByMeta(body, signature, 'secret')).toBe(true);
    expect(await isSignedByMeta(body, signature.toUpperCase().replace('SHA256', 'sha256'), 'secret')).toBe(
      true,
    );
  });

  it.each([
    ['another body', `${body} `, signature, 'secret'],
    ['another secret', body, signature, 'other'],
    ['no secret', body, `sha256=${createHmac('sha256', '').update(body).digest('hex')}`, ''],
    ['no header', body, undefined, 'secret'],
    ['half of one', body, signature.slice(0, 40), 'secret'],
    ['another hash', body, signature.replace('sha256', 'sha1'), 'secret'],
    ['no hex', body, `sha256=${'x'.repeat(64)}`, 'secret'],
  ])('refuses %s', async (_what, text, header, secret) => {
    expect(await isSignedByMeta(text, header, secret)).toBe(false);
  });
});

describe('isSignedByTwilio', () => {
  // The example of Twilio's documentation.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const form =
    'CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212';

  it('takes the documented one, the values in whatever order', async () => {
    const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
    expect(await isSignedByTwilio(url, form, signature, '12345')).toBe(true);
    const turned = new URLSearchParams([...new URLSearchParams(form)].reverse());
    expect(await isSignedByTwilio(url, turned, signature, '12345')).toBe(true);
    expect(await isSignedByTwilio(`${url}3`, form, signature, '12345')).toBe(false);
    expect(await isSignedByTwilio(url, `${form}&a=1`, signature, '12345')).toBe(false);
    expect(await isSignedByTwilio(url, form, signature, '12346')).toBe(false);
  });

  it.each([[undefined], [''], ['%'], ['AAAA']])('refuses %j', async (header) => {
    expect(await isSignedByTwilio(url, form, header, '12345')).toBe(false);
  });
});

describe('isSignedByWeChat', () => {
  const signature = createHash('sha1').update(['token', '17', 'n'].sort().join('')).digest('hex');

  it('takes its own, and no other', async () => {
    const query = { signature, timestamp: '17', nonce: 'n' };
    expect(await isSignedByWeChat(query, 'token')).toBe(true);
    expect(await isSignedByWeChat(query, 'other')).toBe(false);
    expect(await isSignedByWeChat({ ...query, nonce: 'm' }, 'token')).toBe(false);
    expect(await isSignedByWeChat({ ...query, signature: signature.slice(1) }, 'token')).toBe(false);
    expect(await isSignedByWeChat({}, 'token')).toBe(false);
    const unsigned = createHash('sha1').update(['', '17', 'n'].sort().join('')).digest('hex');
    expect(await isSignedByWeChat({ ...query, signature: unsigned }, '')).toBe(false);
  });
});
