import { fireEvent } from '@testing-library/react';
import type { MwComposer, SendDetail } from 'react-messaging-window/elements';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import { shadowParts } from '../support/shadowParts.js';
import { heard, inElementPage, place, settled, start, taken } from './elementPage.js';

inElementPage();

const open = (values: Partial<MwComposer> = {}, into?: Node) =>
  place('mw-composer', { lastInboundAt: start, conversationKey: 'a', ...values }, into);

const CLOSED = { lastInboundAt: start - 25 * HOUR_MS };

/** A composer with an editor of the host's. */
async function openWithEditor(editor: string, values: Partial<MwComposer> = {}) {
  const composer = await open(values);
  composer.element.innerHTML = editor;
  await settled();
  return { ...composer, field: composer.element.querySelector('[slot="editor"]') as HTMLTextAreaElement };
}

/** Answers each message when the test says so. */
function answering(element: HTMLElement) {
  const sent: (SendDetail & { answer: () => void; refuse: (error: unknown) => void })[] = [];
  element.addEventListener('mw-send', ({ detail }) => {
    detail.waitUntil(
      new Promise<void>((answer, refuse) => {
        sent.push({ ...detail, answer, refuse });
      }),
    );
  });
  return sent;
}

describe('<mw-composer> sends', () => {
  it('by an event that the host answers later', async () => {
    const { element, user, get, button } = await open();
    const sent = answering(element);
    await user.type(get('textarea'), 'Hello');
    await user.click(button('Send'));
    await settled();
    expect(sent[0]).toMatchObject({ text: 'Hello', mode: 'reply', isHumanAgent: false });
    expect(sent[0]?.idempotencyKey).toEqual(expect.any(String));
    expect([element.value, get('.mw-composer').dataset.sending]).toEqual(['Hello', '']);
    sent[0]?.answer();
    await settled();
    expect([element.value, get('.mw-composer').dataset.sending]).toEqual(['', undefined]);
  });

  it('and says after its limit that nobody has answered; Cancel aborts the signal that the host has', async () => {
    const { element, clock, user, get, button } = await open();
    element.setAttribute('send-limit-ms', '5000');
    const sent = answering(element);
    await user.type(get('textarea'), 'Hello{Enter}');
    clock.advance(5000);
    await settled();
    await user.click(button('Cancel'));
    await settled();
    expect([sent[0]?.signal.aborted, element.value]).toEqual([true, 'Hello']);
  });

  it('and keeps what the host rejects, with the same key for the next try', async () => {
    const events = heard('mw-event');
    const { element, user, get, words } = await open({
      readRefusal: () =>
        ({
          reason: 'window-closed',
          code: '131047',
          closesWindow: true,
          explain: 'window-closed',
          retry: 'never',
        }) as never,
    });
    const sent = answering(element);
    await user.type(get('textarea'), 'Hello{Enter}');
    await settled();
    sent[0]?.refuse(new Error('131047'));
    await settled();
    expect([element.value, element.isLocked, element.state.reason]).toEqual(['Hello', true, 'refused']);
    expect(words('.mw-notice')).toContain('131047');
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['message-failed', 'refused', 'status-changed']),
    );
    element.lastInboundAt = start + 1000;
    element.readRefusal = undefined;
    await settled();
    element.send();
    await settled();
    expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
  });

  it('says in which conversation it was written', async () => {
    const { element } = await open();
    const sent = answering(element);
    element.value = 'Hello';
    element.send();
    expect(sent[0]?.conversationKey).toBe('a');
  });

  it.each<[string, (event: CustomEvent<SendDetail>) => unknown]>([
    [
      'is prevented',
      (event) => {
        event.detail.waitUntil(null);
        event.preventDefault();
      },
    ],
    ['is only looked at', ({ detail }) => detail.mode],
    ['a listener rejects', async ({ detail }) => detail.waitUntil(Promise.reject(new Error('offline')))],
    [
      'a server refuses',
      ({ detail }) => detail.waitUntil(Promise.resolve(new Response('', { status: 500 }))),
    ],
  ])('nothing that %s', async (_, listener) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element, root } = await open();
    element.addEventListener('mw-send', (event) => void listener(event));
    element.value = 'Hello';
    element.send();
    await settled();
    expect([element.value, root.textContent]).toEqual(['Hello', expect.stringContaining("wasn't sent")]);
    warn.mockRestore();
  });

  it.each<[string, (event: CustomEvent<SendDetail>) => unknown]>([
    [
      'throws',
      ({ detail }) => {
        throw new Error(detail.text);
      },
    ],
    [
      'takes it too late',
      async ({ detail }) => {
        await Promise.resolve();
        detail.waitUntil(null);
      },
    ],
  ])('nothing where the listener %s', async (_, listener) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const thrown: unknown[] = [];
    const { element } = await open();
    element.addEventListener('mw-send', (event) => {
      // As an uncaught error would end: the listener has not taken the event.
      try {
        Promise.resolve(listener(event)).catch((error: unknown) => thrown.push(error));
      } catch (error) {
        thrown.push(error);
      }
    });
    element.value = 'Hello';
    element.send();
    await settled();
    expect([element.value, thrown.length]).toEqual(['Hello', 1]);
    expect(warn.mock.lastCall?.[0]).toMatch(/no listener of mw-send has called event.detail.waitUntil/);
    warn.mockRestore();
  });

  it('at once where the host has nothing to wait for, and heard at the document', async () => {
    const { element } = await open();
    const sent = taken('mw-send');
    element.value = 'Hello';
    element.send();
    await settled();
    expect([sent.length, sent[0]?.text, element.value]).toEqual([1, 'Hello', '']);
    expect(() => sent[0]?.waitUntil(null)).toThrow(/after the event/);
  });
});

