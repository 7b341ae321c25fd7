import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/core/time/units.js';
import { WAYS_OUT } from '../../../src/core/window/knownWords.js';
import {
  sendTemplateVerdictOf,
  type TemplateStanding,
  templateVerdictOf,
} from '../../../src/core/window/templateVerdictOf.js';
import type { Verdict, VerdictAction, VerdictReason, Verdicts } from '../../../src/core/window/Verdict.js';
import {
  hostVerdict,
  sendVerdictOf,
  type VerdictContext,
  verdictsOf,
} from '../../../src/core/window/verdictsOf.js';
import type { WayOut } from '../../../src/core/window/WindowPolicy.js';
import { windowAt } from '../../../src/core/window/windowAt.js';
import { input, instant } from './arbitraries.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const refusal = { at: t, reason: 'window-closed', closesWindow: true } as const;
const STATES = {
  open: windowAt({ channel: 'whatsapp', lastInboundAt: t }, t),
  expiring: windowAt({ channel: 'whatsapp', lastInboundAt: t - 23 * HOUR_MS }, t),
  expired: windowAt({ channel: 'whatsapp', lastInboundAt: t - DAY_MS }, t),
  'never opened': windowAt({ channel: 'whatsapp', lastInboundAt: null }, t),
  refused: windowAt({ channel: 'whatsapp', lastInboundAt: t, refusal }, t),
  'used up': windowAt({ channel: 'wecom', lastInboundAt: t, sentSinceInbound: 5 }, t),
  'not known': windowAt({ channel: 'whatsapp' }, t),
  'under the human-agent rule': windowAt({ channel: 'messenger', lastInboundAt: t - 2 * DAY_MS }, t),
  'without a window': windowAt({ channel: 'sms' }, t),
  'of an unknown channel': windowAt({ channel: 'nowhere' as 'sms' }, t),
};
type StateName = keyof typeof STATES;

const YES: Verdict = { isAllowed: true };
const CAUTION: Verdict = { isAllowed: true, caution: 'window-unknown' };
type By = Extract<Verdict, { isAllowed: false }>['by'];
const no = (reason: VerdictReason, by: By, text?: string): Verdict => ({
  isAllowed: false,
  reason,
  by,
  ...(text === undefined ? null : { text }),
});

/** The host forbids these, in words. */
const forbids = (...actions: string[]): VerdictContext => ({
  authorize: (action) => !actions.includes(action) || { reason: `no ${action}` },
});
const short = (...insufficientFor: ('freeform' | 'template')[]): VerdictContext => ({
  balance: { text: '€0.02', insufficientFor },
});
const ALL_WAYS: WayOut[] = [...WAYS_OUT];
const ways: VerdictContext = { ways: ALL_WAYS };
const acknowledged: VerdictContext = { isHumanAgentAcknowledged: true };

type Row = [
  action: VerdictAction,
  state: StateName,
  given: string,
  context: VerdictContext,
  verdict: Verdict,
];

