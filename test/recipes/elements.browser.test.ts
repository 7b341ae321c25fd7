import type { MwBadge, MwComposer, MwTemplateSelector } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { createApp } from 'vue';
import page from '../../docs/recipes/plain-html/index.html?raw';
import { ConversationView } from '../../docs/recipes/vue/ConversationView.js';
import { DAY_MS } from '../../src/core/time/units.js';
import { appears, inElementPage, settled, start, within } from '../elements/elementPage.js';

const templates = [
  {
    ...{ name: 'follow_up', language: 'en', status: 'APPROVED', category: 'UTILITY' },
    components: [{ type: 'BODY', text: 'May we go on?' }],
  },
];

inElementPage();
afterEach(() => vi.unstubAllGlobals());

/** Writes and sends, lets the window close, takes the way out and sends a template. */
async function walk(sent: unknown[]) {
  const badge = document.querySelector('mw-badge') as MwBadge;
  const composer = document.querySelector('mw-composer') as MwComposer;
  const selector = document.querySelector('mw-template-selector') as MwTemplateSelector;
  const clock = createFakeClock(start);
  for (const element of [badge, composer, selector]) element.clock = clock;
  await settled();
  expect(within(badge).words('.mw-badge-text')).toBe('Window open (24h remaining)');

  composer.value = 'Hello';
  await settled();
  composer.send();
  await settled();
  expect([sent, composer.value]).toEqual([
    [{ to: '16505551234', type: 'text', text: { body: 'Hello' } }],
    '',
  ]);

  composer.value = 'Half a thought';
  clock.advance(DAY_MS);
  await settled();
  expect([badge.state.status, composer.isLocked, composer.value]).toEqual(['closed', true, 'Half a thought']);
  within(composer).button('Send template').click();
  (await appears(selector, '[role="option"]')).click();
  await settled();
  within(selector).button('Send template').click();
  await vi.waitFor(() =>
    expect(sent[1]).toMatchObject({ to: '16505551234', template: { name: 'follow_up' } }),
  );
}

it('Vue: a conversation by elements', async () => {
  const sent: unknown[] = [];
  const app = createApp(ConversationView, {
    ...{ id: 'a', phone: '16505551234', lastInboundAt: start, templates },
    post: async (body: unknown) => void sent.push(body),
  });
  app.mount(document.body.appendChild(document.createElement('div')));
  await walk(sent);
  expect(sent).toHaveLength(2);
  app.unmount();
});

it('plain HTML: the page of the recipe', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (address: string, request?: RequestInit) => {
    if (address === '/api/message_templates') return Response.json(templates);
    sent.push(JSON.parse(String(request?.body)));
    return Response.json({});
  });
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  document.body.append(...body.children);
  await import('../../docs/recipes/plain-html/inbox.js');
  await walk(sent);
  expect(sent).toHaveLength(2);
});
