import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { policies } from '../../../src/core/window/policies.js';
import { validatePolicy } from '../../../src/core/window/validatePolicy.js';
import { validateSettings } from '../../../src/core/window/validateSettings.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import { inputWith, type WindowSettings } from '../../../src/core/window/WindowSettings.js';
import { windowAt } from '../../../src/core/window/windowAt.js';
import { JUNK, mutate } from '../../adapters/mutate.js';
import { seededRandom } from '../../support/seededRandom.js';
import { customPolicy, KINDS } from './arbitraries.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schema/settings.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schema, 'settings');
const fitsSettings = ajv.compile({ $ref: 'settings' });
const fitsPolicy = ajv.compile({ $ref: 'settings#/$defs/policy' });

const full: WindowSettings = {
  policies: {
    whatsapp: { expiringBelowMs: 2 * HOUR_MS, opens: { reaction: null } },
    'acme-chat': { waysOut: ['wait'], source: { url: 'https://example.com', readOn: '2026-11-22' } },
    sms: { opens: null },
  },
  inboxes: {
    sales: {
      channel: 'wechat-official',
      policy: { opens: { message: { durationMs: 2 * DAY_MS, quota: 20 } }, humanAgentMs: DAY_MS },
      templates: [{ name: 'hello', language: 'en', components: [] }],
      balance: { text: '12.50 USD', insufficientFor: ['template'] },
      workingHours: {
        timeZone: 'Europe/Berlin',
        spans: [{ days: ['mon', 'fri'], from: '09:00', to: '24:00' }],
      },
      safetyMarginMs: MINUTE_MS,
    },
  },
};

describe('validateSettings and validatePolicy', () => {
  it('find nothing wrong with good ones', () => {
    expect(validateSettings(full)).toEqual([]);
    expect(validateSettings({})).toEqual([]);
    for (const policy of Object.values(policies)) expect(validatePolicy(policy)).toEqual([]);
  });

  it.each([
    [{ opens: { message: { durationMs: '24h' } } }, 'not-a-number', 'opens.message.durationMs'],
    [{ opens: { message: { durationMs: 0 } } }, 'out-of-range', 'opens.message.durationMs'],
    [{ opens: { message: { durationMs: 1.5 } } }, 'out-of-range', 'opens.message.durationMs'],
    [{ opens: { message: { durationMs: 1e15 } } }, 'out-of-range', 'opens.message.durationMs'],
    [{ opens: { message: { quota: 5 } } }, 'missing', 'opens.message.durationMs'],
    [{ opens: { message: null } }, 'not-an-object', 'opens.message'],
    [{ opens: { mesage: { durationMs: 1 } } }, 'unknown-key', 'opens.mesage'],
    [{ opens: [] }, 'not-an-object', 'opens'],
    [{ waysOut: 'wait' }, 'not-a-list', 'waysOut'],
    [{ waysOut: ['wait', 'pigeon'] }, 'unknown-value', 'waysOut.1'],
    [{ waysOut: ['wait', 'wait'] }, 'twice', 'waysOut.1'],
    [{ waysOut: undefined }, 'missing', 'waysOut'],
    [{ id: '' }, 'not-readable', 'id'],
    [{ id: 7 }, 'not-a-text', 'id'],
    [{ humanAgentMs: null }, 'not-a-number', 'humanAgentMs'],
    [{ safetyMarginMs: -1 }, 'out-of-range', 'safetyMarginMs'],
    [{ source: { url: 'https://example.com', readOn: '22.11.2026' } }, 'not-readable', 'source.readOn'],
    [{ constructor: 1 }, 'unknown-key', 'constructor'],
  ])('a policy with %j: %s at %s', (change, code, path) => {
    const good = { id: 'acme-chat', opens: { message: { durationMs: 1 } }, waysOut: ['wait'] };
    expect(validatePolicy({ ...good, ...change })).toEqual([{ code, path }]);
  });

  it.each([
    [null, 'not-an-object', ''],
    [[], 'not-an-object', ''],
    [{ inboxs: {} }, 'unknown-key', 'inboxs'],
    [{ inboxes: { sales: {} } }, 'missing', 'inboxes.sales.channel'],
    [{ inboxes: { sales: { channel: 'whatapp' } } }, 'unknown-value', 'inboxes.sales.channel'],
    [{ inboxes: { '': { channel: 'sms' } } }, 'unknown-key', 'inboxes.'],
    [{ policies: { sms: { id: 'sms' } } }, 'unknown-key', 'policies.sms.id'],
    [{ inboxes: { a: { channel: 'sms', templates: ['hello'] } } }, 'not-an-object', 'inboxes.a.templates.0'],
    [
      { inboxes: { a: { channel: 'sms', workingHours: { timeZone: '', spans: [] } } } },
      'not-readable',
      'inboxes.a.workingHours.timeZone',
    ],
    [
      {
        inboxes: {
          a: {
            channel: 'sms',
            workingHours: { timeZone: 'UTC', spans: [{ days: ['mon'], from: '9', to: '17:00' }] },
          },
        },
      },
      'not-readable',
      'inboxes.a.workingHours.spans.0.from',
    ],
  ])('settings %j: %s at %s', (settings, code, path) => {
    expect(validateSettings(settings)).toEqual([{ code, path }]);
  });

  it('throw nothing', () => {
    for (const junk of JUNK) {
      expect(validateSettings(junk)).toBeInstanceOf(Array);
      expect(validatePolicy({ id: junk, opens: junk, waysOut: junk })).toBeInstanceOf(Array);
      expect(validateSettings({ policies: junk, inboxes: { a: junk } })).toBeInstanceOf(Array);
    }
  });
});