const GUARDED: Row[] = [
  ['send-freeform', 'open', 'nothing', {}, YES],
  ['send-freeform', 'expiring', 'nothing', {}, YES],
  ['send-freeform', 'without a window', 'nothing', {}, YES],
  ['send-freeform', 'not known', 'nothing', {}, CAUTION],
  ['send-freeform', 'of an unknown channel', 'nothing', {}, CAUTION],
  ['send-freeform', 'expired', 'nothing', {}, no('expired', 'platform')],
  ['send-freeform', 'never opened', 'nothing', {}, no('never-opened', 'platform')],
  ['send-freeform', 'refused', 'nothing', {}, no('refused', 'platform')],
  ['send-freeform', 'used up', 'nothing', {}, no('quota-used', 'platform')],
  ['send-freeform', 'open', 'a bot', { handledBy: 'bot' }, YES],
  ['send-freeform', 'expired', 'an acknowledgement', acknowledged, no('expired', 'platform')],
  ['send-freeform', 'under the human-agent rule', 'nothing', {}, no('needs-acknowledgement', 'platform')],
  ['send-freeform', 'under the human-agent rule', 'an acknowledgement', acknowledged, YES],
  [
    'send-freeform',
    'under the human-agent rule',
    'a bot, acknowledged',
    { ...acknowledged, handledBy: 'bot' },
    no('needs-human', 'platform'),
  ],
  [
    'send-freeform',
    'under the human-agent rule',
    'an acknowledgement that the host does not take',
    { ...acknowledged, ...forbids('use-human-agent') },
    no('needs-acknowledgement', 'platform'),
  ],
  [
    'send-freeform',
    'open',
    'a rule',
    forbids('send-freeform'),
    no('not-authorized', 'host', 'no send-freeform'),
  ],
  [
    'send-freeform',
    'open',
    'a rule on others',
    forbids('send-template', 'use-human-agent', 'start-bot'),
    YES,
  ],
  ['send-freeform', 'open', 'too little credit', short('freeform'), no('balance', 'balance', '€0.02')],
  ['send-freeform', 'open', 'credit for it', short('template'), YES],
  ['send-template', 'open', 'nothing', {}, YES],
  ['send-template', 'expired', 'nothing', {}, YES],
  ['send-template', 'not known', 'nothing', {}, YES],
  ['send-template', 'used up', 'nothing', {}, no('no-templates', 'platform')],
  ['send-template', 'without a window', 'nothing', {}, no('no-templates', 'platform')],
  ['send-template', 'of an unknown channel', 'nothing', {}, no('no-templates', 'platform')],
  ['send-template', 'expired', 'templates', { hasTemplates: true }, YES],
  ['send-template', 'expired', 'no templates', { hasTemplates: false }, no('no-templates', 'host')],
  [
    'send-template',
    'open',
    'a rule',
    forbids('send-template'),
    no('not-authorized', 'host', 'no send-template'),
  ],
  ['send-template', 'open', 'too little credit', short('template'), no('balance', 'balance', '€0.02')],
  ['send-template', 'open', 'credit for it', short('freeform'), YES],
  ['use-human-agent', 'under the human-agent rule', 'nothing', {}, YES],
  [
    'use-human-agent',
    'under the human-agent rule',
    'a bot',
    { handledBy: 'bot' },
    no('needs-human', 'platform'),
  ],
  [
    'use-human-agent',
    'under the human-agent rule',
    'a rule',
    forbids('use-human-agent'),
    no('not-authorized', 'host', 'no use-human-agent'),
  ],
  ['use-human-agent', 'expired', 'nothing', {}, no('not-a-way-out', 'platform')],
  ['start-bot', 'open', 'nothing', {}, YES],
  ['start-bot', 'expired', 'nothing', {}, YES],
  ['start-bot', 'expired', 'a rule', forbids('start-bot'), no('not-authorized', 'host', 'no start-bot')],
  ['schedule', 'open', 'nothing', {}, YES],
  ['schedule', 'expired', 'a rule', forbids('schedule'), no('not-authorized', 'host', 'no schedule')],
];

