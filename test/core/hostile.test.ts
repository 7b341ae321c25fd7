import { adapters } from 'react-messaging-window/adapters';
import * as core from 'react-messaging-window/core';
import { describe, expect, it } from 'vitest';
import { spoilt } from '../support/spoilt.js';

const NOW = Date.parse('2026-11-22T09:30:00Z');

const event = { id: 'wamid.1', contact: '49151', channel: 'whatsapp', kind: 'message', at: NOW };
const input = {
  ...{
    channel: 'whatsapp',
    lastInboundAt: NOW,
    expiresAt: NOW,
    outboundAt: [NOW],
    control: { holder: 'us' },
  },
  ...{ canReply: { value: true, asOf: NOW }, refusal: { reason: 'closed', closesWindow: true, at: NOW } },
  inboundEvents: [event],
};
const policy = { id: 'own', opens: { message: { durationMs: 3_600_000 } }, waysOut: ['wait'] };
const template = {
  ...{ name: 'order', language: { code: 'en' }, status: 'APPROVED', category: 'UTILITY' },
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Hi {{1}}', example: { header_text: ['Ada'] } },
    { type: 'BODY', text: 'Order {{1}}', example: { body_text: [['7']] } },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Open', url: 'https://x.org/{{1}}', example: ['a'] }] },
    { type: 'CAROUSEL', cards: [{ components: [{ type: 'BODY', text: 'Card' }] }] },
  ],
};
const content = {
  ...{ sid: 'HX1', friendly_name: 'order', language: 'en', variables: { 1: 'Ada' } },
  types: { 'twilio/quick-reply': { body: 'Hi {{1}}', actions: [{ id: 'a', title: 'Yes' }] } },
};
const record = core.recordAfter(null, [event as never], { receivedAt: NOW });
const update = {
  entry: [
    {
      changes: [
        { field: 'message_template_status_update', value: { event: 'PAUSED', message_template_id: 1 } },
      ],
    },
  ],
};
const values = {
  ...{
    'body.1': 'Ada',
    'header.1': 'Ada',
    'buttons.0.1': 'a',
    'header.location': { latitude: 1, longitude: 2 },
  },
  ...{
    'body.2': { kind: 'currency', code: 'EUR', amount_1000: 1 },
    'buttons.1.flow': { flow_token: 'a', data: [{}] },
  },
} as core.TemplateValues;
const row = {
  ...{ key: 'ada', contact: { phone: '15550100' }, values, record },
  ...{ input: { channel: 'whatsapp', assignedTo: 'us' }, claimed: { endsAt: NOW, thresholdMs: 1 } },
};

/** Every pure function that takes what a host got from somewhere, and what it takes. */
const TABLE: Record<string, [read: (data: never) => unknown, data: unknown]> = {
  windowAt: [(data) => core.windowAt(data, NOW), input],
  'windowAt, a policy': [(data) => core.windowAt(data, NOW), { ...input, channel: policy }],
  nextChangeAt: [(data) => core.nextChangeAt(data, NOW), input],
  isOpenAt: [(data) => core.isOpenAt(data, NOW), input],
  windowUnder: [(data) => core.windowUnder(policy as never, data, NOW), input],
  validatePolicy: [(data) => core.validatePolicy(data), policy],
  validateSettings: [
    (data) => core.validateSettings(data),
    { policies: { whatsapp: { waysOut: ['wait'] } }, inboxes: { a: { channel: 'whatsapp' } } },
  ],
  byConversation: [(data) => core.byConversation(data), [event]],
  windowsOf: [(data) => core.windowsOf(data, { channel: 'whatsapp' }, NOW), [event]],
  'recordAfter, events': [(data) => core.recordAfter(record, data, { receivedAt: NOW }), [event]],
  'recordAfter, a record': [(data) => core.recordAfter(data, [event as never], { receivedAt: NOW }), record],
  mergeRecords: [(data) => core.mergeRecords(data, record), record],
  inputOf: [(data) => core.inputOf(data), record],
  optOutsOf: [(data) => core.optOutsOf(data), record],
  refusedAt: [(data) => core.refusedAt(data, 'wamid.1'), record],
  'columnsOf, a record': [(data) => core.columnsOf(data, { channel: 'whatsapp' }, NOW), record],
  parseTemplate: [(data) => read(core.parseTemplate(data)), template],
  parseTemplates: [(data) => core.parseTemplates(data), { data: [template], paging: { next: 'x' } }],
  parseTwilioContent: [(data) => core.parseTwilioContent(data), content],
  parseTwilioContents: [(data) => core.parseTwilioContents(data), { contents: [content], meta: {} }],
  hasMoreTemplates: [(data) => core.hasMoreTemplates(data), { data: [template], paging: { next: 'x' } }],
  applyTemplateUpdate: [(data) => core.applyTemplateUpdate([template], data), update],
  sendabilityOf: [(data) => core.sendabilityOf(data), template],
  fieldsOf: [(data) => core.fieldsOf(data), template],
  checkValues: [(data) => core.checkValues(data, values), template],
  fillTemplate: [(data) => read(core.fillTemplate(data, values)), template],
  renderTemplate: [(data) => core.renderTemplate(data, values), template],
  hintsFor: [(data) => core.hintsFor(data, values), template],
  toSendPayload: [(data) => core.toSendPayload(data, values, { to: '1' }), template],
  toTwilioContent: [(data) => core.toTwilioContent(data, values), template],
  twilioIssues: [(data) => core.twilioIssues(data, values), template],
  'checkValues, values': [(data) => core.checkValues(template, data), values],
  'fillTemplate, values': [(data) => read(core.fillTemplate(template, data)), values],
  'renderTemplate, values': [(data) => core.renderTemplate(template, data), values],
  'hintsFor, values': [(data) => core.hintsFor(template, data), values],
  'toSendPayload, values': [(data) => core.toSendPayload(template, data, { to: '1' }), values],
  'toTwilioContent, values': [(data) => core.toTwilioContent(content, data), values],
  'twilioIssues, values': [(data) => core.twilioIssues(content, data), values],
  'columnsOf, input': [(data) => core.columnsOf(record, data, NOW), row.input],
  dueAlerts: [(data) => core.dueAlerts([data], {}, NOW + 82_800_000), row],
  planTemplates: [(data) => core.planTemplates(template, [data], NOW + 172_800_000), row],
  ...Object.fromEntries(
    [...adapters].flatMap(([name, adapter]): [string, (typeof TABLE)[string]][] => [
      [`${name}.inboundEvents`, [(data) => adapter.inboundEvents(data, { receivedAt: NOW }), update]],
      [`${name}.refusals`, [(data) => adapter.refusals(data), update]],
      [`${name}.refusal`, [(data) => adapter.refusal(data), { error: { code: 131047, message: 'x' } }]],
    ]),
  ),
};

/** All that it holds. */
const read = (value: unknown) => JSON.stringify(value);

describe('what throws while it is read', () => {
  it.each(Object.entries(TABLE))('never makes %s throw', (_name, [call, data]) => {
    expect(() => call(data as never)).not.toThrow();
    const thrown = spoilt(data).flatMap(([place, bad]) => {
      try {
        call(bad as never);
        return [];
      } catch (error) {
        return [`${place}: ${String(error)}`];
      }
    });
    expect(thrown).toEqual([]);
  });
});
