import { describe, expect, it } from 'vitest';
import { providersOf } from '../../cli/check/providerOf.js';
import { deliveryFixtures } from '../adapters/deliveryFixtures.js';
import { adapterOf, allAdapters, webhookFixtures } from '../adapters/webhookFixtures.js';
import { templateFixtures } from '../support/templateFixtures.js';
import { run } from '../themes/run.js';

const NOW = '2026-11-30T08:00:00Z';

const inMetaForm = (value: object) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: 'W', changes: [{ field: 'messages', value }] }],
  });
const metadata = { phone_number_id: '106540352242922' };
const seconds = (iso: string) => String(Date.parse(iso) / 1000);
const message = (at: string, from = '16505551234') =>
  inMetaForm({
    messaging_product: 'whatsapp',
    metadata,
    messages: [
      { from, id: `wamid.${at}`, timestamp: seconds(at), type: 'text', text: { body: 'My secret' } },
    ],
  });
const status = (at: string, word: string, errors: object[] = []) =>
  inMetaForm({
    messaging_product: 'whatsapp',
    metadata,
    statuses: [{ id: 'wamid.x', status: word, timestamp: seconds(at), recipient_id: '16505551234', errors }],
  });
const failure = (at: string) => status(at, 'failed', [{ code: 131047 }]);
const form =
  'MessageSid=SM1&From=whatsapp%3A%2B14155551234&To=whatsapp%3A%2B12025550000&Body=My+secret&NumMedia=0';
const push = (at: string) =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>oOne</FromUserName><CreateTime>${seconds(at)}</CreateTime><MsgType>text</MsgType><Content>My secret</Content><MsgId>1</MsgId></xml>`;

const checkFiles = (files: Record<string, string>, ...args: string[]) =>
  run(['check', ...Object.keys(files), '--now', NOW, ...args], files);
const jsonOf = (files: Record<string, string>, ...args: string[]) =>
  JSON.parse(checkFiles(files, '--json', ...args).out);

describe('check: windows', () => {
  it('says which window a conversation has, and why', () => {
    const { code, out } = checkFiles({ 'log.jsonl': `${message('2026-11-30T06:00:00Z')}\n` });
    expect(code).toBe(0);
    expect(out).toContain('whatsapp …1234 in …2922: open until 2026-12-01T06:00:00Z');
    expect(out).toContain(
      'message at 2026-11-30T06:00:00Z, which opens 24 h (https://developers.facebook.com/',
    );
  });

  it('says when an expired one ended', () => {
    const { code, out } = checkFiles({ 'log.jsonl': message('2026-11-28T06:00:00Z') });
    expect(code).toBe(0);
    expect(out).toMatch(/: closed\n.*message at .*\n\s+ended at 2026-11-29T06:00:00Z/);
  });

  it('lets a refusal close a window until the customer writes again', () => {
    const refused = [message('2026-11-30T06:00:00Z'), failure('2026-11-30T06:10:00Z')];
    expect(checkFiles({ 'log.jsonl': refused.join('\n') }).out).toMatch(
      /: closed\n[\s\S]*refused at 2026-11-30T06:10:00Z: window-closed \(131047\)/,
    );
    const answered = [...refused, message('2026-11-30T06:20:00Z')];
    expect(checkFiles({ 'log.jsonl': answered.join('\n') }).out).toContain('open until 2026-12-01T06:20:00Z');
  });

  it('says so where no event opens the window', () => {
    const { code, out } = checkFiles({ 'log.jsonl': status('2026-11-30T06:10:00Z', 'delivered') });
    expect(code).toBe(0);
    expect(out).toContain('none of the 1 events opens the window');
  });

  it('never shows what was written, and shortens contacts unless asked', () => {
    const files = { 'log.jsonl': [message('2026-11-30T06:00:00Z'), '{"text":"My secret"}'].join('\n') };
    for (const args of [[], ['--json']]) {
      const { out } = checkFiles(files, ...args);
      expect(out).not.toContain('My secret');
      expect(out).not.toContain('16505551234');
    }
    expect(checkFiles(files, '--full').out).toContain('whatsapp 16505551234 in 106540352242922');
  });
});

describe('check: forms of a file', () => {
  it.each([
    ['JSON', message('2026-11-30T06:00:00Z')],
    ['JSON over several lines', JSON.stringify(JSON.parse(message('2026-11-30T06:00:00Z')), null, 2)],
    ['a JSON list', `[${message('2026-11-30T06:00:00Z')}]`],
    ['JSON lines with a blank one', `\n${message('2026-11-30T06:00:00Z')}\r\n\r\n`],
    ['a log’s wrapping', JSON.stringify({ receivedAt: NOW, body: message('2026-11-30T06:00:00Z') })],
    ['a byte order mark', `\uFEFF${message('2026-11-30T06:00:00Z')}`],
  ])('reads %s', (_name, text) => {
    expect(jsonOf({ log: text })).toMatchObject({
      deliveries: 1,
      providers: { whatsappCloud: 1 },
      misread: [],
    });
  });

  it('reads pushes in XML, one behind the other', () => {
    const text = `${push('2026-11-30T06:00:00Z')}\n${push('2026-11-30T07:00:00Z')}\n`;
    const { deliveries, conversations } = jsonOf({ 'log.xml': text });
    expect(deliveries).toBe(2);
    expect(conversations).toMatchObject([
      { channel: 'wechat-official', events: 2, state: { status: 'open' } },
    ]);
  });

  it('reads form bodies when it is told when they came', () => {
    const late = checkFiles({ 'log.txt': form });
    expect(late.code).toBe(1);
    expect(late.out).toContain('--received-at');
    const files = { 'log.txt': form };
    expect(jsonOf(files, '--received-at', '2026-11-30T07:00:00Z')).toMatchObject({
      conversations: [{ channel: 'whatsapp', state: { status: 'open' } }],
    });
    const wrapped = { 'log.jsonl': JSON.stringify({ receivedAt: '2026-11-30T07:00:00Z', body: form }) };
    expect(jsonOf(wrapped).conversations).toMatchObject([{ state: { status: 'open' } }]);
  });

  it('tells the line and the form of what nobody reads, and counts what is like it', () => {
    const { code, out } = checkFiles({
      'log.jsonl': [message('2026-11-30T06:00:00Z'), '{"level":"info","n":7}', '{"level":"warn","n":8}'].join(
        '\n',
      ),
    });
    expect(code).toBe(1);
    expect(out).toContain('Not understood: 2\n  log.jsonl:2, and 1 more like it: no adapter knows this form');
    expect(out).toContain('{ level: string, n: number }');
  });
});

describe('check: providers', () => {
  it('tells whose a delivery is by its form', () => {
    const wrong = webhookFixtures.filter(([, fixture]) => {
      const own = adapterOf(fixture);
      const [name] = providersOf([fixture.payload]);
      const isRead = own.inboundEvents(fixture.payload, { receivedAt: 1e12 }).length > 0;
      return isRead && allAdapters.find(([other]) => other === name)?.[1] !== own;
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('reads a log of one provider as that provider’s own adapter does', () => {
    const wrong = deliveryFixtures.flatMap(([name, { adapter, deliveries = [], options }]) => {
      const own = allAdapters.find(([other]) => other === adapter)?.[1];
      const found = providersOf(deliveries);
      return deliveries.flatMap((delivery, index) => {
        const other = allAdapters.find(([one]) => one === found[index])?.[1];
        const events = own?.inboundEvents(delivery, options) ?? [];
        return JSON.stringify(other?.inboundEvents(delivery, options) ?? []) === JSON.stringify(events)
          ? []
          : [`${name}[${index}]: ${found[index]}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('takes the one that is named', () => {
    expect(checkFiles({ a: message('2026-11-30T06:00:00Z') }, '--provider', 'messenger').out).toContain(
      'messenger, object: This is a delivery of another provider',
    );
    expect(checkFiles({ a: '{}' }, '--provider', 'nobody')).toMatchObject({ code: 2 });
  });
});

