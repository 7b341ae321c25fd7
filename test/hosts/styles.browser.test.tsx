import { act, cleanup, render } from '@testing-library/react';
import { TemplateSelector } from 'react-messaging-window';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseTemplate } from '../../stories/Hosts/chooseTemplate.js';
import { HostBoard } from '../../stories/Hosts/HostBoard.js';
import { HostPage } from '../../stories/Hosts/HostPage.js';
import { type Host, hosts } from '../../stories/Hosts/hosts.js';
import { boardTemplates } from '../../stories/Theming/boardTemplates.js';
import { sentinels } from '../support/sentinels.js';
import { addHostStyle, holdStill, renderStill, settled } from './hostPage.js';
import { allStyles, differences, type PartStyles, partStyles } from './partStyles.js';

const styled = Object.entries(hosts).flatMap(([name, { css, wrap }]) =>
  css === undefined || wrap !== undefined ? [] : [{ name, css }],
);

/** What a host may change without harm. */
const HARMLESS: { property: RegExp; on: RegExp; why: string }[] = [
  {
    property: /^appearance:/,
    on: /button|textarea|templates-query/,
    why: 'the kit draws border and background itself',
  },
  { property: /^cursor: (text|default) -> auto/, on: /input|textarea|select/, why: 'shows the same pointer' },
  {
    property: /^cursor: default -> pointer/,
    on: /mw-composer-send/,
    why: 'button:not(:disabled) weighs more',
  },
  { property: /^cursor: not-allowed -> default/, on: /textarea/, why: ':disabled weighs as much as a class' },
  { property: /^clear:/, on: /mw-template-(parts|hint)/, why: 'legend + * weighs more, and nothing floats' },
  { property: /^touch-action:/, on: /button|input|select|textarea/, why: 'a double tap does not zoom' },
  {
    property: /^max-(inline-size|width): none -> 100%/,
    on: /legend/,
    why: 'it wraps in its fieldset anyway',
  },
  {
    property: /^(align-items|overflow-\w+|text-wrap-mode|user-select|white-space-collapse):/,
    on: /select/,
    why: 'a native list has one line',
  },
  {
    property: /^(alignment-baseline|break-inside|text-rendering):/,
    on: /button|input|select|textarea/,
    why: 'Firefox’s own, of lines and print',
  },
  {
    property: /^outline-(style: solid -> auto|width: 2px -> 3px)/,
    on: /button|input/,
    why: 'Firefox, where :-moz-focusring weighs as much as a class: a ring too',
  },
];

/** What names a side. WebKit counts the room beside what is narrower than its line to the margin on the left. */
const MIRRORED =
  /^(direction:|scale:|-?[\w-]*-(left|right)(-[\w-]+)?:|text-align: left -> right|margin-inline-end: 0px -> .*summary)/;

function harmBetween(before: PartStyles, after: PartStyles): string[] {
  return differences(before, after).filter(
    (text) => !HARMLESS.some(({ property, on }) => property.test(text) && on.test(text)),
  );
}

/** What each host's stylesheet changes of what is shown, by its name. */
async function harmOf(order: 'before' | 'after', alsoWrong: () => string[] = () => []) {
  const alone = partStyles(document);
  expect(alone.size).toBeGreaterThan(40);
  const harm: Record<string, string[]> = {};
  for (const { name, css } of styled) {
    const remove = await addHostStyle(css, order);
    const found = [...harmBetween(alone, partStyles(document)), ...alsoWrong()];
    if (found.length > 0) harm[name] = found;
    remove();
  }
  return harm;
}

async function renderBoard(host: Host = { title: 'No host' }): Promise<void> {
  await renderStill(
    <HostPage host={host}>
      <HostBoard />
    </HostPage>,
  );
  act(() => chooseTemplate(document));
  await settled();
  await Promise.all(places().flatMap((root) => root.getAnimations().map(({ finished }) => finished)));
}

const dialog = (
  <TemplateSelector
    channel="whatsapp"
    templates={boardTemplates}
    contact={{ phone: '16505551234' }}
    onSendTemplate={() => {}}
    defaultOpen
  />
);

/** The page, and the shadow roots in it that hold parts. */
function places(): (Document | ShadowRoot)[] {
  return [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
}

/** What of the parts can be pressed or written in, and how large it is. */
function smallTargets(): string[] {
  const targets = places().flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(
      '.mw :is(button, input, select, textarea, [role=option]), button.mw',
    ),
  ]);
  expect(targets.length).toBeGreaterThan(10);
  const boxes = targets.map((target) => ({ target, box: target.getBoundingClientRect() }));
  return boxes
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ target, box }) => `${target.className}: ${box.width} x ${box.height}`);
}

