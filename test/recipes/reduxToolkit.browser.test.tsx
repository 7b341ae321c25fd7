import { configureStore } from '@reduxjs/toolkit';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessagingWindowProvider } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { Provider } from 'react-redux';
import { afterEach, expect, it, vi } from 'vitest';
import {
  conversationsReducer,
  selectConversations,
  webhookReceived,
  windowsAt,
} from '../../docs/recipes/redux-toolkit/conversationsSlice.js';
import { InboxList } from '../../docs/recipes/redux-toolkit/InboxList.js';
import { TemplatePicker } from '../../docs/recipes/redux-toolkit/TemplatePicker.js';
import { templatesApi } from '../../docs/recipes/redux-toolkit/templatesApi.js';
import { HOUR_MS } from '../../src/core/time/units.js';
import threeTexts from '../fixtures/webhooks/sipsyai-three-texts.json' with { type: 'json' };

const lastTextAt = 1_699_565_205_000;
afterEach(() => vi.unstubAllGlobals());

function makeStore() {
  return configureStore({
    reducer: { conversations: conversationsReducer, [templatesApi.reducerPath]: templatesApi.reducer },
    middleware: (defaults) => defaults().concat(templatesApi.middleware),
  });
}

it('Redux Toolkit: a webhook opens a window in a store of plain JSON', () => {
  const warn = vi.spyOn(console, 'error');
  const store = makeStore();
  const clock = createFakeClock(lastTextAt);
  render(
    <Provider store={store}>
      <MessagingWindowProvider clock={clock}>
        <InboxList />
      </MessagingWindowProvider>
    </Provider>,
  );
  act(() => void store.dispatch(webhookReceived(threeTexts.payload)));
  const alert = screen.getByRole('button', { name: /messaging window, PHONE_NUMBER_ID\/15559876551/ });
  expect(alert).toHaveTextContent('24h');
  expect(store.getState()).toEqual(JSON.parse(JSON.stringify(store.getState())));

  const selected = selectConversations(store.getState());
  act(() => clock.advance(24 * HOUR_MS));
  expect(alert).toHaveAttribute('data-status', 'closed');
  expect(selectConversations(store.getState())).toBe(selected);
  expect(windowsAt(selected, clock.now())).toMatchObject([
    { key: 'PHONE_NUMBER_ID/15559876551', window: { status: 'closed', reason: 'expired' } },
  ]);
  // Redux Toolkit reports here what is not serialisable, and selectors that give a new value each time.
  expect(warn).not.toHaveBeenCalled();
});

it('RTK Query: pages are loaded one by one, and a failed one again', async () => {
  const user = userEvent.setup();
  const onSendTemplate = vi.fn();
  const page = (name: string, next?: string) => ({
    data: [
      {
        ...{ name, language: 'en', status: 'APPROVED', category: 'UTILITY' },
        components: [{ type: 'BODY', text: `This is ${name}.` }],
      },
    ],
    paging: { cursors: { after: 'cursor' }, next },
  });
  const answers: (object | null)[] = [null, page('first', 'https://graph.example/next'), page('second')];
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(new URL(request.url).search);
    const answer = answers.shift();
    return Promise.resolve(Response.json(answer ?? {}, { status: answer ? 200 : 500 }));
  });
  render(
    <Provider store={makeStore()}>
      <TemplatePicker
        account="102290129340398"
        channel="whatsapp"
        conversationKey="redux"
        contact={{ phone: '16505551234' }}
        onSendTemplate={onSendTemplate}
      />
    </Provider>,
  );
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('option', { name: /^first/ });
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await user.click(await screen.findByRole('option', { name: /^second/ }));
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(asked).toEqual(['', '', '?after=cursor']);

  await user.click(screen.getByRole('button', { name: 'Send template' }));
  await waitFor(() => expect(onSendTemplate.mock.calls[0]?.[0]).toMatchObject({ text: 'This is second.' }));
});
