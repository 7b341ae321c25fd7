import { fireEvent } from '@testing-library/react';
import { parseTwilioContents } from 'react-messaging-window/core';
import type { SendTemplateDetail } from 'react-messaging-window/elements';
import { describe, expect, it, vi } from 'vitest';
import orderConfirmation from '../fixtures/templates/kapso-order-confirmation-named.json' with {
  type: 'json',
};
import { shadowParts } from '../support/shadowParts.js';
import { appears, heard, inElementPage, place, settled, start, taken } from './elementPage.js';

inElementPage();

const plain = {
  name: 'hello',
  language: 'en',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello, how can we help?' }],
};

/** A selector that has loaded its code. */
async function opened(values: Parameters<typeof place<'mw-template-selector'>>[1] = {}) {
  const selector = await place('mw-template-selector', {
    templates: [plain, orderConfirmation],
    contactPhone: '+14155550100',
    open: true,
    ...values,
  });
  await appears(selector.element, '.mw-templates-list');
  await settled();
  const choose = async (name: string) => {
    const options = [...selector.root.querySelectorAll('[role="option"]')];
    await selector.user.click(options.find((one) => one.textContent?.includes(name)) as Element);
    await settled();
  };
  return { ...selector, choose };
}

describe('<mw-template-selector>', () => {
  it('shows nothing until it is open, and is a modal dialog then', async () => {
    const { element, root } = await place('mw-template-selector', { templates: [plain] });
    expect(root.childNodes).toHaveLength(0);
    element.setAttribute('open', '');
    const dialog = (await appears(element, 'dialog')) as HTMLDialogElement;
    await settled();
    expect([dialog.open, dialog.matches(':modal')]).toEqual([true, true]);
    expect(root.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('hands on the words alone by an event, where it is asked to and the window is open', async () => {
    const { element, choose, find } = await opened({ lastInboundAt: start, conversationKey: 'a' });
    const texts = heard('mw-insert-text');
    await choose('hello');
    expect(find('.mw-template-insert')).toBeNull();
    element.setAttribute('insert', '');
    await settled();
    find('.mw-template-insert')?.click();
    await settled();
    expect(texts).toEqual([
      { text: 'Hello, how can we help?', template: expect.anything(), conversationKey: 'a' },
    ]);
    expect(element.open).toBe(false);
  });

  it('sends by an event that the host answers', async () => {
    const { element, choose, get, find } = await opened();
    const changes = heard('mw-open-change');
    const keys: string[] = [];
    element.addEventListener('mw-send-template', ({ detail }) => {
      keys.push(detail.idempotencyKey);
      expect(detail).toMatchObject({
        text: 'Hello, how can we help?',
        values: {},
        template: { name: 'hello' },
        payload: { to: '+14155550100', type: 'template', template: { name: 'hello' } },
      });
      detail.waitUntil(keys.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve());
    });
    await choose('hello');
    get('.mw-template-send').click();
    await settled();
    expect(get('.mw-templates').dataset.status).toBe('failed');
    get('.mw-template-send').click();
    await settled();
    expect(get('.mw-templates').dataset.status).toBe('sent');
    expect(keys[1]).toBe(keys[0]);
    get('.mw-templates-sent button').click();
    await settled();
    expect([element.open, find('dialog[open]')]).toEqual([false, null]);
    expect(changes).toEqual([{ open: false, reason: 'done' }]);
  });

  it('sends a template of Twilio by an event of its own', async () => {
    const other = taken('mw-send-template');
    const { element, choose, get } = await opened({
      templates: parseTwilioContents([
        {
          sid: 'HX1',
          friendly_name: 'hello_twilio',
          language: 'en',
          types: { 'twilio/text': { body: 'Hello, how can we help?' } },
          approval_requests: { status: 'approved', category: 'UTILITY' },
        },
      ]),
      conversationKey: 'a',
    });
    element.addEventListener('mw-send-twilio', ({ detail }) => {
      expect(detail).toMatchObject({
        to: '+14155550100',
        contentSid: 'HX1',
        contentVariables: '{}',
        conversationKey: 'a',
      });
      detail.waitUntil(Promise.resolve());
    });
    await choose('hello_twilio');
    get('.mw-template-send').click();
    await settled();
    expect(get('.mw-templates').dataset.status).toBe('sent');
    expect(other).toEqual([]);
  });

  it.each<[string, (event: CustomEvent<SendTemplateDetail>) => unknown]>([
    ['nobody takes', ({ detail }) => detail.payload],
    ['a server refuses', ({ detail }) => detail.waitUntil(new Response('', { status: 500 }))],
  ])('keeps what %s', async (_, listener) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element, choose, get } = await opened();
    element.addEventListener('mw-send-template', (event) => void listener(event));
    await choose('hello');
    get('.mw-template-send').click();
    await settled();
    expect(get('.mw-templates').dataset.status).toBe('failed');
    warn.mockRestore();
  });

  it('says for which conversation it sends, also when another one comes in front meanwhile', async () => {
    const sent = taken('mw-send-template');
    const { element, choose, get } = await opened({
      conversationKey: 'a',
      beforeSend: async () => {
        element.conversationKey = 'b';
        await settled();
        return true as const;
      },
    });
    await choose('hello');
    get('.mw-template-send').click();
    await vi.waitFor(() => expect(sent.map(({ conversationKey }) => conversationKey)).toEqual(['a']));
    await settled();
    expect(get('.mw-templates').dataset.status).not.toBe('sent');
  });

  it('takes a number as the number to send to', async () => {
    const { element } = await place('mw-template-selector');
    Object.assign(element, { contactPhone: 14155550100 });
    expect(element.contactPhone).toBe('14155550100');
  });

  it('closes with Escape, and gives the focus back', async () => {
    document.body.innerHTML = '<button id="opener">Open</button>';
    document.getElementById('opener')?.focus();
    const { element, user, find } = await opened();
    await user.keyboard('{Escape}');
    await settled();
    expect([element.open, find('dialog[open]'), document.activeElement?.id]).toEqual([false, null, 'opener']);
  });

  it('asks for more, again, and for another search', async () => {
    const more = heard('mw-load-more');
    const retries = heard('mw-retry');
    const queries = heard('mw-query-change');
    const { element, button, user, get } = await opened({
      templates: { items: [plain], status: 'ready', hasMore: true },
    });
    await user.click(button('Show more'));
    expect(more).toHaveLength(1);
    element.templates = { items: [], status: 'error' };
    await settled();
    await user.click(button('Try again'));
    expect(retries).toHaveLength(1);
    element.templates = [plain];
    await settled();
    fireEvent.change(get('[role="combobox"]'), { target: { value: 'x' } });
    await vi.waitFor(() => expect(queries.at(-1)).toEqual({ query: 'x' }));
  });

  it('is a part of the page where it is inline, styled, and leaves nothing', async () => {
    const { element, get, clock, root } = await opened({ variant: 'inline', open: undefined });
    expect(get('section.mw-templates')).toBeInstanceOf(HTMLElement);
    expect(getComputedStyle(get('.mw-templates-panes')).display).toBe('grid');
    expect(root.adoptedStyleSheets).toHaveLength(2);
    element.remove();
    await settled();
    expect([root.childNodes.length, clock.timerCount, clock.listenerCount]).toEqual([0, 0, 0]);
  });

  it('opens without templates and with what are none', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = await opened({ templates: undefined });
    Object.assign(element, { templates: 'none' });
    await settled();
    expect(shadowParts(element).find('.mw-templates-notice')).not.toBeNull();
    warn.mockRestore();
  });
});
