import { act, render } from '@testing-library/react';
import { type ComposerEditor, WindowComposer, type WindowComposerProps } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/core/time/units.js';
import { inputMethod } from '../support/compose.js';

const start = Date.parse('2026-11-22T09:30:00Z');

const editors = {
  'the own field': undefined,
  "a host's field with a text": ({ value, setValue, readOnly, ref }: ComposerEditor) => (
    <textarea {...{ value, readOnly, ref }} onChange={({ target }) => setValue(target.value)} />
  ),
  "a host's field with a draft": ({ draft, setDraft, readOnly, ref }: ComposerEditor) => (
    <textarea
      {...{ value: draft.text, readOnly, ref }}
      onChange={({ target }) => setDraft({ ...draft, text: target.value })}
    />
  ),
};

function mount(children?: WindowComposerProps['children']) {
  const clock = createFakeClock(start);
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const sent: string[] = [];
  const conversationKey = crypto.randomUUID();
  let props: Partial<WindowComposerProps> = { conversationKey };
  const page = () => (
    <WindowComposer
      {...{ clock, children, channel: 'whatsapp', lastInboundAt: start }}
      onSend={({ text }: { text: string }) => {
        sent.push(text);
        return new Promise<void>((resolve, reject) => void answers.push({ resolve, reject }));
      }}
      {...(props as object)}
    />
  );
  const { container, rerender } = render(page());
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  const ime = inputMethod(field);
  const [compose, commit] = [ime.compose, ime.commit].map(
    (write) => (text: string) => act(async () => void (await write(text))),
  ) as [(text: string) => Promise<void>, (text: string) => Promise<void>];
  return {
    ...{ clock, answers, sent, field, compose, commit, conversationKey },
    async send() {
      await act(async () => container.querySelector<HTMLElement>('.mw-composer-send')?.click());
    },
    async set(changed: Partial<WindowComposerProps>) {
      props = { ...props, ...changed };
      await act(async () => rerender(page()));
    },
    isLocked: () => container.querySelector('[data-locked]') !== null,
    async end() {
      await act(async () => clock.advance(DAY_MS));
    },
  };
}

describe.each(Object.entries(editors))('a composition in %s', (_, editor) => {
  it('goes on while the message before it is taken', async () => {
    const { answers, sent, field, compose, commit, send } = mount(editor);
    await commit('Hello');
    await send();
    await compose('n');
    await compose('ni');
    await act(async () => answers[0]?.resolve());
    expect(field.value, 'what is composed stays where it is').toBe('Helloni');
    await compose('niha');
    await commit('你好');
    expect(field.value).toBe('你好');
    await send();
    expect(sent).toEqual(['Hello', '你好']);
  });

  it('is over when all that stands in the field has gone', async () => {
    const { answers, field, commit, compose, send, end, isLocked } = mount(editor);
    await commit('Hello');
    await compose('ni');
    await send();
    await act(async () => answers[0]?.resolve());
    expect(field.value).toBe('');
    await end();
    expect(isLocked()).toBe(true);
  });

  it('keeps the lock waiting, also after the message before it was taken', async () => {
    const { answers, field, commit, compose, send, end, isLocked } = mount(editor);
    await commit('Hello');
    await send();
    await compose('ni');
    await act(async () => answers[0]?.resolve());
    await end();
    expect([isLocked(), field.value]).toEqual([false, 'Helloni']);
    await commit('你');
    expect([isLocked(), field.value]).toEqual([true, '你']);
  });

  it('keeps the whole text where the message before it was refused', async () => {
    const { answers, field, commit, compose, send } = mount(editor);
    await commit('Hello');
    await send();
    await compose('ni');
    await act(async () => answers[0]?.reject(new Error('offline')));
    await commit('你');
    expect(field.value).toBe('Hello你');
  });

  it.each([
    ['another conversation', { conversationKey: 'other' }, {}],
    ['a note', { mode: 'note' as const }, { mode: 'reply' as const }],
  ])('is over with a switch to %s, also when it comes back', async (_name, there, back) => {
    const { field, compose, commit, set, end, isLocked, conversationKey } = mount(editor);
    await commit('Hello');
    await compose('ni');
    await set(there);
    expect(field.value).toBe('');
    await set({ conversationKey, ...back });
    expect(field.value).toBe('Helloni');
    await end();
    expect(isLocked()).toBe(true);
  });
});

describe('a composition', () => {
  it('is over where the host writes another text', async () => {
    const { field, compose, set, end, isLocked } = mount();
    await compose('ni');
    await set({ value: 'By a macro' });
    expect(field.value).toBe('By a macro');
    await end();
    expect(isLocked()).toBe(true);
  });
});
