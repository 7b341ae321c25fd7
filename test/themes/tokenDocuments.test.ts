import { describe, expect, it } from 'vitest';
import { run } from './run.js';

const color = (components: number[], colorSpace = 'srgb') => ({
  $type: 'color',
  $value: { colorSpace, components },
});

/** The foreground and background of the pair text on surface. */
function textOnSurface(files: Record<string, unknown>, scheme = 'light') {
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const { out, err } = run(['theme', 'check', Object.keys(files)[0] ?? '', '--json'], texts);
  if (err !== '') return err;
  const [{ pairs }] = JSON.parse(out);
  const pair = pairs.find(
    (one: { token: string; on: string; scheme: string }) =>
      one.token === '--mw-text' && one.on === 'mw.surface' && one.scheme === scheme,
  );
  return [pair.foreground, pair.background];
}

describe('DTCG documents', () => {
  it.each([
    ['in a group', { mw: { text: color([1, 0, 0]) } }],
    ['on top', { text: color([1, 0, 0]) }],
    ['by the name of the property', { 'mw-text': color([1, 0, 0]) }],
    ['by alias', { red: color([1, 0, 0]), mw: { text: { $type: 'color', $value: '{red}' } } }],
    ['in oklch', { text: color([0.62796, 0.25768, 29.2339], 'oklch') }],
    ['in hsl', { text: color([0, 100, 50], 'hsl') }],
    ['as the older format has it', { text: { $type: 'color', $value: '#ff0000' } }],
  ])('are read %s', (_, document) => {
    expect(textOnSurface({ 'my.tokens.json': document })).toEqual(['#ff0000', '#ffffff']);
  });

  it('say light and dark by a resolver', () => {
    const resolver = {
      version: '2025.10',
      sets: { base: { sources: [{ $ref: 'base.tokens.json' }] } },
      modifiers: {
        scheme: { contexts: { light: [], dark: [{ mw: { text: color([0, 1, 0]) } }] }, default: 'light' },
      },
      resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: '#/modifiers/scheme' }],
    };
    const files = { 'my.resolver.json': resolver, 'base.tokens.json': { mw: { text: color([0, 0, 1]) } } };
    expect(textOnSurface(files, 'light')).toEqual(['#0000ff', '#ffffff']);
    expect(textOnSurface(files, 'dark')).toEqual(['#00ff00', '#17181c']);
  });

  it('of the kit itself pass', () => {
    expect(run(['theme', 'check', 'tokens/kit.resolver.json']).code).toBe(0);
  });

  it.each([
    [{ mw: { text: { $type: 'color', $value: '{nowhere}' } } }, /mw\.text refers to \{nowhere\}/],
    [{ version: '2025.10', resolutionOrder: [{ $ref: '#/sets/none' }] }, /refers to #\/sets\/none/],
    [{ version: '2025.10', resolutionOrder: [{ $ref: 'none.json' }] }, /cannot open .*none\.json/],
  ])('%j are refused with a reason', (document, why) => {
    expect(textOnSurface({ 'my.json': document })).toMatch(why);
  });
});
