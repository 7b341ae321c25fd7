import { defineElements, MwBadge } from 'react-messaging-window/elements';
import { tr } from 'react-messaging-window/locales/tr';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import { shadowParts } from '../support/shadowParts.js';
import { heard, inElementPage, place, settled, start } from './elementPage.js';

inElementPage();

/** Without the marks that keep a value apart from its sentence. */
const words = (element: HTMLElement) =>
  shadowParts(element)
    .words('.mw-badge-text')
    ?.replaceAll(/[\u2066-\u2069]/g, '');

/** The mark of an open window beside a text of that color. */
const openMarkOn = (text: string) =>
  `color-mix(in oklab, oklch(from #00a84f 0.6 calc(c * 1.5) h) 75%, ${text})`;

/** A color as the browser says it. */
function mixedColor(color: string): string {
  const probe = document.createElement('i');
  probe.style.color = color;
  document.body.append(probe);
  const said = getComputedStyle(probe).color;
  probe.remove();
  return said;
}

const statusOf = (element: HTMLElement) => shadowParts(element).get('.mw-badge').dataset.status;

/** As a page without code writes it. */
async function written(html: string): Promise<MwBadge> {
  document.body.innerHTML = html;
  await settled();
  return document.querySelector('mw-badge') as MwBadge;
}

