import { userEvent } from '@testing-library/user-event';
import { clearDrafts } from 'react-messaging-window';
import { type ConversationSetup, createConversation } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendTemplate } from '../../docs/recipes/vanilla/sendTemplate.js';
import { type ComposerElements, showComposer } from '../../docs/recipes/vanilla/showComposer.js';
import { showWindow } from '../../docs/recipes/vanilla/showWindow.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const templates = [
  {
    ...{ name: 'follow_up', language: 'en', status: 'APPROVED', category: 'UTILITY' },
    components: [{ type: 'BODY', text: 'May we go on, {{1}}?' }],
  },
];
beforeEach(() => clearDrafts());
afterEach(() => document.body.replaceChildren());

function open(own: Partial<ConversationSetup> = {}) {
  const clock = createFakeClock(start);
  const setup: ConversationSetup = {
    ...{ channel: 'whatsapp', lastInboundAt: start, conversationKey: 'ada', clock, templates },
    contact: { phone: '16505551234' },
    ...own,
  };
  return { clock, setup, conversation: createConversation(setup) };
}

/** The page of a host. */
function page(): ComposerElements {
  document.body.innerHTML =
    '<form><p role="status"></p><textarea aria-label="Message"></textarea>' +
    '<button type="submit">Send</button><button type="button">Template</button></form>';
  const find = <Found extends Element>(selector: string) => document.querySelector(selector) as Found;
  return {
    form: find('form'),
    field: find('textarea'),
    notice: find('p'),
    sendButton: find('[type="submit"]'),
    templateButton: find('[type="button"]'),
  };
}

it('plain TypeScript: a mark says hours, minutes, and the end', () => {
  const clock = createFakeClock(start);
  const mark = document.createElement('span');
  const stop = showWindow(mark, { channel: 'whatsapp', lastInboundAt: start }, clock);
  const words = () => `${mark.dataset.status} ${mark.textContent}`;
  expect(words()).toBe('open 24 h');
  clock.advance(22 * HOUR_MS);
  expect(words()).toBe('expiring 2 h');
  clock.advance(HOUR_MS + MINUTE_MS);
  expect(words()).toBe('expiring 59 min');
  clock.advance(58 * MINUTE_MS + 1);
  expect(words()).toBe('expiring < 1 min');
  clock.advance(MINUTE_MS);
  expect(words()).toBe('closed Closed');
  stop();
  expect(clock.timerCount).toBe(0);
});

it('plain TypeScript: a composer sends, locks with its text, and unlocks with it', async () => {
  const user = userEvent.setup();
  const template = vi.fn();
  const onSend = vi.fn<NonNullable<ConversationSetup['onSend']>>(() => Promise.resolve());
  const { clock, setup, conversation } = open({ onSend, actions: { template } });
  const { field, sendButton, templateButton, notice, form } = page();
  const stop = showComposer(conversation, { field, sendButton, templateButton, notice, form });
  expect([sendButton.disabled, templateButton.hidden, notice.textContent]).toEqual([true, true, '']);

  await user.type(field, 'Hello');
  await user.click(sendButton);
  await vi.waitFor(() => expect(field.value).toBe(''));
  expect(onSend.mock.calls.map(([{ text }]) => text)).toEqual(['Hello']);

  onSend.mockRejectedValueOnce(new Error('offline'));
  await user.type(field, 'Half a thought');
  await user.click(sendButton);
  await vi.waitFor(() => expect(notice.textContent).toBe('Not sent. Your text is kept.'));

  clock.advance(DAY_MS);
  expect([field.readOnly, field.value, sendButton.disabled]).toEqual([true, 'Half a thought', true]);
  expect(notice.textContent).toBe('The window is closed. Your text is kept.');
  await user.click(templateButton);
  expect(template).toHaveBeenCalledOnce();

  conversation.setOptions({ ...setup, lastInboundAt: clock.now() });
  expect([field.readOnly, field.value, sendButton.disabled]).toEqual([false, 'Half a thought', false]);
  stop();
  await user.type(field, '!');
  expect(conversation.getComposer('reply').draft.text).toBe('Half a thought');
});

it('plain TypeScript: what the host forbids is said in its words', () => {
  const reason = 'New colleagues write with approval.';
  const { conversation } = open({ onSend: vi.fn(), authorize: () => ({ reason }) });
  const elements = page();
  const stop = showComposer(conversation, elements);
  expect(elements.notice.textContent).toBe(reason);
  expect(elements.sendButton.disabled).toBe(true);
  stop();
});

it('plain TypeScript: a template is filled in, sent once, and waited for', async () => {
  const onSendTemplate = vi.fn<NonNullable<ConversationSetup['onSendTemplate']>>();
  const { conversation } = open({ lastInboundAt: start - 2 * DAY_MS, onSendTemplate });
  const { notice, ...elements } = page();
  const stop = showComposer(conversation, { notice, ...elements });

  expect(await sendTemplate(conversation, 'follow_down', {})).toBe('There is no template follow_down.');
  expect(await sendTemplate(conversation, 'follow_up', {})).toBe('body.1: empty');
  expect(onSendTemplate).not.toHaveBeenCalled();
  expect(await sendTemplate(conversation, 'follow_up', { 'body.1': 'Ada' })).toBeNull();
  expect(onSendTemplate).toHaveBeenCalledOnce();
  expect(onSendTemplate.mock.calls[0]?.[0]).toMatchObject({
    text: 'May we go on, Ada?',
    payload: { to: '16505551234' },
  });
  expect(notice.textContent).toBe('A template was sent. Wait for the reply.');
  stop();
});

it('plain TypeScript: a template of nobody is not sent', async () => {
  const { conversation } = open({ contact: null, onSendTemplate: vi.fn() });
  expect(await sendTemplate(conversation, 'follow_up', { 'body.1': 'Ada' })).toBe('no-recipient');
});