const WAYS: Row[] = [
  ...ALL_WAYS.flatMap((way): Row[] => [
    [`way:${way}`, 'expired', 'all that does it', ways, YES],
    [`way:${way}`, 'not known', 'all that does it', ways, YES],
    [`way:${way}`, 'open', 'all that does it', ways, no('not-a-way-out', 'platform')],
    [`way:${way}`, 'without a window', 'all that does it', ways, no('not-a-way-out', 'platform')],
    [`way:${way}`, 'expired', 'nothing', {}, no('no-handler', 'form')],
    [
      `way:${way}`,
      'expired',
      'what does others',
      { ways: ALL_WAYS.filter((one) => one !== way) },
      no('no-handler', 'form'),
    ],
  ]),
  ['way:template', 'used up', 'all that does it', ways, no('not-a-way-out', 'platform')],
  ['way:wait', 'used up', 'all that does it', ways, YES],
  ['way:template', 'expired', 'no templates', { ...ways, hasTemplates: false }, no('no-templates', 'host')],
  [
    'way:template',
    'expired',
    'a rule',
    { ...ways, ...forbids('send-template') },
    no('not-authorized', 'host', 'no send-template'),
  ],
  [
    'way:template',
    'expired',
    'too little credit',
    { ...ways, ...short('template') },
    no('balance', 'balance', '€0.02'),
  ],
  ['way:queue', 'expired', 'no templates', { ...ways, hasTemplates: false }, no('no-templates', 'host')],
  [
    'way:queue',
    'expired',
    'too little credit',
    { ...ways, ...short('template') },
    no('balance', 'balance', '€0.02'),
  ],
  [
    'way:queue',
    'expired',
    'a rule',
    { ...ways, ...forbids('schedule') },
    no('not-authorized', 'host', 'no schedule'),
  ],
  [
    'way:bot',
    'expired',
    'a rule',
    { ...ways, ...forbids('start-bot') },
    no('not-authorized', 'host', 'no start-bot'),
  ],
  ['way:sms', 'expired', 'a phone number', { ...ways, contact: { phone: '1' } }, YES],
  ['way:sms', 'expired', 'a contact of whom it is not known', { ...ways, contact: {} }, YES],
  ['way:sms', 'expired', 'no phone number', { ...ways, contact: { phone: null } }, no('no-phone', 'form')],
  [
    'way:sms',
    'expired',
    'an empty phone number',
    { ...ways, contact: { phone: '' } },
    no('no-phone', 'form'),
  ],
  ['way:email', 'expired', 'an address', { ...ways, contact: { email: 'a@b.example' } }, YES],
  ['way:email', 'expired', 'a contact of whom it is not known', { ...ways, contact: { phone: null } }, YES],
  ['way:email', 'expired', 'no address', { ...ways, contact: { email: null } }, no('no-email', 'form')],
  ['way:email', 'expired', 'an empty address', { ...ways, contact: { email: '' } }, no('no-email', 'form')],
];

/** Where several rules speak, the platform's comes first, then the host's, then the credit, then what is missing here. */
const everything: VerdictContext = {
  ...short('freeform', 'template'),
  authorize: () => ({ reason: 'nothing' }),
  contact: { phone: null, email: null },
  hasTemplates: false,
};
const host = no('not-authorized', 'host', 'nothing');
const PRECEDENCE: Row[] = [
  ['send-freeform', 'expired', 'everything', everything, no('expired', 'platform')],
  [
    'send-freeform',
    'under the human-agent rule',
    'everything',
    everything,
    no('needs-acknowledgement', 'platform'),
  ],
  ['send-freeform', 'open', 'everything', everything, host],
  ['send-freeform', 'not known', 'everything', everything, host],
  [
    'send-freeform',
    'under the human-agent rule',
    'an acknowledgement and too little credit',
    { ...acknowledged, ...short('freeform') },
    no('balance', 'balance', '€0.02'),
  ],
  ['send-freeform', 'not known', 'too little credit', short('freeform'), no('balance', 'balance', '€0.02')],
  ['send-template', 'used up', 'everything', everything, no('no-templates', 'platform')],
  ['send-template', 'expired', 'everything', everything, no('no-templates', 'host')],
  ['send-template', 'expired', 'everything, and templates', { ...everything, hasTemplates: true }, host],
  ['use-human-agent', 'expired', 'everything', everything, no('not-a-way-out', 'platform')],
  [
    'use-human-agent',
    'under the human-agent rule',
    'everything and a bot',
    { ...everything, handledBy: 'bot' },
    no('needs-human', 'platform'),
  ],
  ['way:sms', 'open', 'everything', everything, no('not-a-way-out', 'platform')],
  ['way:sms', 'expired', 'everything', everything, no('no-handler', 'form')],
  [
    'way:queue',
    'expired',
    'two rules',
    { ...ways, ...forbids('send-template', 'schedule') },
    no('not-authorized', 'host', 'no send-template'),
  ],
];

