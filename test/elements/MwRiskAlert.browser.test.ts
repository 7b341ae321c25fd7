import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/core/time/units.js';
import { shadowParts } from '../support/shadowParts.js';
import { appears, heard, inElementPage, place, settled, start } from './elementPage.js';

inElementPage();

const CLOSED = start - 25 * HOUR_MS;

/** An alert whose panel has been opened. */
async function opened(values: Parameters<typeof place<'mw-risk-alert'>>[1] = {}, into?: Node) {
  const alert = await place('mw-risk-alert', { lastInboundAt: start, ...values }, into);
  await alert.user.click(alert.get('.mw-alert-trigger'));
  const panel = await appears(alert.element, '.mw-panel');
  await settled();
  return { ...alert, panel };
}

describe('<mw-risk-alert>', () => {
  it('opens its panel in the shadow root, with tokens and direction of its place', async () => {
    document.body.innerHTML = '<div dir="rtl" style="--mw-surface: rgb(9 9 9)"></div>';
    const changes = heard('mw-open-change');
    const { element, panel, root } = await opened(
      { contactName: 'Ada', contactTimeZone: 'Asia/Tokyo', note: 'House rule' },
      document.body.firstElementChild as Node,
    );
    expect(changes).toEqual([{ open: true, reason: 'trigger' }]);
    expect([element.open, panel.getRootNode()]).toEqual([true, root]);
    expect(panel.textContent).toContain('House rule');
    expect(panel.textContent).toContain('customer time');
    expect(getComputedStyle(panel).backgroundColor).toBe('rgb(9, 9, 9)');
    expect(getComputedStyle(panel).direction).toBe('rtl');
    expect(panel.part.contains('panel')).toBe(true);
    expect(shadowParts(element).get('.mw-alert-trigger').ariaLabel).toMatch(/Ada/);
  });

  it('shows all of its panel from a row that clips and moves what is in it', async () => {
    document.body.innerHTML =
      '<div style="transform: translateX(40px); overflow: hidden; block-size: 40px; inline-size: 60px"></div>';
    const { element, panel, get } = await opened({}, document.body.firstElementChild as Node);
    const box = panel.getBoundingClientRect();
    for (const [x, y] of [
      [box.left + 8, box.top + 8],
      [box.right - 8, box.bottom - 8],
    ] as const) {
      expect(document.elementFromPoint(x, y)).toBe(element);
    }
    const button = get('.mw-alert-trigger').getBoundingClientRect();
    expect(Math.abs(box.left - button.left)).toBeLessThan(10);
    expect(box.top - button.bottom).toBeGreaterThan(0);
    expect(box.top - button.bottom).toBeLessThan(20);
  });

  it('follows the language of the page while it is open', async () => {
    const { lang } = document.documentElement;
    const { panel } = await opened();
    document.documentElement.lang = 'en-u-nu-arab';
    await settled();
    expect(panel.textContent).toContain('٢٤');
    document.documentElement.lang = lang;
    await settled();
    expect(panel.textContent).toContain('24');
  });

  it('closes with Escape, and gives the focus back to its button', async () => {
    const changes = heard('mw-open-change');
    const { element, root, user, get, find, panel } = await opened();
    expect(panel.contains(root.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await settled();
    expect([find('.mw-panel'), element.open]).toEqual([null, false]);
    expect(root.activeElement).toBe(get('.mw-alert-trigger'));
    expect(changes.at(-1)).toEqual({ open: false, reason: 'escape' });
  });

  it('closes by its own button, and by a press outside', async () => {
    const { element, user, get, find } = await opened();
    await user.click(get('.mw-alert-trigger'));
    await settled();
    expect([find('.mw-panel'), element.open]).toEqual([null, false]);
    await user.click(get('.mw-alert-trigger'));
    await appears(element, '.mw-panel');
    await settled();
    await user.click(document.body);
    await settled();
    expect([find('.mw-panel'), element.open]).toEqual([null, false]);
  });

  it('stays open while one presses inside', async () => {
    const { user, get, find } = await opened();
    await user.click(get('.mw-panel-facts'));
    await settled();
    expect(find('.mw-panel')).not.toBeNull();
  });

  it('leaves it to a host that prevents', async () => {
    const { element, user, get, find } = await place('mw-risk-alert', { lastInboundAt: start });
    element.addEventListener('mw-open-change', (event) => event.preventDefault());
    await user.click(get('.mw-alert-trigger'));
    await settled();
    expect([element.open ?? false, find('.mw-panel')]).toEqual([false, null]);
    element.setAttribute('open', '');
    await appears(element, '.mw-panel');
    expect(get('.mw-alert-trigger').ariaExpanded).toBe('true');
    element.removeAttribute('open');
    await settled();
    expect(find('.mw-panel')).toBeNull();
  });

  it('offers the ways that the host goes, and tells the chosen one', async () => {
    const chosen = heard('mw-way-out');
    const { element, user, button, panel, root } = await opened({
      lastInboundAt: CLOSED,
      waysOut: ['template', 'email'],
    });
    expect([...panel.querySelectorAll('.mw-ways button')].map((one) => one.textContent)).toEqual([
      'Send template',
      'Send an email',
    ]);
    await user.click(button('Send template'));
    await settled();
    expect(chosen).toEqual([{ way: 'template' }]);
    expect([element.open, root.activeElement?.className]).toEqual([false, 'mw mw-alert-trigger']);
  });

  it('shows what stands in it at the end of the panel', async () => {
    const { element, root, panel } = await opened();
    element.append('Anything');
    expect(root.querySelector<HTMLSlotElement>('slot')?.assignedNodes()[0]?.textContent).toBe('Anything');
    expect(panel.contains(root.querySelector('slot'))).toBe(true);
  });

  it('is the only open one of its page', async () => {
    const first = await opened();
    const changes = heard('mw-open-change');
    const second = await place('mw-risk-alert', { lastInboundAt: start, open: true });
    await appears(second.element, '.mw-panel');
    await settled();
    expect([first.element.open, first.find('.mw-panel')]).toEqual([false, null]);
    expect(changes).toContainEqual({ open: false, reason: 'replaced' });
  });

  it('gives the focus to the next in the list when its row goes', async () => {
    document.body.innerHTML = '<ul><li id="a"></li><li><button id="next">Next</button></li></ul>';
    const row = document.getElementById('a') as HTMLElement;
    const { clock } = await opened({}, row);
    row.remove();
    await settled();
    await settled();
    expect(document.activeElement?.id).toBe('next');
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    expect(document.querySelectorAll('[data-radix-focus-guard]')).toHaveLength(0);
  });

  it('tells another status, and ticks', async () => {
    const changes = heard('mw-status-change');
    const { clock, get } = await place('mw-risk-alert', { lastInboundAt: start });
    clock.advance(21 * HOUR_MS);
    await settled();
    expect(changes.map(({ status }) => status)).toEqual(['expiring']);
    expect(get('.mw-alert-trigger').dataset.status).toBe('expiring');
  });
});