describe('the published schema', () => {
  it('takes the built-in policies and those of hosts as the validator does', () => {
    fc.assert(
      fc.property(customPolicy, (policy) => {
        expect(validatePolicy(policy)).toEqual([]);
        expect(fitsPolicy(policy)).toBe(true);
      }),
      { numRuns: 500 },
    );
    for (const policy of Object.values(policies)) expect(fitsPolicy(policy)).toBe(true);
  });

  it('agrees with the validator on thousands of changed settings and policies', () => {
    const random = seededRandom(20261122);
    const counts = { good: 0, bad: 0 };
    const agree = (value: unknown, problems: unknown[], fits: (value: unknown) => unknown) => {
      if (fits(value) !== (problems.length === 0)) {
        expect.fail(`${JSON.stringify(value)}: ${JSON.stringify(problems)}`);
      }
      counts[problems.length === 0 ? 'good' : 'bad']++;
    };
    for (let run = 0; run < 10_000; run++) {
      const settings = asJson(mutate(full, random));
      agree(settings, validateSettings(settings), fitsSettings);
      const policy = asJson(mutate(Object.values(policies)[run % 12], random));
      agree(policy, validatePolicy(policy), fitsPolicy);
    }
    expect(counts.good).toBeGreaterThan(500);
    expect(counts.bad).toBeGreaterThan(10_000);
  });
});

/** What would come out of a file: settings are JSON. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return null;
  }
}

describe('inputWith', () => {
  const input = (rest: Partial<WindowInput> = {}): WindowInput => ({ channel: 'whatsapp', ...rest });
  const policyOf = (given: WindowInput, settings: WindowSettings) =>
    windowAt(inputWith(given, settings), 0).policy;

  it('leaves an input without settings as it is', () => {
    const given = input({ inboxId: 'other' });
    expect(inputWith(given, undefined)).toBe(given);
    expect(inputWith(given, { inboxes: { sales: { channel: 'sms' } } })).toBe(given);
  });

  it('takes a kind away by null and replaces a grant as a whole', () => {
    const opens = { reaction: null, message: { durationMs: HOUR_MS } };
    const policy = policyOf(input({ channel: 'messenger' }), { policies: { messenger: { opens } } });
    expect(policy?.opens).toEqual({
      button: { durationMs: DAY_MS },
      postback: { durationMs: DAY_MS },
      'ad-click': { durationMs: 7 * DAY_MS },
      message: { durationMs: HOUR_MS },
    });
    const without = policyOf(input(), { policies: { whatsapp: { opens: null } } });
    expect(without?.opens).toBeNull();
  });

  it('lets the inbox win, and its own safety margin over that of its policy', () => {
    const settings: WindowSettings = {
      policies: { whatsapp: { expiringBelowMs: 1, safetyMarginMs: 1 } },
      inboxes: {
        sales: { channel: 'whatsapp', policy: { expiringBelowMs: 2, safetyMarginMs: 2 }, safetyMarginMs: 3 },
      },
    };
    expect(policyOf(input({ inboxId: 'sales' }), settings)).toMatchObject({
      expiringBelowMs: 2,
      safetyMarginMs: 3,
    });
    expect(policyOf(input(), settings)).toMatchObject({ expiringBelowMs: 1, safetyMarginMs: 1 });
  });

  it('takes no id, no undefined value and no list that is none out of JSON', () => {
    const odd = { id: 'other', waysOut: null, humanAgentMs: undefined } as never;
    expect(policyOf(input({ channel: 'messenger' }), { policies: { messenger: odd } })).toEqual(
      policies.messenger,
    );
  });

  it('names the channel where only the inbox knows it', () => {
    const given = { inboxId: 'sales', lastInboundAt: null } as unknown as WindowInput;
    expect(windowAt(inputWith(given, { inboxes: { sales: { channel: 'line' } } }), 0).channel).toBe('line');
  });

  it('leaves settings and built-in policies as they are', () => {
    const before = structuredClone({ full, policies });
    for (const kind of KINDS)
      inputWith(input({ inboxId: 'sales', inboundEvents: [{ contact: 'c', kind, at: 0 }] }), full);
    expect({ full, policies }).toEqual(before);
  });
});
