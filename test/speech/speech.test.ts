import { join, resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromSource } from '../../vitest.quick.config.js';
import type { SceneProps } from './page.js';
import { type ScreenReader, startScreenReader } from './screenReader.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
let server: ViteDevServer;
let reader: ScreenReader;

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '../..');
  const source = fromSource();
  server = await createServer({
    ...source,
    optimizeDeps: { ...source.optimizeDeps, entries: ['test/speech/page.tsx'] },
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    cacheDir: join(root, 'node_modules/.vite/speech'),
    server: { port: 0, hmr: false },
  });
  server.middlewares.use('/speech', (_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="en"><title>Inbox</title><h1 tabindex="-1">Inbox</h1><h2 tabindex="-1">Conversation</h2><main></main><script type="module" src="/test/speech/page.tsx"></script></html>',
    );
  });
  await server.listen();
  reader = await startScreenReader();
  await reader.page.goto(`${server.resolvedUrls?.local[0]}speech`);
  await reader.page.waitForFunction(() => 'speech' in window, undefined, { timeout: 120_000 });
  await reader.page.locator('h1').click();
}, 240_000);
afterAll(async () => {
  await reader?.stop();
  await server?.close();
});

afterEach(({ task }) => {
  const said = reader.transcript();
  if (process.env.SPEECH_LOG) console.log(`${task.suite?.name} > ${task.name}\n${said}\n`);
});

/** Shows a scene, with nothing left to be said. */
async function open(scene: string, props: SceneProps = {}): Promise<void> {
  await reader.page.evaluate(`speech.open('${scene}', ${JSON.stringify({ hoursLeft: 2, ...props })})`);
  await reader.page.locator('main .mw').first().waitFor({ state: 'attached' });
  await reader.heard();
}

/** Puts the focus into the field of the composer, and begins a draft. */
async function write(text = ''): Promise<void> {
  await reader.page.getByRole('textbox').first().focus();
  await reader.hears(/Write a/);
  if (text !== '') await reader.type(text);
  await reader.heard();
}

const focus = (role: Parameters<ScreenReader['page']['getByRole']>[0], name: string | RegExp) =>
  reader.page.getByRole(role, { name }).first().focus();
/** Reads line by line until something of this kind is said. */
async function readOn(pattern: RegExp): Promise<string> {
  let said = '';
  for (let line = 0; line < 4 && !pattern.test(said); line++) {
    await press('Down');
    said += await reader.heard();
  }
  return said;
}

/** Types into the search of a selector until one template is left. */
async function search(text: string): Promise<void> {
  await focus('combobox', 'Search by name or text');
  await reader.heard();
  await reader.type(text);
  await reader.hears(/1 template/);
}

const press = (...keys: string[]) => reader.press(...keys);
const call = (code: string) => reader.page.evaluate(`speech.${code}`);
const advance = (ms: number) => call(`advance(${ms})`);
const activeTag = () =>
  reader.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.tagName;
  });