describe.each([
  ['what the host may forbid', GUARDED],
  ['the ways out', WAYS],
  ['one rule before another', PRECEDENCE],
])('verdicts on %s', (_name, rows) => {
  it.each(rows)('%s, where the window is %s, with %s', (action, state, _given, context, verdict) => {
    expect(verdictsOf(STATES[state], context)[action]).toEqual(verdict);
  });
});

describe('the rule of the host', () => {
  it('is told what is to be done, where, and for which conversation', () => {
    const authorize = vi.fn(() => true);
    verdictsOf(STATES['under the human-agent rule'], { authorize, conversationKey: 'ada', inboxId: 'sales' });
    const place = { channel: 'messenger', conversationKey: 'ada', inboxId: 'sales' };
    expect(authorize.mock.calls).toEqual(
      expect.arrayContaining([
        ['use-human-agent', place],
        ['start-bot', place],
        ['schedule', place],
      ]),
    );
    verdictsOf(STATES.open, { authorize });
    expect(authorize).toHaveBeenCalledWith('send-freeform', { channel: 'whatsapp' });
  });

  it('is not asked for what the platform does not allow', () => {
    const authorize = vi.fn((_action: string) => true);
    verdictsOf(STATES.expired, { authorize });
    expect(new Set(authorize.mock.calls.map(([action]) => action))).toEqual(
      new Set(['send-template', 'start-bot', 'schedule']),
    );
  });

  it('allows nothing by throwing', () => {
    const authorize = () => {
      throw new Error('rules');
    };
    const verdicts = verdictsOf(STATES.open, { authorize });
    for (const action of ['send-freeform', 'send-template', 'start-bot', 'schedule'] as const) {
      expect(verdicts[action]).toEqual(no('not-authorized', 'host'));
    }
  });

  it.each([
    [undefined],
    [null],
    [false],
    ['true'],
    [1],
    [{}],
    [{ reason: 5 }],
    [{ reason: '' }],
    [[]],
    [Promise.resolve(true)],
  ])('allows nothing by %j, without words', (answer) => {
    expect(verdictsOf(STATES.open, { authorize: () => answer })['send-freeform']).toEqual(
      no('not-authorized', 'host'),
    );
    expect(hostVerdict(answer, 'unavailable')).toEqual(no('unavailable', 'host'));
  });

  it('gives its words, and its way to ask for approval', () => {
    const requestApproval = vi.fn(() => 'asked');
    const verdict = hostVerdict({ reason: 'Ask the lead.', requestApproval }, 'not-authorized');
    expect(verdict).toEqual({
      ...no('not-authorized', 'host', 'Ask the lead.'),
      requestApproval: expect.any(Function),
    });
    const wordless = hostVerdict({ requestApproval }, 'not-authorized');
    expect(wordless).not.toHaveProperty('text');
    expect(!wordless.isAllowed && wordless.requestApproval?.()).toBeUndefined();
    expect(requestApproval).toHaveBeenCalledOnce();
  });
});

describe('credit', () => {
  it.each([
    [null],
    [{ text: '€0' }],
    [{ text: '€0', insufficientFor: [] }],
    [{ text: '€0', insufficientFor: 'freeform' }],
  ])('keeps nothing back as %j', (balance) => {
    expect(
      verdictsOf(STATES.open, { balance: balance as VerdictContext['balance'] })['send-freeform'],
    ).toEqual(YES);
  });
});

const APPROVED: TemplateStanding = {
  id: '7',
  name: 'hello',
  language: 'en',
  category: 'UTILITY',
  block: null,
};
const CODE: TemplateStanding = { ...APPROVED, category: 'AUTHENTICATION' };
const block = (reason: NonNullable<TemplateStanding['block']>['reason'], text: string) => ({ reason, text });
const OFFER: TemplateStanding = { ...APPROVED, category: 'MARKETING' };
const optedOut = (marketing: number | null): VerdictContext => ({ contact: { optOuts: { marketing } } });
const userOnly: VerdictContext = { contact: { userId: 'US.1' } };

