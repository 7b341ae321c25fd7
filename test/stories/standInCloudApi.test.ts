import { whatsappCloud } from 'react-messaging-window/adapters';
import { toSendPayload, windowAt } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import type { GraphError } from '../../stories/support/GraphError.js';
import { standInCloudApi } from '../../stories/support/standInCloudApi.js';
import { templateFixture } from '../support/templateFixtures.js';

const HOUR = 3_600_000;
const CONTACT = '12025550117';
const { definition } = templateFixture('frappe-fetched-template');
const freeText = { messaging_product: 'whatsapp', to: CONTACT, type: 'text', text: { body: 'Hello' } };
const template = toSendPayload(definition, { 'body.1': 'Contact 117' }, { to: CONTACT });

function platform() {
  const clock = createFakeClock('2026-11-22T09:30:00Z');
  const api = standInCloudApi({ now: clock.now, templates: [definition] });
  return { clock, api };
}

function refusalOf(sending: Promise<unknown>): Promise<GraphError> {
  return sending.then(
    () => Promise.reject(new Error('was accepted')),
    (error: GraphError) => error,
  );
}

describe('the stand-in of the Cloud API', () => {
  it.each([
    [-1, 'accepts'],
    [0, 'refuses'],
    [1, 'refuses'],
  ])('24 h and %i ms after the customer wrote it %s free text', async (ms, what) => {
    const { clock, api } = platform();
    api.receive(CONTACT, 'Hello');
    clock.advance(24 * HOUR + ms);
    if (what === 'accepts') {
      const { messages } = await api.send(freeText);
      expect(messages[0]?.id).toMatch(/^wamid\./);
    } else {
      const error = await refusalOf(api.send(freeText));
      expect(error.body.error.code).toBe(131047);
    }
  });

  it('refuses free text to somebody who never wrote, in words that the adapter reads', async () => {
    const { api } = platform();
    const error = await refusalOf(api.send(freeText));
    expect(whatsappCloud.refusal(error)).toMatchObject({
      reason: 'window-closed',
      code: '131047',
      closesWindow: true,
    });
  });

  it('accepts a template outside of the window, which does not open it', async () => {
    const { api } = platform();
    await expect(api.send(template)).resolves.toHaveProperty('messages');
    expect((await refusalOf(api.send(freeText))).body.error.code).toBe(131047);
  });

  it('opens with the reply, and says so in a webhook that opens the window of the kit', async () => {
    const { clock, api } = platform();
    await api.send(template);
    clock.advance(2 * HOUR + 400);
    const inboundEvents = whatsappCloud.inboundEvents(api.receive(CONTACT, 'Yes'));
    await expect(api.send(freeText)).resolves.toHaveProperty('messages');
    expect(windowAt({ channel: 'whatsapp', inboundEvents }, clock.now())).toMatchObject({
      status: 'open',
      openedAt: Math.floor(clock.now() / 1000) * 1000,
    });
  });

  it('closes again when the clock goes back before the reply', async () => {
    const { clock, api } = platform();
    api.receive(CONTACT, 'Yes');
    clock.setTime(clock.now() - HOUR);
    expect((await refusalOf(api.send(freeText))).body.error.code).toBe(131047);
  });

  it.each([
    [132001, { ...template, template: { ...template?.template, name: 'unheard_of' } }],
    [132000, { ...template, template: { ...template?.template, components: [] } }],
    [100, { ...template, to: undefined }],
  ])('refuses a wrong template message with %i', async (code, payload) => {
    const error = await refusalOf(platform().api.send(payload));
    expect(error.body.error.code).toBe(code);
  });
});

describe('the stand-in as the toolbar sets it', () => {
  it('refuses, fails, is slow or does not answer, and goes by its rules again', async () => {
    vi.useFakeTimers();
    const { api } = platform();
    api.receive(CONTACT, 'Hello');
    api.behave('refuse');
    expect(whatsappCloud.refusal(await refusalOf(api.send(freeText)))?.closesWindow).toBe(true);
    expect(whatsappCloud.refusal(await refusalOf(api.send(template)))?.reason).toBe('marketing-limit');
    api.behave('fail');
    expect(whatsappCloud.refusal(await refusalOf(api.send(freeText)))?.closesWindow ?? false).toBe(false);
    api.behave('timeout');
    const late = refusalOf(api.send(freeText));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await late).message).toMatch(/timed out/);
    api.behave('slow');
    const slow = api.send(freeText);
    await vi.advanceTimersByTimeAsync(4000);
    expect((await slow).messages).toHaveLength(1);
    api.behave('rules');
    expect((await api.send(freeText)).messages).toHaveLength(1);
    vi.useRealTimers();
  });
});