describe('check: templates', () => {
  const definition = (name: string, status: string, type = 'BODY') => ({
    name,
    language: 'en',
    status,
    category: 'UTILITY',
    components: [{ type, text: 'Hi' }],
  });

  it('says which cannot be sent, and why', () => {
    const data = [
      definition('a', 'APPROVED'),
      definition('b', 'PAUSED'),
      definition('c', 'APPROVED', 'HOLOGRAM'),
    ];
    const { code, out } = checkFiles({ 'list.json': JSON.stringify({ data }) });
    expect(code).toBe(1);
    expect(out).toContain('Templates: 3, 1 can be sent');
    expect(out).toContain('b en: its status is PAUSED');
    expect(out).toMatch(/c en: not understood, unknown-component at components\.0 \(HOLOGRAM\)/);
  });

  it('does not fail for a template that waits for approval', () => {
    expect(checkFiles({ 'list.json': JSON.stringify([definition('a', 'PENDING')]) }).code).toBe(0);
  });

  it('reads the lists of Twilio', () => {
    const contents = [
      { sid: 'HX1', language: 'en', friendly_name: 'a', types: { 'twilio/text': { body: 'Hi' } } },
    ];
    expect(jsonOf({ 'list.json': JSON.stringify({ contents }) })).toMatchObject({
      templates: 1,
      unsendable: [{ name: 'a', status: 'UNKNOWN' }],
    });
  });

  it('takes no delivery for a template, and no template for a delivery', () => {
    const taken = webhookFixtures.filter(
      ([, { payload }]) => jsonOf({ a: JSON.stringify([payload]) }).templates > 0,
    );
    expect(taken.map(([name]) => name)).toEqual([]);
    for (const { definition: one } of templateFixtures.filter((fixture) => fixture.definition !== undefined))
      expect(jsonOf({ a: JSON.stringify(one) })).toMatchObject({ deliveries: 0, misread: [] });
  });
});

describe('check: what it is given', () => {
  it.each([
    [['check'], 'needs a file'],
    [['check', 'a', '--now', 'soon'], '--now is an instant'],
    [['check', 'a', '--channel', 'fax'], '--channel is one of'],
    [['check', 'none'], 'cannot open none'],
    [['check', 'empty'], 'nothing in it'],
  ])('%j exits with 2', (args, words) => {
    const { code, err } = run(args, { a: '{}', empty: ' \n' });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