const TEMPLATES: [string, TemplateStanding, VerdictContext, Verdict][] = [
  ['approved', APPROVED, {}, YES],
  [
    'paused',
    { ...APPROVED, block: block('not-approved', 'PAUSED') },
    {},
    no('not-approved', 'platform', 'PAUSED'),
  ],
  [
    'without a status',
    { ...APPROVED, block: block('status-unknown', 'UNKNOWN') },
    {},
    no('status-unknown', 'platform', 'UNKNOWN'),
  ],
  [
    'not understood',
    { ...APPROVED, block: block('not-understood', 'ORBIT') },
    {},
    no('not-understood', 'platform', 'ORBIT'),
  ],
  ['offered to this customer', { ...APPROVED, availability: true }, {}, YES],
  [
    'not offered',
    { ...APPROVED, availability: { reason: 'opted out' } },
    {},
    no('unavailable', 'host', 'opted out'),
  ],
  ['of which the host says nothing', { ...APPROVED, availability: undefined }, {}, no('unavailable', 'host')],
  [
    'offered by a promise',
    { ...APPROVED, availability: Promise.resolve(true) },
    {},
    no('unavailable', 'host'),
  ],
  [
    'not allowed to this agent',
    APPROVED,
    forbids('send-template'),
    no('not-authorized', 'host', 'no send-template'),
  ],
  ['a code for a phone number', CODE, { contact: { phone: '1', userId: 'US.1' } }, YES],
  ['a code for nobody yet', CODE, {}, YES],
  ['a code for a user id', CODE, userOnly, no('needs-phone-number', 'platform')],
  ['an advertisement to who wants none', OFFER, optedOut(1), no('opted-out', 'platform')],
  ['an advertisement to who wants them again', OFFER, optedOut(null), YES],
  ['any other one to who wants no advertisements', APPROVED, optedOut(1), YES],
  ['another one for a user id', APPROVED, userOnly, YES],
  ['that the host must fill in', { ...APPROVED, needsHostValues: true }, {}, no('needs-host-values', 'form')],
  ['that the host has filled in', { ...APPROVED, needsHostValues: false }, {}, YES],
];

describe('the verdict on a template', () => {
  it.each(TEMPLATES)('%s', (_name, template, context, verdict) => {
    expect(templateVerdictOf(template, 'whatsapp', context)).toEqual(verdict);
  });

  it('names the template to the rule of the host', () => {
    const authorize = vi.fn(() => true);
    templateVerdictOf(APPROVED, 'whatsapp', { authorize, conversationKey: 'ada' });
    const template = { id: '7', name: 'hello', language: 'en', category: 'UTILITY' };
    expect(authorize.mock.calls).toEqual([
      ['send-template', { channel: 'whatsapp', conversationKey: 'ada', template }],
    ]);
  });

  it('takes the first that speaks against it', () => {
    const given: TemplateStanding = {
      ...CODE,
      block: block('not-approved', 'PAUSED'),
      availability: { reason: 'opted out' },
      needsHostValues: true,
    };
    const context = { ...userOnly, ...forbids('send-template') };
    const reasons = [
      templateVerdictOf(given, 'whatsapp', context),
      templateVerdictOf({ ...given, block: null }, 'whatsapp', context),
      templateVerdictOf({ ...given, block: null, availability: true }, 'whatsapp', context),
      templateVerdictOf({ ...given, block: null, availability: true }, 'whatsapp', userOnly),
      templateVerdictOf({ ...given, block: null, availability: true }, 'whatsapp', {}),
    ].map((verdict) => !verdict.isAllowed && verdict.reason);
    expect(reasons).toEqual([
      'not-approved',
      'unavailable',
      'not-authorized',
      'needs-phone-number',
      'needs-host-values',
    ]);
  });
});

