import { whatsappCloud } from 'react-messaging-window/adapters';
import { clearDrafts, type MwComposer, type SendDetail } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { inputMethod } from '../support/compose.js';
import { shadowParts } from '../support/shadowParts.js';
import { type Chance, walks, wander } from '../support/walk.js';
import { inElementPage, settled, start } from './elementPage.js';

inElementPage();

const KEYS = ['a', 'b'] as const;
type Key = (typeof KEYS)[number];
type Place = `${Key} ${'reply' | 'note'}`;

/** A message that the host has not answered for. */
interface Pending {
  place: Place;
  text: string;
  outcome: 'taken' | 'refused' | 'offline';
  /** So late that it clears only what was not changed. */
  isOverdue: boolean;
  settle(): void;
}

/** Time for what is not painted. */
const turn = () => new Promise((done) => setTimeout(done));

async function walk(hasOwnEditor: boolean, chance: Chance) {
  const { pick } = chance;
  const clock = createFakeClock(start);
  /** The platform: when each customer wrote, and whether it has closed the window by a whim. */
  const inboundAt: Record<Key, number> = { a: start, b: start };
  const closed: Record<Key, boolean> = { a: false, b: false };
  const isOpen = (key: Key) => clock.now() < inboundAt[key] + DAY_MS && !closed[key];
  /** What stands in each draft, and what of the one in front is being composed. */
  const drafts: Record<Place, string> = { 'a reply': '', 'a note': '', 'b reply': '', 'b note': '' };
  let composed: { base: string; letters: string } | null = null;
  let key: Key = 'a';
  let mode: 'reply' | 'note' = 'reply';
  let words = 0;
  const place = (): Place => `${key} ${mode}`;
  let isOffline = false;
  const pending: Pending[] = [];
  const taken: string[] = [];
  const expected: string[] = [];

  const element: MwComposer = document.createElement('mw-composer');
  Object.assign(element, {
    ...{ channel: 'whatsapp', lastInboundAt: start, clock, conversationKey: key },
    readRefusal: whatsappCloud.refusal,
  });
  if (hasOwnEditor) {
    element.append(Object.assign(document.createElement('textarea'), { slot: 'editor' }));
  }
  element.addEventListener('mw-send', ({ detail }: CustomEvent<SendDetail>) => {
    const sentTo = detail.conversationKey as Key;
    const mayGo = detail.mode === 'note' || isOpen(sentTo);
    expect(`${sentTo} ${detail.mode}`, 'the conversation that was in front').toBe(place());
    if (!mayGo) expect(closed[sentTo], 'a refusal that could have been known').toBe(true);
    const outcome = isOffline ? 'offline' : mayGo ? 'taken' : 'refused';
    isOffline = false;
    if (outcome === 'taken') taken.push(`${place()}: ${detail.text}`);
    const answer = new Promise<void>((resolve, reject) => {
      const settle = () =>
        outcome === 'taken'
          ? resolve()
          : reject(outcome === 'refused' ? { error: { code: 131047 } } : new Error('offline'));
      pending.push({ place: place(), text: detail.text, outcome, isOverdue: false, settle });
    });
    detail.waitUntil(answer);
  });
  document.body.append(element);
  await settled();
  const { get } = shadowParts(element);
  const field = element.querySelector('textarea') ?? get<HTMLTextAreaElement>('textarea');
  const ime = inputMethod(field);
  const canType = () => !field.readOnly && get<HTMLElement>('.mw-composer-editor').hidden === false;
  const caretToEnd = () => {
    field.focus();
    if (composed === null) field.setSelectionRange(field.value.length, field.value.length);
  };
  const isSending = () => pending.some((one) => one.place === place());

  const steps = {
    async type() {
      if (!canType() || composed !== null) return;
      caretToEnd();
      const text = `w${++words} `;
      drafts[place()] += text;
      await ime.commit(text);
    },
    async compose() {
      if (!canType()) return;
      caretToEnd();
      composed ??= { base: drafts[place()], letters: '' };
      composed.letters += 'n';
      drafts[place()] = composed.base + composed.letters;
      await ime.compose(composed.letters);
    },
    async commit() {
      if (composed === null) return;
      const text = `你${++words} `;
      drafts[place()] = composed.base + text;
      composed = null;
      await ime.commit(text);
    },
    async send() {
      await steps.commit();
      const draft = drafts[place()];
      const before = pending.length;
      const maySend = draft.trim() !== '' && !isSending() && (mode === 'note' || !element.isLocked);
      element.send();
      expect(pending.length > before, 'sent exactly when it may be').toBe(maySend);
      const sent = pending[before];
      if (sent === undefined) return;
      expect(sent.text, 'what was written').toBe(draft);
      if (sent.outcome === 'taken') expected.push(`${place()}: ${draft}`);
    },
    async answer() {
      const one = pending.shift();
      if (one === undefined) return;
      one.settle();
      const draft = drafts[one.place];
      const isCleared = one.isOverdue ? draft === one.text : draft.startsWith(one.text);
      if (one.outcome === 'taken' && isCleared) {
        drafts[one.place] = draft.slice(one.text.length);
        if (one.place === place() && composed !== null) composed.base = composed.base.slice(one.text.length);
      }
      await turn();
    },
    fail() {
      isOffline = true;
    },
    switch() {
      composed = null;
      key = key === 'a' ? 'b' : 'a';
      Object.assign(element, { conversationKey: key, lastInboundAt: inboundAt[key] });
    },
    mode() {
      composed = null;
      mode = mode === 'reply' ? 'note' : 'reply';
      element.mode = mode;
    },
    async switchAndType() {
      steps.switch();
      // Before anything is painted.
      await turn();
      await steps.type();
      await steps.compose();
      if (pick([true, false])) {
        steps.switch();
        await turn();
        await steps.type();
      }
    },
    inbound() {
      const other = pick(KEYS);
      inboundAt[other] = clock.now();
      closed[other] = false;
      element.lastInboundAt = inboundAt[key];
    },
    refuse() {
      closed[key] = true;
    },
    wait() {
      for (const one of pending) one.isOverdue = true;
      clock.advance(pick([MINUTE_MS, HOUR_MS, 12 * HOUR_MS]));
    },
    render() {
      element.suggestion = `Ask ${++words}`;
    },
    /** Nothing is painted for a while. */
    busy() {
      const end = performance.now() + 30;
      while (performance.now() < end);
    },
    frame: settled,
  };

  const path = await wander(chance, 16, steps, () => {
    expect(element.value, `the draft of ${place()}`).toBe(drafts[place()]);
    expect(taken, 'what the platform took').toEqual(expected);
  });
  await steps.commit();
  for (const other of KEYS) {
    for (const as of ['reply', 'note'] as const) {
      [key, mode] = [other, as];
      Object.assign(element, { conversationKey: key, mode });
      await settled();
      expect([element.value, field.value], `the draft of ${place()} at the end`).toEqual([
        drafts[place()],
        drafts[place()],
      ]);
    }
  }
  element.remove();
  await settled();
  for (const one of pending) one.settle();
  await settled();
  expect([clock.timerCount, clock.listenerCount], 'left behind').toEqual([0, 0]);
  clearDrafts();
  return path;
}

describe.each([
  ['its own field', false],
  ['a field in its slot', true],
])('a walk through everything that may happen to <mw-composer> with %s', (name, hasOwnEditor) => {
  walks(`loses nothing, and sends nothing twice, while closed or to another, with ${name}`, 30, (chance) =>
    walk(hasOwnEditor, chance),
  );
});
