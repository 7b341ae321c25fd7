import {
  clearDrafts,
  defineElements,
  type MwComposer,
  type SendDetail,
} from 'react-messaging-window/elements';
import { describe, expect, it, vi } from 'vitest';
import { shadowParts } from '../support/shadowParts.js';
import { heard, inElementPage, place, settled, start, taken } from './elementPage.js';

inElementPage();

const open = (values: Partial<MwComposer> = {}) =>
  place('mw-composer', { lastInboundAt: start, conversationKey: 'a', ...values });

const fieldIn = (element: HTMLElement) => element.querySelector('textarea') as HTMLTextAreaElement;

describe('the value of <mw-composer>', () => {
  it('is what is sent in the same breath', async () => {
    const { element, user, get } = await open();
    const sent = taken('mw-send');
    element.value = 'Thanks!';
    element.send();
    expect(sent.map(({ text }) => text)).toEqual(['Thanks!']);
    await settled();
    expect(element.value).toBe('');
    await user.type(get('textarea'), 'Half a sent');
    element.value = 'Thanks again!';
    element.send();
    expect(sent.map(({ text }) => text)).toEqual(['Thanks!', 'Thanks again!']);
    await settled();
    expect(get<HTMLTextAreaElement>('textarea').value).toBe('');
  });

  it('is sent from a listener too', async () => {
    const { element, user, get } = await open();
    const sent = taken('mw-send');
    element.addEventListener('mw-value-change', ({ detail }) => {
      if (detail.value !== '/') return;
      element.value = 'Thanks!';
      element.send();
    });
    await user.type(get('textarea'), '/');
    await settled();
    expect([sent.map(({ text }) => text), element.value]).toEqual([['Thanks!'], '']);
  });

  it('is that of the conversation in front, which is also the one that sends', async () => {
    const { element, user, get } = await open();
    const sent = taken('mw-send');
    await user.type(get('textarea'), 'To a');
    element.conversationKey = 'b';
    element.send();
    expect([element.value, sent]).toEqual(['', []]);
    element.value = 'To b';
    element.send();
    expect(sent.map(({ text, conversationKey }) => [conversationKey, text])).toEqual([['b', 'To b']]);
    await settled();
    element.conversationKey = 'a';
    expect(element.value).toBe('To a');
  });

  it('stays in the conversation in which it was set', async () => {
    const { element } = await open();
    element.value = 'Private to a';
    element.conversationKey = 'b';
    element.value = 'Private to b';
    element.conversationKey = 'c';
    await settled();
    const read = (conversationKey: string) => {
      element.conversationKey = conversationKey;
      return element.value;
    };
    expect(['a', 'b', 'c'].map(read)).toEqual(['Private to a', 'Private to b', '']);
    element.mode = 'note';
    expect(element.value).toBe('');
  });

  it('stays there before the first render too', async () => {
    document.body.innerHTML = '<mw-composer channel="whatsapp" conversation-key="a"></mw-composer>';
    const element = document.querySelector('mw-composer') as MwComposer;
    element.value = 'Private to a';
    element.conversationKey = 'b';
    expect(element.value).toBe('');
    element.conversationKey = 'a';
    expect(element.value).toBe('Private to a');
  });

  it('keeps conversations apart whose ids are numbers', async () => {
    const { element } = await open();
    Object.assign(element, { conversationKey: 42 });
    element.value = 'To 42';
    Object.assign(element, { conversationKey: 43 });
    expect([element.conversationKey, element.value]).toEqual(['43', '']);
    Object.assign(element, { conversationKey: 42 });
    expect(element.value).toBe('To 42');
  });

  it.each([
    ['value', 'Early'],
    ['draft', { text: 'Early' }],
  ])('may be set as %s before the browser knows the element', async (property, given) => {
    const prefix = `draft-${crypto.randomUUID().slice(0, 4)}`;
    const element = document.createElement(`${prefix}-composer`) as MwComposer;
    Object.assign(element, { [property]: given, isLocked: true });
    Object.assign(element, { channel: 'whatsapp', lastInboundAt: Date.now(), conversationKey: property });
    document.body.append(element);
    defineElements(customElements, prefix);
    await settled();
    const { get, user } = { ...shadowParts(element), user: (await open()).user };
    expect([element.value, get<HTMLTextAreaElement>('textarea').value]).toEqual(['Early', 'Early']);
    expect([Object.keys(element), element.isLocked]).toEqual([[], false]);
    await user.type(get('textarea'), ' bird');
    expect(element.value).toBe('Early bird');
  });

  it('is forgotten by clearDrafts', async () => {
    const { element } = await open();
    element.value = 'Secret';
    await settled();
    clearDrafts();
    await settled();
    expect([element.value, sessionStorage.length]).toEqual(['', 0]);
  });
});

