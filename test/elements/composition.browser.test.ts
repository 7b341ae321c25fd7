import type { MwComposer, SendDetail } from 'react-messaging-window/elements';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/core/time/units.js';
import { inputMethod } from '../support/compose.js';
import { inElementPage, place, settled, start } from './elementPage.js';

inElementPage();

const editors = {
  'the own field': '',
  'a field in the slot': '<textarea slot="editor"></textarea>',
  'a field in a box': '<div slot="editor"><input type="file" hidden><textarea></textarea></div>',
};

async function open(editor: string) {
  const { element, clock, get } = await place('mw-composer', { lastInboundAt: start, conversationKey: 'a' });
  element.innerHTML = editor;
  await settled();
  const field = element.querySelector('textarea') ?? get<HTMLTextAreaElement>('textarea');
  field.focus();
  const ime = inputMethod(field);
  const sent: string[] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  element.addEventListener('mw-send', ({ detail }: CustomEvent<SendDetail>) => {
    sent.push(detail.text);
    detail.waitUntil(new Promise<void>((resolve, reject) => void answers.push({ resolve, reject })));
  });
  return {
    ...{ element, field, sent, answers, get },
    async compose(text: string) {
      await ime.compose(text);
      await settled();
    },
    async commit(text: string) {
      await ime.commit(text);
      await settled();
    },
    async end() {
      clock.advance(DAY_MS);
      await settled();
      return get('.mw-composer').hasAttribute('data-locked');
    },
  };
}

describe.each(Object.entries(editors))('a composition in %s of <mw-composer>', (_, editor) => {
  it('goes on while the message before it is taken', async () => {
    const { element, answers, sent, field, compose, commit } = await open(editor);
    await commit('Hello');
    element.send();
    await compose('n');
    await compose('ni');
    answers[0]?.resolve();
    await settled();
    expect([field.value, element.value]).toEqual(['Helloni', 'ni']);
    await compose('niha');
    await commit('你好');
    expect([field.value, element.value]).toEqual(['你好', '你好']);
    element.send();
    expect(sent).toEqual(['Hello', '你好']);
  });

  it('keeps the lock waiting', async () => {
    const { element, answers, field, compose, commit, end } = await open(editor);
    await commit('Hello');
    element.send();
    await compose('ni');
    answers[0]?.resolve();
    await settled();
    expect(await end()).toBe(false);
    await commit('你');
    expect([await end(), field.value, element.value]).toEqual([true, '你', '你']);
  });

  it.each<[string, (element: MwComposer) => unknown]>([
    ['the host writes', (element) => Object.assign(element, { value: 'By a macro' })],
    ['all that it says has gone', (element) => element.send()],
    ['another conversation comes', (element) => Object.assign(element, { conversationKey: 'b' })],
    ['a note is written', (element) => Object.assign(element, { mode: 'note' })],
  ])('is over where %s', async (_name, happen) => {
    const { element, answers, field, compose, commit, end } = await open(editor);
    await commit('Hello');
    await compose('ni');
    happen(element);
    answers[0]?.resolve();
    await settled();
    expect([field.value, element.value]).toEqual([element.value, element.value]);
    expect(element.value).not.toMatch(/ni/);
    Object.assign(element, { conversationKey: 'a', mode: 'reply' });
    await settled();
    expect(await end()).toBe(true);
  });
});

describe.each(Object.entries(editors))('a composition in %s of <mw-composer>', (_, editor) => {
  it('is over where another conversation says the same', async () => {
    const { element, compose, commit } = await open(editor);
    await compose('n');
    element.conversationKey = 'b';
    element.value = 'n';
    await settled();
    await commit('w ');
    expect(element.value).toBe('nw ');
  });
});

describe('a composition in a field that is taken out of <mw-composer>', () => {
  it('is over', async () => {
    const { element, compose, end } = await open('<textarea slot="editor"></textarea>');
    await compose('ni');
    element.innerHTML = '<textarea slot="editor"></textarea>';
    await settled();
    expect(await end()).toBe(true);
    expect(element.value).toBe('ni');
  });
});