describe('<mw-composer> locks', () => {
  it('with the draft kept, and gives the focus to the notice and back', async () => {
    const locks = heard('mw-lock-change');
    const statuses = heard('mw-status-change');
    const { element, clock, user, get, root, find } = await open();
    await user.type(get('textarea'), 'Half a sent');
    clock.advance(DAY_MS);
    await settled();
    expect([element.value, element.isLocked]).toEqual(['Half a sent', true]);
    expect(get('.mw-composer-editor').hidden).toBe(true);
    expect(root.activeElement).toBe(find('.mw-kept-draft-field'));
    element.lastInboundAt = clock.now();
    await settled();
    expect(root.activeElement).toBe(find('.mw-composer-input'));
    expect(find<HTMLTextAreaElement>('.mw-composer-input')?.value).toBe('Half a sent');
    expect(locks).toEqual([
      { isLocked: true, reason: 'expired' },
      { isLocked: false, reason: null },
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(['expiring', 'closed', 'open']);
  });

  it('grey in place where the host wants it so', async () => {
    const { get, words } = await open({ ...CLOSED, variant: 'disable' });
    expect(get<HTMLTextAreaElement>('textarea').placeholder).toBe('Session expired');
    expect(words('.mw-notice-text')).toMatch(/over 24 hours ago/);
  });

  it('and offers what the host does', async () => {
    const ways = heard('mw-way-out');
    const cancelled = heard('mw-cancel-queued');
    const elsewhere = heard('mw-other-window');
    const { element, user, button, root } = await open({
      ...CLOSED,
      bots: [{ id: 'b', name: 'Concierge', firstTemplate: 'hello' }],
      queued: { name: 'hello', sendAt: start + HOUR_MS },
      otherWindows: [
        { key: 'ig-1', label: 'Reply on Instagram', channel: 'instagram', lastInboundAt: start },
      ],
    });
    element.setAttribute('ways-out', 'template  wait');
    await settled();
    await user.click(button('Send template'));
    await user.click(
      [...root.querySelectorAll('button')].find((one) => one.textContent?.includes('Concierge')) as Element,
    );
    await user.click(button('Cancel'));
    expect(ways).toEqual([{ way: 'template' }, { way: 'bot', bot: expect.objectContaining({ id: 'b' }) }]);
    expect(cancelled).toHaveLength(1);
    await user.click(button('Reply on Instagram (24h)'));
    expect(elsewhere).toEqual([{ key: 'ig-1' }]);
  });

  it('not for a private note', async () => {
    const { element, get } = await open({ ...CLOSED, mode: 'note' });
    expect([element.isLocked, get<HTMLTextAreaElement>('textarea').disabled]).toEqual([false, false]);
  });

  it('says so in a live region that goes with the last composer', async () => {
    const { element, clock } = await open();
    expect(document.querySelectorAll('[data-mw-live]')).toHaveLength(2);
    clock.advance(DAY_MS);
    await settled();
    expect(document.querySelector('[data-mw-live="polite"]')?.textContent).not.toBe('');
    element.remove();
    await settled();
    expect(document.querySelectorAll('[data-mw-live]')).toHaveLength(0);
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });
});

describe('<mw-composer> holds a draft', () => {
  it('for each conversation', async () => {
    const changes = heard('mw-value-change');
    const { element, user, get } = await open();
    await user.type(get('textarea'), 'Hi');
    element.conversationKey = 'b';
    await settled();
    expect(element.value).toBe('');
    element.value = 'To b';
    element.setAttribute('conversation-key', 'a');
    await settled();
    expect(element.value).toBe('Hi');
    expect(changes.map(({ value, conversationKey }) => [conversationKey, value])).toEqual([
      ['a', 'H'],
      ['a', 'Hi'],
      ['b', ''],
      ['a', 'Hi'],
    ]);
    element.conversationKey = 'b';
    expect(element.value).toBe('To b');
  });

  it('with its attachments', async () => {
    const { element } = await open();
    element.draft = { text: '', attachments: [{ id: 1 }] };
    const sent = taken('mw-send');
    element.send();
    await settled();
    expect(sent[0]?.attachments).toEqual([{ id: 1 }]);
  });

  it('that was set before it was in the page', async () => {
    const element = document.createElement('mw-composer');
    element.value = 'Early';
    expect(element.value).toBe('Early');
    Object.assign(element, { channel: 'whatsapp', lastInboundAt: Date.now(), conversationKey: 'early' });
    document.body.append(element);
    await settled();
    expect(shadowParts(element).get<HTMLTextAreaElement>('textarea').value).toBe('Early');
  });

  it.each([
    ['a key', 'k'],
    ['no key', undefined],
  ])('when it is moved or comes back, with %s', async (_, conversationKey) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    document.body.innerHTML = '<p></p>';
    const { element, user, get } = await open({ conversationKey });
    const field = get('textarea');
    await user.type(field, 'Kept');
    document.querySelector('p')?.append(element);
    await settled();
    expect(shadowParts(element).get('textarea')).toBe(field);
    element.remove();
    await settled();
    document.body.append(element);
    await settled();
    expect(shadowParts(element).get<HTMLTextAreaElement>('textarea').value).toBe('Kept');
    vi.restoreAllMocks();
  });
});

describe("<mw-composer> with the host's own editor", () => {
  it('needs no code for a field', async () => {
    const { element, field, user, find, button } = await openWithEditor(
      '<textarea slot="editor"></textarea>',
    );
    const sent = taken('mw-send');
    expect(find('.mw-composer-input')).toBeNull();
    await user.type(field, 'Own');
    expect(element.value).toBe('Own');
    await user.click(button('Send'));
    await settled();
    expect([sent[0]?.text, field.value]).toEqual(['Own', '']);
    element.value = 'Set';
    await settled();
    expect(field.value).toBe('Set');
  });

  it('hides it while locked, and never takes it out', async () => {
    const { element, clock, field, user, get, find, root } = await openWithEditor(
      '<textarea slot="editor"></textarea>',
    );
    await user.type(field, 'Half');
    clock.advance(DAY_MS);
    await settled();
    expect([field.isConnected, field.checkVisibility(), field.value]).toEqual([true, false, 'Half']);
    expect([document.activeElement, root.activeElement]).toEqual([element, get('.mw-kept-draft-field')]);
    element.lastInboundAt = clock.now();
    await settled();
    expect([field.checkVisibility(), document.activeElement]).toEqual([true, field]);
    expect(find('slot[name="editor"]')).not.toBeNull();
  });

  it('makes it inert where it stays in sight', async () => {
    const { element, field, get } = await openWithEditor('<div slot="editor" contenteditable>Text</div>', {
      ...CLOSED,
      variant: 'disable',
    });
    expect([field.checkVisibility(), get<HTMLSlotElement>('slot').inert]).toEqual([true, true]);
    const grey = getComputedStyle(get('.mw-composer-editor')).backgroundColor;
    expect(grey).not.toBe(getComputedStyle(get('.mw-notice')).backgroundColor);
    expect(getComputedStyle(field).color).not.toBe(getComputedStyle(get('.mw-notice')).color);
    field.focus();
    expect(document.activeElement).not.toBe(field);
    element.lastInboundAt = start;
    await settled();
    field.focus();
    expect(document.activeElement).toBe(field);
  });

  it('takes and gives its text by value and event', async () => {
    const { element, field } = await openWithEditor('<div slot="editor" contenteditable></div>');
    const changes = heard('mw-value-change');
    field.textContent = 'Rich';
    element.value = field.textContent ?? '';
    await settled();
    expect(changes).toEqual([]);
    element.conversationKey = 'other';
    await settled();
    expect(changes.map(({ value }) => value)).toEqual(['']);
  });

  it('waits for the end of a composition in it', async () => {
    const { element, clock, field } = await openWithEditor('<textarea slot="editor"></textarea>');
    field.focus();
    fireEvent.compositionStart(field);
    clock.advance(DAY_MS);
    await settled();
    expect(field.checkVisibility()).toBe(true);
    fireEvent.compositionEnd(field);
    await settled();
    expect([field.checkVisibility(), element.isLocked]).toEqual([false, true]);
  });

  it('has room for its buttons, and goes back to its own field', async () => {
    const { element, get, find } = await openWithEditor(
      '<textarea slot="editor"></textarea><button slot="tools">Attach</button>',
    );
    expect(get<HTMLSlotElement>('slot[name="tools"]').assignedElements()).toHaveLength(1);
    element.replaceChildren();
    await settled();
    expect([find('slot'), find('.mw-composer-input') !== null]).toEqual([null, true]);
  });
});