describe('a field in the slot of <mw-composer>', () => {
  it('has the draft where it comes later, or in place of another', async () => {
    const { element, user } = await open();
    element.value = 'Stored';
    await settled();
    element.innerHTML = '<textarea slot="editor"></textarea>';
    await settled();
    expect(fieldIn(element).value).toBe('Stored');
    await user.type(fieldIn(element), ' draft');
    element.innerHTML = '<div slot="editor"><textarea></textarea></div>';
    await settled();
    expect(fieldIn(element).value).toBe('Stored draft');
    const box = element.firstElementChild as HTMLElement;
    box.innerHTML = '<textarea>Of the server</textarea>';
    await settled();
    expect([fieldIn(element).value, element.value]).toEqual(['Stored draft', 'Stored draft']);
  });

  it('gives the draft what was typed before, if there is none', async () => {
    const prefix = `typed-${crypto.randomUUID().slice(0, 4)}`;
    document.body.innerHTML = `<${prefix}-composer channel="whatsapp" conversation-key="a">
      <textarea slot="editor"></textarea></${prefix}-composer>`;
    const element = document.body.firstElementChild as MwComposer;
    const changes = heard('mw-value-change');
    fieldIn(element).value = 'Typed early';
    defineElements(customElements, prefix);
    await settled();
    expect([element.value, changes.map(({ value }) => value)]).toEqual(['Typed early', ['Typed early']]);
    element.conversationKey = 'b';
    await settled();
    expect([element.value, fieldIn(element).value]).toEqual(['', '']);
    element.conversationKey = 'a';
    await settled();
    expect(fieldIn(element).value).toBe('Typed early');
  });

  it('never brings the text of one conversation into another', async () => {
    const { element, user } = await open();
    element.innerHTML = '<textarea slot="editor"></textarea>';
    await settled();
    const field = fieldIn(element);
    await user.type(field, 'Private to a');
    field.remove();
    await settled();
    element.conversationKey = 'b';
    element.append(field);
    await settled();
    expect([element.value, field.value]).toEqual(['', '']);
  });

  it('keeps what the host wrote into it without a word, until another draft comes', async () => {
    const { element, clock } = await open();
    element.innerHTML = '<textarea slot="editor"></textarea>';
    await settled();
    fieldIn(element).value = 'By a macro';
    clock.advance(60_000);
    element.suggestion = 'Ask something';
    await settled();
    expect(fieldIn(element).value).toBe('By a macro');
  });
});

describe('the field of an editor in the slot', () => {
  it.each([
    ['<div slot="editor"><input type="file" hidden><textarea></textarea></div>', 'textarea'],
    ['<form slot="editor"><input type="file"><input><textarea></textarea></form>', 'textarea'],
    ['<div slot="editor"><input type="file"><input type="checkbox"><input></div>', 'input:not([type])'],
    ['<div slot="editor"><select><option>1</select><input type="search"></div>', '[type="search"]'],
  ])('is the one for text: %s', async (editor, selector) => {
    const { element, user } = await open();
    element.innerHTML = editor;
    await settled();
    const field = element.querySelector<HTMLTextAreaElement>(selector) as HTMLTextAreaElement;
    await user.type(field, 'Typed');
    expect(element.value).toBe('Typed');
    element.value = 'Set';
    await settled();
    expect(field.value).toBe('Set');
    element.focus();
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['<div slot="editor"><input type="file"><div contenteditable>Rich</div></div>', '[contenteditable]'],
    ['<input slot="editor" type="file">', 'input'],
  ])('is left to the host where it is no field for text: %s', async (editor, selector) => {
    const { element } = await open();
    element.innerHTML = editor;
    await settled();
    element.value = 'Set';
    await settled();
    element.focus();
    expect(element.value).toBe('Set');
    expect(document.activeElement).toBe(element.querySelector(selector));
  });
});

describe('an element in another page', () => {
  it('has its parts named', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { root } = await place('mw-badge', { lastInboundAt: start }, frame.contentDocument?.body as Node);
    expect(root.querySelector('[part~="badge-text"]')).not.toBeNull();
  });
});

describe('<mw-composer> that leaves the page while it sends', () => {
  async function leaving(conversationKey?: string) {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const composer = await open({ conversationKey });
    const { element } = composer;
    const sent: SendDetail[] = [];
    const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
    element.addEventListener('mw-send', ({ detail }) => {
      sent.push(detail);
      detail.waitUntil(new Promise<void>((resolve, reject) => void answers.push({ resolve, reject })));
    });
    element.value = 'Once';
    element.send();
    element.remove();
    await settled();
    return { ...composer, sent, answers };
  }
  const back = async (element: HTMLElement) => {
    document.body.append(element);
    await settled();
  };

  it.each([undefined, 'k'])('sends once, with the key %s', async (key) => {
    const { element, sent, answers } = await leaving(key);
    await back(element);
    element.send();
    answers[0]?.resolve();
    await settled();
    expect([sent.length, element.value]).toEqual([1, '']);
  });

  it('leaves nothing when it is answered', async () => {
    const { element, answers, clock } = await leaving();
    answers[0]?.resolve();
    await settled();
    expect([clock.timerCount, clock.listenerCount, element.shadowRoot?.childNodes.length]).toEqual([0, 0, 0]);
    await back(element);
    expect(element.value).toBe('');
  });

  it.each(['while it is away', 'when it is back'])(
    'has the draft and its key if it fails %s',
    async (time) => {
      const { element, sent, answers } = await leaving();
      if (time === 'when it is back') await back(element);
      answers[0]?.reject(new Error('offline'));
      await settled();
      await back(element);
      expect(element.value).toBe('Once');
      element.send();
      answers[1]?.resolve();
      await settled();
      expect(sent.map(({ text }) => text)).toEqual(['Once', 'Once']);
      expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
      element.value = 'Twice';
      element.send();
      expect(sent[2]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
    },
  );
});