const open = verdictsOf(STATES.open);
const templateForm = { contact: { phone: '1' }, isForLater: false, hasHandler: true };
const noSchedule = verdictsOf(STATES.open, forbids('schedule'));
const TEMPLATE_SENDS: [string, Verdicts, Parameters<typeof sendTemplateVerdictOf>[1], Verdict][] = [
  ['to a phone number', open, templateForm, YES],
  ['to a user id', open, { ...templateForm, contact: { userId: 'US.1' } }, YES],
  ['to nobody', open, { ...templateForm, contact: {} }, no('no-recipient', 'form')],
  ['to nobody at all', open, { ...templateForm, contact: null }, no('no-recipient', 'form')],
  [
    'to an empty number',
    open,
    { ...templateForm, contact: { phone: '', userId: '' } },
    no('no-recipient', 'form'),
  ],
  ['that nobody takes', open, { ...templateForm, hasHandler: false }, no('no-handler', 'form')],
  ['without templates', verdictsOf(STATES['used up']), templateForm, no('no-templates', 'platform')],
  [
    'without the right',
    verdictsOf(STATES.open, forbids('send-template')),
    templateForm,
    no('not-authorized', 'host', 'no send-template'),
  ],
  [
    'without credit',
    verdictsOf(STATES.open, short('template')),
    templateForm,
    no('balance', 'balance', '€0.02'),
  ],
  ['later', open, { ...templateForm, isForLater: true }, YES],
  [
    'later, which is not allowed',
    noSchedule,
    { ...templateForm, isForLater: true },
    no('not-authorized', 'host', 'no schedule'),
  ],
  ['now, where later is not allowed', noSchedule, templateForm, YES],
];

describe('the verdict on sending a template', () => {
  it.each(TEMPLATE_SENDS)('%s', (_name, verdicts, given, verdict) => {
    expect(sendTemplateVerdictOf(verdicts, given)).toEqual(verdict);
  });

  it('takes the first that speaks against it', () => {
    const nothing = { contact: null, isForLater: true, hasHandler: false };
    const reasons = [
      sendTemplateVerdictOf(verdictsOf(STATES.open, forbids('send-template', 'schedule')), nothing),
      sendTemplateVerdictOf(noSchedule, nothing),
      sendTemplateVerdictOf(open, nothing),
      sendTemplateVerdictOf(open, { ...nothing, hasHandler: true }),
    ].map((verdict) => !verdict.isAllowed && (verdict.text ?? verdict.reason));
    expect(reasons).toEqual(['no send-template', 'no schedule', 'no-handler', 'no-recipient']);
  });
});

const form = { mode: 'reply', isSending: false, hasHandler: true, isEmpty: false } as const;
const SENDS: [string, Verdicts, Parameters<typeof sendVerdictOf>[1], Verdict][] = [
  ['a text', open, form, YES],
  ['a text, where nothing is known', verdictsOf(STATES['not known']), form, CAUTION],
  ['nothing', open, { ...form, isEmpty: true }, no('empty', 'form')],
  ['a text while one is on its way', open, { ...form, isSending: true }, no('sending', 'form')],
  ['a text that nobody takes', open, { ...form, hasHandler: false }, no('no-handler', 'form')],
  ['a text after the end', verdictsOf(STATES.expired), form, no('expired', 'platform')],
  [
    'a text without the right',
    verdictsOf(STATES.open, forbids('send-freeform')),
    form,
    no('not-authorized', 'host', 'no send-freeform'),
  ],
  [
    'a text without credit',
    verdictsOf(STATES.open, short('freeform')),
    form,
    no('balance', 'balance', '€0.02'),
  ],
  ['a note after the end', verdictsOf(STATES.expired, everything), { ...form, mode: 'note' }, YES],
  [
    'an empty note',
    verdictsOf(STATES.expired),
    { ...form, mode: 'note', isEmpty: true },
    no('empty', 'form'),
  ],
  ['a note while one is on its way', open, { ...form, mode: 'note', isSending: true }, no('sending', 'form')],
  ['a note that nobody takes', open, { ...form, mode: 'note', hasHandler: false }, no('no-handler', 'form')],
];