describe('badge, list and alert', () => {
  it('reads a badge as one sentence', async () => {
    await open('badge', { hoursLeft: 18 });
    const said = await readOn(/closes/);
    expect(said).toMatch(/Window open, closes in 18 hours/);
    expect(said).not.toMatch(/18h/);
  });

  it('names the alert of a row by what it shows and whose it is, once', async () => {
    await open('list', { hoursLeft: 18 });
    await press('Tab');
    await reader.heard();
    await press('Right');
    const said = await reader.hears(/messaging window, Contact 003/);
    expect(said).toMatch(/18h, messaging window, Contact 003/);
    expect(said.match(/18/g)).toHaveLength(1);
  });

  it('goes from row to row by arrow', async () => {
    await open('list');
    await press('Tab');
    expect(await reader.hears(/Contact 003/)).toMatch(/Contact 003/);
    await press('Down');
    expect(await reader.hears(/Contact 004/)).toMatch(/Contact 004/);
  });

  it('leaves the list by one Tab', async () => {
    await open('list');
    await press('Tab', 'Tab');
    expect(await reader.hears(/After the list/)).toMatch(/After the list/);
  });

  it('opens the panel of a row, and comes back to the row', async () => {
    await open('list');
    await press('Tab');
    await reader.heard();
    await press('Right', 'Return');
    await reader.hears(/2 hours remaining/);
    await press('Escape');
    expect(await reader.hears(/Contact 003/)).toMatch(/2h, messaging window, Contact 003/);
  });

  it('names an alert without words by its time', async () => {
    await open('alert', { hoursLeft: 18 });
    await press('Tab');
    expect(await reader.hears(/messaging window/)).toMatch(
      /Window open, closes in 18 hours, messaging window/,
    );
  });

  it('says that a window expires soon', async () => {
    await open('alert', { hoursLeft: 3 });
    await press('Tab');
    expect(await reader.hears(/messaging window/)).toMatch(/Window expires soon, closes in 3 hours/);
  });

  it('says that a window is closed, and the way out', async () => {
    await open('alert', { hoursLeft: -1 });
    await press('Tab');
    expect(await reader.hears(/messaging window/)).toMatch(/Window closed — use template/);
  });

  it('reads the panel with its title and what remains', async () => {
    await open('alert', { hoursLeft: 18 });
    await press('Tab', 'Return');
    const said = await reader.hears(/18 hours remaining/);
    expect(said).toMatch(/Messaging window/);
    expect(said).toMatch(/18 hours remaining/);
  });

  it('comes back to the button by Escape and by Shift+Tab', async () => {
    await open('alert', { hoursLeft: 18 });
    await press('Tab', 'Return');
    await reader.hears(/remaining/);
    await press('Escape');
    expect(await reader.hears(/collapsed/)).toMatch(/collapsed/);
    await press('Return');
    await reader.hears(/remaining/);
    await press('shift+Tab');
    expect(await reader.hears(/collapsed/)).toMatch(/collapsed/);
  });
});