describe('<mw-badge>', () => {
  it('reads its attributes, and follows them', async () => {
    const at = new Date(Date.now() - 90 * 60_000).toISOString();
    const badge = await written(
      `<mw-badge channel="whatsapp" last-inbound-at="${at}" size="compact"></mw-badge>`,
    );
    expect(words(badge)).toBe('22h');
    badge.setAttribute('size', 'full');
    await settled();
    expect(words(badge)).toBe('Window open (22h remaining)');
    badge.setAttribute('last-inbound-at', String(Date.now() - 25 * HOUR_MS));
    await settled();
    expect([statusOf(badge), badge.state.reason]).toEqual(['closed', 'expired']);
    badge.setAttribute('last-inbound-at', 'never');
    await settled();
    expect(badge.state.reason).toBe('never-opened');
    const mark = () => badge.shadowRoot?.querySelector('.mw-mark > path')?.getAttribute('d');
    const neverOpened = mark();
    badge.setAttribute('last-template-at', String(Date.now() - HOUR_MS / 2));
    badge.setAttribute('last-inbound-at', String(Date.now() - 25 * HOUR_MS));
    await settled();
    expect([words(badge), mark()]).toEqual(['Template sent — waiting for reply', neverOpened]);
    badge.removeAttribute('last-inbound-at');
    await settled();
    expect([statusOf(badge), badge.state.reason]).toEqual(['unknown', 'not-known']);
  });

  it.each([
    ['channel', 'pigeon', 'unknown-channel'],
    ['last-inbound-at', 'yesterday', 'not-a-date'],
    ['last-inbound-at', 'null', 'not-a-date'],
    ['last-inbound-at', '1795348800', 'seconds'],
    ['last-inbound-at', '2026-11-22T09:30:00', 'no-offset'],
    ['expires-at', '{}', 'not-a-date'],
  ])('explains %s="%s" as unknown, and throws nothing', async (attribute, text, code) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = await place('mw-badge', { lastInboundAt: start });
    element.setAttribute(attribute, text);
    await settled();
    expect([statusOf(element), element.state.status]).toEqual(['unknown', 'unknown']);
    expect(element.state.issues.map((issue) => issue.code)).toContain(code);
    warn.mockRestore();
  });

  it('takes an instant without a word in it as none', async () => {
    const { element } = await place('mw-badge', { lastInboundAt: start });
    for (const name of ['expires-at', 'expires-at-as-of', 'last-template-at', 'entry-point-at']) {
      element.setAttribute(name, ' ');
    }
    expect([element.state.status, element.state.issues]).toEqual(['open', []]);
    element.setAttribute('last-inbound-at', '');
    await settled();
    expect([statusOf(element), element.state.reason, element.state.issues]).toEqual([
      'unknown',
      'not-known',
      [],
    ]);
  });

  it('takes ids that are numbers', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = await place('mw-badge', {
      lastInboundAt: start,
      settings: {
        inboxes: {
          '7': { channel: 'whatsapp', policy: { opens: { message: { durationMs: HOUR_MS } } } },
        },
      } as never,
    });
    Object.assign(element, { inboxId: 7 });
    expect([element.inboxId, element.state.expiresAt]).toEqual(['7', start + HOUR_MS]);
    Object.assign(element, { inboxId: Number.NaN });
    expect(element.inboxId).toBeUndefined();
    Object.assign(element, { inboxId: 9_007_199_254_740_993n });
    expect(element.inboxId).toBe('9007199254740993');
    warn.mockRestore();
  });

  it('leaves out what it cannot take, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = await place('mw-badge', { lastInboundAt: start });
    element.setAttribute('size', 'huge');
    element.setAttribute('validity-ms', 'a day');
    Object.assign(element, {
      sentSinceInbound: 'three',
      strings: 'de',
      clock: 7,
      settings: null,
      icons: undefined,
    });
    element.locale = '!';
    element.clock = undefined;
    await settled();
    expect([element.size, element.validityMs, element.sentSinceInbound]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(shadowParts(element).get('.mw-badge').dataset.size).toBe('full');
    expect(warn.mock.calls.join('\n')).toMatch(/size of <mw-badge> .*\(full, compact, icon, auto\)/);
    warn.mockRestore();
  });

  it('reads a text that is set as a property as its attribute', async () => {
    const { element } = await place('mw-badge');
    Object.assign(element, { lastInboundAt: 'never', validityMs: '5000' });
    expect([element.lastInboundAt, element.validityMs]).toEqual([null, 5000]);
    Object.assign(element, { lastInboundAt: String(start) });
    expect(element.state.expiresAt).toBe(start + 5000);
  });

  it('takes rich values by properties', async () => {
    const { element } = await place('mw-badge', {
      inboundEvents: [{ contact: '1', kind: 'message', at: start - HOUR_MS }],
      strings: [tr, { badge: { open: 'Açık: {time}' } }],
      icons: { open: 'M0 0h1' },
    });
    expect(words(element)).toBe('Açık: 23 sa.');
    expect(shadowParts(element).get('.mw-icon').lastElementChild?.getAttribute('d')).toBe('M0 0h1');
    element.settings = { policies: { whatsapp: { opens: { message: { durationMs: 2 * HOUR_MS } } } } };
    await settled();
    expect(element.state.expiresAt).toBe(start + HOUR_MS);
  });

  it('keeps properties that were set before it was known, above its attributes', async () => {
    const name = `early-${crypto.randomUUID().slice(0, 4)}`;
    const early = document.createElement(`${name}-badge`) as MwBadge;
    early.setAttribute('channel', 'sms');
    Object.assign(early, { channel: 'whatsapp', lastInboundAt: Date.now(), size: 'compact' });
    document.body.append(early);
    defineElements(customElements, name);
    await settled();
    expect([early.channel, words(early)]).toEqual(['whatsapp', '23h']);
    expect(Object.keys(early)).toEqual([]);
    early.setAttribute('size', 'full');
    await settled();
    expect(early.size).toBe('full');
  });

  it('has a name of its own in each registry and with each prefix', () => {
    const name = `acme-${crypto.randomUUID().slice(0, 4)}`;
    defineElements(customElements, name);
    defineElements(customElements, name);
    expect(document.createElement(`${name}-badge`)).toBeInstanceOf(MwBadge);
    expect(new MwBadge()).toBeInstanceOf(HTMLElement);
    expect(document.createElement('mw-badge').constructor).toBe(MwBadge);
  });

  it('ticks by itself, tells each status once, and lets CSS see it', async () => {
    const changes = heard('mw-status-change');
    const { element, clock } = await place('mw-badge', { lastInboundAt: start });
    expect(element.matches(':state(open)')).toBe(true);
    clock.advance(1);
    expect(words(element)).toBe('Window open (23h remaining)');
    clock.advance(DAY_MS);
    await settled();
    expect(words(element)).toBe('Window closed — use template');
    expect(changes.map(({ status, reason }) => [status, reason])).toEqual([
      ['expiring', null],
      ['closed', 'expired'],
    ]);
    expect(changes[1]?.state).toEqual({ ...element.state, asOf: start + DAY_MS });
    expect([element.matches(':state(closed)'), element.matches(':state(open)')]).toEqual([true, false]);
  });

  it('follows the language and the direction of its place, also when it is moved', async () => {
    document.body.innerHTML = '<p lang="en-GB"></p><section dir="rtl" lang="en-u-nu-arab"></section>';
    const [here, there] = [document.querySelector('p'), document.querySelector('section')];
    const { element } = await place('mw-badge', { lastInboundAt: start }, here as Node);
    const inside = shadowParts(element).get('.mw-badge');
    expect(getComputedStyle(inside).direction).toBe('ltr');
    there?.append(element);
    await settled();
    expect(words(element)).toBe('Window open (٢٤h remaining)');
    expect(getComputedStyle(shadowParts(element).get('.mw-badge')).direction).toBe('rtl');
    element.locale = 'en';
    await settled();
    expect(words(element)).toBe('Window open (24h remaining)');
  });

  it('takes tokens, color scheme and font of its place, and nothing else of the page', async () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<style id="host">span, time { color: red !important; letter-spacing: 9px } body { text-transform: uppercase }</style>',
    );
    document.body.innerHTML = '<div style="--mw-open-tint: rgb(1 2 3); font-family: monospace"></div>';
    const { element, get } = await place(
      'mw-badge',
      { lastInboundAt: start },
      document.body.firstElementChild as Node,
    );
    const style = getComputedStyle(get('.mw-badge'));
    expect([style.backgroundColor, style.fontFamily]).toEqual(['rgb(1, 2, 3)', 'monospace']);
    expect([style.textTransform, style.letterSpacing]).toEqual(['none', 'normal']);
    expect(getComputedStyle(get('.mw-badge-text')).color).toBe(style.color);
    element.parentElement?.removeAttribute('style');
    const light = style.backgroundColor;
    document.body.style.colorScheme = 'dark';
    expect([light, style.backgroundColor]).toEqual([
      mixedColor('color-mix(in srgb, #00a84f 14%, #fff)'),
      mixedColor(`color-mix(in srgb, ${openMarkOn('#eceef2')} 18%, #17181c)`),
    ]);
    document.body.style.colorScheme = '';
    document.getElementById('host')?.remove();
  });

  it('gives its parts to the CSS of the page, and hides as any element', async () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<style id="host">mw-badge::part(badge) { border-radius: 3px } mw-badge::part(badge-text) { opacity: 0.5 }</style>',
    );
    const { element, get } = await place('mw-badge', { lastInboundAt: start });
    expect(getComputedStyle(get('.mw-badge')).borderStartStartRadius).toBe('3px');
    expect(getComputedStyle(get('.mw-badge-text')).opacity).toBe('0.5');
    document.getElementById('host')?.remove();
    element.hidden = true;
    expect(getComputedStyle(element).display).toBe('none');
  });

  it('shares one stylesheet with all of its page, and makes no style element', async () => {
    const styles = document.querySelectorAll('style').length;
    const { element: one } = await place('mw-badge');
    const { element: other } = await place('mw-composer', { conversationKey: 'a' });
    expect(one.shadowRoot?.adoptedStyleSheets[0]).toBe(other.shadowRoot?.adoptedStyleSheets[0]);
    expect(document.querySelectorAll('style')).toHaveLength(styles);
    expect(one.shadowRoot?.querySelector('style')).toBeNull();
  });

  it('shows as much as a container of the page has room for', async () => {
    const { element, get, clock } = await place('mw-badge', { lastInboundAt: start, size: 'auto' });
    document.body.style.containerType = 'inline-size';
    document.body.style.inlineSize = '20em';
    clock.advance(HOUR_MS);
    expect([get('.mw-badge-short').textContent, get('.mw-badge-short').offsetWidth > 0]).toEqual([
      '23h',
      true,
    ]);
    expect(get('.mw-badge-text').offsetWidth).toBe(0);
    document.body.removeAttribute('style');
    expect(get('.mw-badge-text').offsetWidth).toBeGreaterThan(0);
    expect(words(element)).toBe('Window open (23h remaining)');
  });

  it('is styled in the document that it is moved to', async () => {
    const { element, get } = await place('mw-badge', { lastInboundAt: start });
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(element);
    await settled();
    expect(element.ownerDocument).toBe(frame.contentDocument);
    expect(frame.contentWindow?.getComputedStyle(get('.mw-badge')).display).toBe('inline-flex');
  });

  it('leaves nothing when it is removed, and keeps what it has when it is moved', async () => {
    const { element, clock, get } = await place('mw-badge', { lastInboundAt: start });
    const badge = get('.mw-badge');
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    document.body.prepend(element);
    await settled();
    expect(shadowParts(element).get('.mw-badge')).toBe(badge);
    for (let round = 0; round < 20; round++) {
      element.remove();
      await settled();
      expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
      expect(element.shadowRoot?.childNodes).toHaveLength(0);
      document.body.append(element);
      await settled();
    }
    expect([words(element), clock.timerCount]).toEqual(['Window open (24h remaining)', 1]);
  });
});