describe('the verdict on sending what is written', () => {
  it.each(SENDS)('%s', (_name, verdicts, given, verdict) => {
    expect(sendVerdictOf(verdicts, given)).toEqual(verdict);
  });

  it('takes the first that speaks against it', () => {
    const nothing = { ...form, isSending: true, hasHandler: false, isEmpty: true };
    const forbidden = verdictsOf(STATES.open, forbids('send-freeform'));
    const reasons = [
      sendVerdictOf(verdictsOf(STATES.expired, forbids('send-freeform')), nothing),
      sendVerdictOf(forbidden, nothing),
      sendVerdictOf(forbidden, { ...nothing, isSending: false }),
      sendVerdictOf(forbidden, { ...nothing, isSending: false, hasHandler: true }),
      sendVerdictOf(open, { ...nothing, isSending: false, hasHandler: true }),
    ].map((verdict) => !verdict.isAllowed && verdict.reason);
    expect(reasons).toEqual(['expired', 'sending', 'no-handler', 'not-authorized', 'empty']);
  });
});

describe('the tables above', () => {
  const rows = [...GUARDED, ...WAYS, ...PRECEDENCE];
  const verdicts = [...rows, ...TEMPLATES, ...TEMPLATE_SENDS, ...SENDS].map((row) => row.at(-1) as Verdict);

  it('have a row for every action, allowed and not', () => {
    const actions = Object.keys(open);
    for (const isAllowed of [true, false]) {
      const found = rows.filter((row) => row[4].isAllowed === isAllowed).map(([action]) => action);
      expect(actions.filter((action) => !found.includes(action as VerdictAction))).toEqual([]);
    }
  });

  it('have a row for every reason', () => {
    const reasons: Record<VerdictReason, true> = {
      expired: true,
      'never-opened': true,
      'quota-used': true,
      refused: true,
      'needs-acknowledgement': true,
      'needs-human': true,
      'not-a-way-out': true,
      'no-templates': true,
      'not-authorized': true,
      balance: true,
      'no-phone': true,
      'no-email': true,
      'no-handler': true,
      empty: true,
      sending: true,
      'not-approved': true,
      'status-unknown': true,
      'not-understood': true,
      'needs-host-values': true,
      unavailable: true,
      'no-recipient': true,
      'needs-phone-number': true,
      'opted-out': true,
    };
    const found = new Set(verdicts.map((verdict) => !verdict.isAllowed && verdict.reason));
    expect(Object.keys(reasons).filter((reason) => !found.has(reason as VerdictReason))).toEqual([]);
  });
});

describe('verdicts on any window', () => {
  const context: fc.Arbitrary<VerdictContext> = fc.record({
    handledBy: fc.constantFrom('bot', 'human', undefined),
    isHumanAgentAcknowledged: fc.boolean(),
    authorize: fc.constantFrom(
      null,
      () => true,
      () => ({ reason: 'no' }),
      () => undefined,
    ),
    balance: fc.constantFrom(null, short('freeform').balance, short('template').balance),
    contact: fc.constantFrom(null, {}, { phone: null }, { phone: '1', email: '' }),
    hasTemplates: fc.boolean(),
    ways: fc.subarray(ALL_WAYS),
  });

  it('allow no more than the platform, the host and the credit do', () => {
    fc.assert(
      fc.property(input, instant, context, (given, now, known) => {
        const state = windowAt(given, now);
        const { 'send-freeform': freeform, 'send-template': template, ...others } = verdictsOf(state, known);
        const isGranted = known.authorize == null || known.authorize('schedule', { channel: '' }) === true;
        const isByPerson =
          state.can.humanAgent && known.handledBy !== 'bot' && known.isHumanAgentAcknowledged;
        const canPay = !known.balance?.insufficientFor?.includes('freeform');
        expect(freeform.isAllowed).toBe((state.can.freeform || isByPerson === true) && isGranted && canPay);
        expect(freeform.isAllowed && freeform.caution).toBe(
          freeform.isAllowed && (state.status === 'unknown' ? 'window-unknown' : undefined),
        );
        expect(template.isAllowed).toBe(
          state.can.template &&
            known.hasTemplates === true &&
            isGranted &&
            !known.balance?.insufficientFor?.includes('template'),
        );
        for (const way of ALL_WAYS) {
          if (others[`way:${way}`].isAllowed) {
            expect(state.waysOut).toContain(way);
            expect(known.ways).toContain(way);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