describe('the notice', () => {
  const WAIT = { actions: null };
  it.each([
    ['of a window that ran out', { hoursLeft: -1 }, /over 24 hours ago. Send a template or wait/],
    ['where nobody wrote yet', { lastInboundAt: null }, /hasn't sent a message yet/],
    ['of a quota', { channel: 'wecom', sentSinceInbound: 5, ...WAIT }, /You've used all 5 replies/],
    [
      'of a refusal',
      { refusal: { at: Date.parse('2026-11-22T09:30:00Z'), reason: 'window-closed', closesWindow: true } },
      /The platform says the window is closed/,
    ],
    [
      'of a template that waits',
      { hoursLeft: -5, lastTemplateAt: Date.parse('2026-11-22T07:30:00Z') },
      /Template sent 2 hours ago. Waiting for the customer/,
    ],
    ['where a person may still reply', { channel: 'messenger', hoursLeft: -1 }, /a person can still reply/],
    [
      'where only a person may',
      { channel: 'messenger', hoursLeft: -1, handledBy: 'bot' },
      /Only a person can/,
    ],
    [
      'of a channel without templates',
      { channel: 'instagram', hoursLeft: -200, ...WAIT },
      /Wait for the customer/,
    ],
  ] satisfies [string, SceneProps, RegExp][])('says why: %s', async (_name, props, words) => {
    await open('composer', props);
    await reader.page.locator('.mw-notice').focus();
    expect(await reader.hears(words)).toMatch(words);
  });

  it('says what cannot be known', async () => {
    await open('composer', { lastInboundAt: undefined, hoursLeft: undefined });
    await reader.page.locator('.mw-notice').focus();
    expect(await reader.hears(/can't tell/)).toMatch(/We can't tell when the customer last wrote/);
  });
});

describe('writing', () => {
  it('names the field by the words in it, and its group by another name', async () => {
    await open('composer');
    await reader.page.getByRole('textbox').focus();
    const said = await reader.hears(/Write a message/);
    expect(said).toMatch(/Write a message/);
    expect(said.match(/Write a message/g)).toHaveLength(1);
  });

  it('says the edges of a window', async () => {
    await open('composer', { hoursLeft: 5 });
    await write();
    await advance(1.5 * HOUR_MS);
    expect(await reader.hears(/closes in/)).toMatch(/The messaging window closes in 3 hours/);
  });

  it('says the last minute to one who writes', async () => {
    await open('composer');
    await write();
    await advance(2 * HOUR_MS - 30_000);
    expect(await reader.hears(/closes in/)).toMatch(/closes in less than a minute/);
  });

  it('says that the message went', async () => {
    await open('composer');
    await write('hi');
    await press('Return');
    expect(await reader.hears(/sent/i)).toMatch(/Message sent/);
  });

  it('says once that it did not', async () => {
    await open('composer', { sends: 'fails' });
    await write('hi');
    await press('Return');
    const said = (await reader.hears(/wasn't sent/)) + (await reader.heard());
    expect(said.match(/Your message wasn't sent. Your text is saved/g)).toHaveLength(1);
  });

  it('explains a refusal that closes the window, and keeps the text', async () => {
    await open('composer', { sends: 'closed' });
    await write('hi');
    await press('Return');
    const said = (await reader.hears(/has closed/)) + (await reader.heard());
    expect(said).toMatch(/The messaging window has closed. Your draft is saved/);
  });

  it('says that a message was refused later, and why', async () => {
    await open('composer', { sends: 'takes' });
    await write('hi');
    await press('Return');
    await reader.hears(/Message sent/);
    await call('give({ failureCode: 131026 })');
    expect(await reader.hears(/Not delivered/)).toMatch(/Not delivered: The customer can't be reached/);
  });

  it('names the field of a note, and does not interrupt it', async () => {
    await open('composer', { mode: 'note' });
    await write('no');
    await advance(2 * HOUR_MS);
    expect(await reader.hears(/has closed/)).toMatch(/The messaging window has closed/);
    expect(await activeTag()).toBe('TEXTAREA');
  });

  it('offers to reply as a person, and opens the field', async () => {
    await open('composer', { channel: 'messenger', hoursLeft: -1 });
    await focus('button', 'Reply as a person');
    expect(await reader.heard()).toMatch(/a person can still reply.*Reply as a person/);
    await press('space');
    await reader.heard();
    expect(await activeTag()).toBe('TEXTAREA');
  });
});

describe.each([
  ['composer', 'replace'],
  ['composer', 'disable'],
  ['mw-composer', 'replace'],
  ['mw-composer', 'disable'],
] as const)('the lock of %s (%s)', (scene, variant) => {
  it('interrupts, and says that the draft is kept', async () => {
    await open(scene, { variant });
    await write('ha');
    await advance(2 * HOUR_MS);
    expect(await reader.hears(/has closed/)).toMatch(/The messaging window has closed. Your draft is saved/);
  });

  it('takes the rest of the word for no commands', async () => {
    await open(scene, { variant });
    await write('ha');
    await advance(2 * HOUR_MS);
    await reader.hears(/has closed/);
    await reader.type('bh ');
    expect(await reader.heard()).not.toMatch(/Browse mode|heading|button/i);
    expect(await activeTag()).toBe('TEXTAREA');
  });
});

describe('the end', () => {
  it('is said without a draft too', async () => {
    await open('composer');
    await write();
    await advance(2 * HOUR_MS);
    const said = await reader.hears(/has closed/);
    expect(said).toMatch(/The messaging window has closed/);
    expect(said).not.toMatch(/draft/);
  });

  it('is followed by the reopening, with the focus back in the field', async () => {
    await open('composer');
    await write('ha');
    await advance(2 * HOUR_MS);
    await reader.hears(/has closed/);
    await call('reply()');
    expect(await reader.hears(/open again/)).toMatch(/window is open again/);
    expect(await activeTag()).toBe('TEXTAREA');
  });

  it('is silent in a conversation that nobody sees', async () => {
    await open('hidden');
    await advance(2 * HOUR_MS);
    expect(await reader.heard()).not.toMatch(/closed/);
  });

  it('names the contact of a conversation beside others', async () => {
    await open('two');
    await advance(2 * HOUR_MS);
    expect(await reader.hears(/Contact 001/)).toMatch(
      /Window closed — use template, messaging window, Contact 001/,
    );
  });

  it('is one sentence where ten close together', async () => {
    await open('ten');
    await advance(2 * HOUR_MS);
    const said = (await reader.hears(/closed/)) + (await reader.heard());
    expect(said.match(/closed/g)).toHaveLength(1);
    expect(said).toMatch(/Several messaging windows have closed/);
  });

  it('is said in Arabic', async () => {
    await open('arabic');
    await reader.page.getByRole('textbox').focus();
    await reader.heard();
    await advance(2 * HOUR_MS);
    expect(await reader.hears(/أُغلقت/)).toMatch(/أُغلقت نافذة المراسلة/);
  });
});

it('names the alert in Arabic', async () => {
  await open('arabic', { part: 'alert', hoursLeft: 18 });
  await press('Tab');
  expect(await reader.hears(/نافذة المراسلة/)).toMatch(/النافذة مفتوحة، المتبقي 18 ساعة، نافذة المراسلة/);
});

describe.each(['selector', 'mw-template-selector'])('%s', (scene) => {
  const choose = async (name: string) => {
    await search(name);
    await press('Down', 'Return');
  };

  it('names the search by the words in it, and says how many are left', async () => {
    await open(scene, { variant: 'inline' });
    await focus('combobox', 'Search by name or text');
    expect((await reader.hears(/Search by/)) + (await reader.heard())).toMatch(/Search by name or text/);
    await reader.type('or');
    expect(await reader.hears(/1 template/)).toMatch(/1 template/);
  });

  it('answers the choice', async () => {
    await open(scene, { variant: 'inline' });
    await choose('or');
    expect(await reader.hears(/chosen/)).toMatch(/order_update chosen, 2 fields/);
  });

  it('says what is missing before the example, and how many', async () => {
    await open(scene, { variant: 'inline' });
    await choose('or');
    await reader.hears(/chosen/);
    await reader.page.getByRole('button', { name: 'Send template' }).click();
    const said = (await reader.hears(/Example/)) + (await reader.heard());
    expect(said).toMatch(/Order.*required.*Required Example: 123/);
    expect(said).toMatch(/Check 2 fields/);
  });

  it('says that the template went', async () => {
    await open(scene, { variant: 'inline' });
    await choose('he');
    await reader.hears(/chosen/);
    await reader.page.getByRole('button', { name: 'Send template' }).click();
    expect(await reader.hears(/Waiting for/)).toMatch(/Template sent.*Waiting for the customer to reply/);
  });
});

describe('the selector', () => {
  const choose = async (name: string) => {
    await reader.page.getByRole('option', { name }).click();
    await reader.heard();
  };

  it('says that nothing matches', async () => {
    await open('selector');
    await focus('combobox', 'Search by name or text');
    await reader.type('zz');
    expect(await reader.hears(/No templates match/)).toMatch(/No templates match/);
  });

  it('reads the options by arrow', async () => {
    await open('selector');
    await focus('combobox', 'Search by name or text');
    await reader.heard();
    await press('Down', 'Down');
    expect(await reader.hears(/order_ ?update/)).toMatch(/order_ ?update/);
  });

  it('goes to the form of a narrow place, and says the choice', async () => {
    await open('narrow');
    await search('or');
    await press('Down', 'Return');
    expect(await reader.hears(/chosen/)).toMatch(/order_update chosen, 2 fields/);
    expect(await activeTag()).toBe('H3');
  });

  it('says an error while somebody types', async () => {
    await open('selector');
    await choose('order_update');
    await focus('textbox', /^Order/);
    await reader.heard();
    await reader.type('a     b');
    expect(await reader.hears(/four spaces/)).toMatch(/More than four spaces in a row aren't allowed/);
  });

  it('names one group of two fields, required once', async () => {
    await open('selector');
    await choose('picture');
    await focus('textbox', 'Link');
    const said = await reader.hears(/Link/);
    expect(said.match(/Header image/g)).toHaveLength(1);
    expect(said.match(/required/gi)).toHaveLength(1);
  });

  it('says an error of two fields at one of them', async () => {
    await open('selector');
    await choose('picture');
    await reader.page.getByRole('button', { name: 'Send template' }).click();
    expect((await reader.hears(/Required\./)) + (await reader.heard())).toMatch(/Link.*Required\./);
    await press('Tab');
    const other = await reader.hears(/Media ID/);
    expect(other).toMatch(/Media ID/);
    expect(other).not.toMatch(/Required\.|invalid/i);
  });

  it('says how far an upload is', async () => {
    await open('uploader');
    await choose('picture');
    const file = { mimeType: 'image/png', buffer: Buffer.from('x') };
    await reader.page.locator('input[type=file]').setInputFiles({ name: 'cat.png', ...file });
    expect(await reader.hears(/cat\.png uploaded/i)).toMatch(/cat\.png/);
  });

  it('says what files are taken where one is refused', async () => {
    await open('uploader');
    await choose('picture');
    const file = { mimeType: 'text/plain', buffer: Buffer.from('x') };
    await reader.page.locator('input[type=file]').setInputFiles({ name: 'cat.txt', ...file });
    expect(await reader.hears(/wrong type/)).toMatch(/cat\.txt is the wrong type. Allowed: JPEG, PNG/);
  });

  it('says once that a send failed, and that all is kept', async () => {
    await open('selector', { sends: 'fails' });
    await choose('order_update');
    for (const field of await reader.page.locator('textarea').all()) await field.fill('123');
    await reader.page.getByRole('button', { name: 'Send template' }).click();
    const said = (await reader.hears(/wasn't sent/)) + (await reader.heard());
    expect(said.match(/The template wasn't sent/g)).toHaveLength(1);
    expect(said).toMatch(/Everything you filled in is saved/);
  });

  it('leaves nothing empty between the fields', async () => {
    await open('selector');
    await choose('order_update');
    await focus('heading', 'order_update');
    await reader.hears(/order_update/);
    await press('Down', 'Down', 'Down', 'Down', 'Down', 'Down');
    expect(await reader.heard()).not.toMatch(/blank/i);
  });
});

describe('a whole window', () => {
  it('opens its dialog at the search, and comes back to the notice', async () => {
    await open('window', { hoursLeft: -1 });
    await focus('button', 'Send template');
    await reader.heard();
    await press('Return');
    const said = await reader.hears(/Search by name or text/);
    expect(said).toMatch(/Send template/);
    await press('Escape');
    expect(await reader.hears(/Send template/)).toMatch(/Send template/);
  });
});

describe('elements', () => {
  it('read a badge', async () => {
    await open('mw-badge', { hoursLeft: 18 });
    expect(await readOn(/closes/)).toMatch(/Window open, closes in 18 hours/);
  });

  it('name an alert, and read its panel', async () => {
    await open('mw-risk-alert', { hoursLeft: 18 });
    await press('Tab');
    expect(await reader.hears(/messaging window/)).toMatch(/closes in 18 hours, messaging window/);
    await press('Return');
    expect(await reader.hears(/remaining/)).toMatch(/18 hours remaining/);
  });

  it('say that the window closes in minutes', async () => {
    await open('mw-composer');
    await write();
    await advance(2 * HOUR_MS - 4.5 * MINUTE_MS);
    expect(await reader.hears(/closes in/)).toMatch(/closes in 4 minutes/);
  });
});
