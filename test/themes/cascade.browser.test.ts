import plain from 'react-messaging-window/styles.css?inline';
import layered from 'react-messaging-window/styles.layer.css?inline';
import { describe, expect, it } from 'vitest';
import { framePage, styleOf } from '../support/framePage.js';

const kits = { 'styles.css': plain, 'styles.layer.css': layered };
const red = 'rgb(255, 0, 0)';
const blue = 'rgb(0, 0, 255)';
const body = '<div class="brand"><div class="mw mw-badge"><i style="color: var(--_accent)"></i></div></div>';

const places: Record<string, string> = {
  ':root': ':root { --mw-accent: red }',
  'an ancestor': '.brand { --mw-accent: red }',
  'the part': '.mw { --mw-accent: red }',
};
const orders = ['before', 'after'] as const;
const cases = Object.entries(kits).flatMap(([name, kit]) =>
  Object.entries(places).flatMap(([place, rule]) =>
    orders.flatMap((order) =>
      [rule, `@layer host { ${rule} }`].map((host) => ({ name, kit, place, order, host })),
    ),
  ),
);

describe('a token of the host', () => {
  it.each(cases)('wins on $place, $order $name: $host', ({ kit, order, host }) => {
    const page = framePage({ styles: order === 'before' ? [host, kit] : [kit, host], body });
    expect(styleOf(page, 'i').color).toBe(red);
  });

  it.each(Object.entries(kits))('wins inline, with %s', (_, kit) => {
    const page = framePage({
      styles: [kit],
      body: body.replace('class="brand"', 'style="--mw-accent: red"'),
    });
    expect(styleOf(page, 'i').color).toBe(red);
  });

  it.each(Object.entries(kits))('wins over one further away, with %s', (_, kit) => {
    const page = framePage({
      styles: [':root { --mw-accent: blue } .brand { --mw-accent: red }', kit],
      body,
    });
    expect(styleOf(page, 'i').color).toBe(red);
  });
});

describe('a rule of the host', () => {
  const own = '.own { color: red }';
  const button = '<button class="mw mw-button own">Send</button>';

  it.each(orders)('in a class of its own wins %s styles.layer.css', (order) => {
    const page = framePage({ styles: order === 'before' ? [own, layered] : [layered, own], body: button });
    expect(styleOf(page, 'button').color).toBe(red);
  });

  it('in a class of its own wins after styles.css', () => {
    const page = framePage({ styles: [plain, own], body: button });
    expect(styleOf(page, 'button').color).toBe(red);
  });

  it.each(orders)('for all buttons leaves the kit unharmed, %s styles.css', (order) => {
    const reset = 'button { color: blue; padding: 0; border: 0; background: none }';
    const styles = order === 'before' ? [reset, plain] : [plain, reset];
    const harmed = styleOf(framePage({ styles, body: button }), 'button');
    const alone = styleOf(framePage({ styles: [plain], body: button }), 'button');
    expect(harmed.color).not.toBe(blue);
    for (const property of ['color', 'padding-inline', 'border', 'background-color']) {
      expect(harmed.getPropertyValue(property)).toBe(alone.getPropertyValue(property));
    }
  });

  it.each(orders)(
    'in a layer leaves styles.layer.css unharmed, %s it, when its layer comes first',
    (order) => {
      const reset = '@layer host { button { color: blue } }';
      const first = '@layer host, mw;';
      const styles = order === 'before' ? [first, reset, layered] : [first, layered, reset];
      expect(styleOf(framePage({ styles, body: button }), 'button').color).not.toBe(blue);
    },
  );
});

describe('dark', () => {
  it('follows the color-scheme of the page or of an ancestor, never the system alone', () => {
    const colors = (css: string) => {
      const page = framePage({ styles: [plain, css], body });
      return styleOf(page, '.mw').getPropertyValue('color');
    };
    const light = colors('');
    const dark = colors(':root { color-scheme: dark }');
    expect(dark).not.toBe(light);
    expect(colors('.brand { color-scheme: dark }')).toBe(dark);
    expect(colors('.mw { color-scheme: dark }')).toBe(dark);
  });
});
