import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Announcement } from '../../.storybook/panels/transcript/Announcement.js';
import { observeAnnouncements } from '../../.storybook/panels/transcript/observeAnnouncements.js';
import { retainVoice } from '../../src/components/internal/liveRegion.js';

let told: Announcement[];
let stop: () => void;

beforeEach(() => {
  told = [];
  stop = observeAnnouncements(document, (one) => told.push(one));
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** After the observer has been called. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function toldAfter(act: () => void) {
  told = [];
  act();
  await settled();
  return told;
}

const set = (html: string) => {
  document.body.innerHTML = html;
};
const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;

it('hears the live region of the kit, also the same words twice', async () => {
  const voice = retainVoice(document);
  await settled();
  const topic = (fact: string) => ({ subject: 'a', fact });
  expect(await toldAfter(() => voice.say('1 hour left', topic('1')))).toEqual([
    { kind: 'polite', text: '1 hour left' },
  ]);
  expect(await toldAfter(() => voice.say('1 hour left', topic('2')))).toEqual([
    { kind: 'polite', text: '1 hour left' },
  ]);
  expect(await toldAfter(() => voice.say('Closed', topic('3'), 'assertive'))).toEqual([
    { kind: 'assertive', text: 'Closed' },
  ]);
  voice.release();
});

it('hears alerts that appear with their text, but not polite regions', async () => {
  expect(await toldAfter(() => set('<div><p role="alert">Not <b>sent</b>.</p></div>'))).toEqual([
    { kind: 'assertive', text: 'Not sent.' },
  ]);
  expect(await toldAfter(() => set('<p role="status">12 templates</p>'))).toEqual([]);
  expect(await toldAfter(() => find('p').append(' found'))).toEqual([
    { kind: 'polite', text: '12 templates found' },
  ]);
});

it.each([
  ['with aria-live="off"', '<p role="status" aria-live="off"></p>'],
  ['that is hidden', '<p role="alert" hidden></p>'],
  ['in what is hidden from it', '<div aria-hidden="true"><p role="alert"></p></div>'],
  ['that is none', '<p></p>'],
])('hears nothing from a region %s', async (_, html) => {
  await toldAfter(() => set(html));
  expect(await toldAfter(() => find('p').append('words'))).toEqual([]);
});

it('leaves out what is not read, and tells blocks apart', async () => {
  await toldAfter(() => set('<div role="status"></div>'));
  const parts = '<p>One</p><p>two<i aria-hidden="true">!</i></p><img alt="three"><span hidden>four</span>';
  expect(
    await toldAfter(() => {
      find('div').innerHTML = parts;
    }),
  ).toEqual([{ kind: 'polite', text: 'One two three' }]);
});

it('tells name, role and description of what gets the focus', async () => {
  set(`
    <button aria-label="Window: 2 h left">2h</button>
    <label>Reply <textarea aria-describedby="hint"></textarea></label><p id="hint">Ends at 10:30</p>
    <a href="#"></a>`);
  expect(await toldAfter(() => find('button').focus())).toEqual([
    { kind: 'focus', text: 'Window: 2 h left', role: 'button' },
  ]);
  expect(await toldAfter(() => find('textarea').focus())).toEqual([
    { kind: 'focus', text: 'Reply', role: 'textbox', description: 'Ends at 10:30' },
  ]);
  expect(await toldAfter(() => find('a').focus())).toEqual([{ kind: 'focus', text: '', role: 'link' }]);
});

it('tells nothing once it has stopped', async () => {
  await toldAfter(() => set('<p role="status"></p><button>Send</button>'));
  stop();
  expect(
    await toldAfter(() => {
      find('p').append('words');
      find('button').focus();
    }),
  ).toEqual([]);
});