describe('the parts look the same', () => {
  it.each(['before', 'after'] as const)('under every host, %s the kit', async (order) => {
    await renderBoard();
    expect(await harmOf(order, smallTargets)).toEqual({});
  });

  it.each(['before', 'after'] as const)('in the dialog under every host, %s the kit', async (order) => {
    await renderStill(dialog);
    expect(await harmOf(order)).toEqual({});
  });

  it('would be caught looking different', async () => {
    await renderBoard();
    const alone = partStyles(document);
    await addHostStyle('.mw-panel-note { opacity: 0.9 }', 'after');
    expect(harmBetween(alone, partStyles(document))).toEqual([expect.stringContaining('opacity')]);
  });

  it.each(['modalDialog', 'clippedBox'])('in %s', async (name) => {
    await renderBoard();
    const alone = [...partStyles(document).values()];
    cleanup();
    await renderBoard(hosts[name]);
    // The place of the panel among them differs.
    const look = ({
      color,
      'font-size': size,
      'background-color': background,
      padding,
    }: Record<string, string>) => [color, size, background, padding].join(' ');
    expect([...partStyles(document).values()].map(look).sort()).toEqual(alone.map(look).sort());
    expect(smallTargets()).toEqual([]);
  });

  it('in a shadow root, however loud the page around it is', async () => {
    await renderBoard(hosts.shadowRoot);
    const [, shadow] = places();
    const root = shadow as ShadowRoot;
    expect(root.querySelector('.mw-panel')).not.toBeNull();
    const alone = partStyles(root);
    expect(alone.size).toBeGreaterThan(200);
    for (const { css } of styled) {
      const remove = await addHostStyle(css, 'after');
      expect(differences(alone, partStyles(root))).toEqual([]);
      remove();
    }
    expect(smallTargets()).toEqual([]);
  });

  it('from right to left, mirrored', async () => {
    await renderBoard();
    const alone = partStyles(document);
    const { unmount } = render(<HostPage host={hosts.rightToLeft as Host}>{null}</HostPage>);
    onTestFinished(unmount);
    await settled();
    const mirrored = differences(alone, partStyles(document)).filter((text) => !MIRRORED.test(text));
    expect(mirrored).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

describe('the size of the text is the host’s', () => {
  it('follows a 62.5 % root by the same factor, down to 13 px; what is pressed stays 24 px', async () => {
    await renderBoard();
    const sizes = fontSizes();
    document.body.style.removeProperty('font');
    await addHostStyle(hosts.smallRoot?.css ?? '', 'after');
    const small = fontSizes();
    for (const [name, size] of sizes) {
      const ratio = (small.get(name) ?? 0) / size;
      // In panel and selector the text starts at a floor, which the other parts do not have.
      expect(ratio, name).toBeGreaterThanOrEqual(14 / 16 - 0.001);
      expect(ratio, name).toBeLessThanOrEqual(13 / 14 + 0.001);
    }
    expect(small.get('badge')).toBeCloseTo(14 * 0.8125, 2);
    expect(smallTargets()).toEqual([]);
  });

  it('and so is its font', async () => {
    await renderBoard();
    document.body.style.removeProperty('font');
    await addHostStyle('body { font-family: monospace }', 'before');
    for (const part of document.querySelectorAll('.mw, .mw-button, .mw-input')) {
      expect(getComputedStyle(part).fontFamily).toBe('monospace');
    }
  });
});

function fontSizes(): Map<string, number> {
  const parts = {
    badge: '.mw-badge',
    panel: '.mw-panel',
    templates: '.mw-templates',
    title: '.mw-panel-title',
  };
  return new Map(
    Object.entries(parts).map(([name, selector]) => {
      const part = document.querySelector(selector) as Element;
      return [name, Number.parseFloat(getComputedStyle(part).fontSize)];
    }),
  );
}

it('leaves the page unharmed, whoever styles it', async () => {
  holdStill();
  const kit = [...document.styleSheets].find(({ cssRules }) =>
    [...cssRules].some(({ cssText }) => cssText.startsWith('.mw-badge')),
  ) as CSSStyleSheet;
  const host = document.createElement('div');
  // Of fixed size, and a scroll bar from the start: what stands below moves nothing.
  host.style.cssText = 'inline-size: 900px; block-size: 900px; overflow: hidden';
  document.documentElement.style.overflowY = 'scroll';
  host.innerHTML = sentinels;
  document.body.prepend(host);
  onTestFinished(() => {
    host.remove();
    document.documentElement.removeAttribute('style');
  });
  const markup = host.innerHTML;
  const stylesOf = () => {
    // The panel of the board takes the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return allStyles(host.querySelectorAll('*'));
  };
  const pages = [];
  for (const { name, css } of [{ name: 'clean', css: '' }, ...styled]) {
    const remove = await addHostStyle(css, 'before');
    kit.disabled = true;
    pages.push({ name, css, before: stylesOf() });
    kit.disabled = false;
    remove();
  }
  await renderBoard();
  for (const { name, css, before } of pages) {
    const remove = await addHostStyle(css, 'before');
    expect(differences(before, stylesOf()), name).toEqual([]);
    remove();
  }
  expect(host.innerHTML).toBe(markup);
  cleanup();
  expect(document.body.children).toHaveLength(1);
});
