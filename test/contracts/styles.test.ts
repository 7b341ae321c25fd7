import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleFiles, styleSheet } from '../../scripts/styles.mjs';
import { PUBLIC_TOKENS } from '../../src/components/RiskAlert/panelPlace.js';
import { modules } from './sources.js';
import { classesIn, faultsIn, namesLike, publicTokens, withoutComments } from './styleRules.js';

const sheet = styleSheet();
// The custom elements give no classes; their events have names of the same kind.
const strings = modules.flatMap(({ path, strings }) => (path.startsWith('src/elements/') ? [] : strings));
/** Class names in the code; one that ends with `-` is completed by a value. */
const classesInCode = [...new Set(strings.flatMap((text) => text.split(/\s+/)))]
  .filter((name) => /^mw(-\w[\w-]*)?$/.test(name))
  .sort();

describe('stylesheet', () => {
  it('keeps the rules', () => {
    const faults = styleFiles().flatMap((file) =>
      faultsIn(readFileSync(file, 'utf8')).map((fault) => `${basename(file)}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('reads each public token, and a panel takes each along', () => {
    expect([...new Set(namesLike(withoutComments(sheet), /var\(\s*(--mw-[\w-]+)/g))].sort()).toEqual(
      publicTokens.toSorted(),
    );
    expect([...PUBLIC_TOKENS]).toEqual(publicTokens);
  });

  it('declares every private property that it reads', () => {
    const { declared, read } = privateProperties(sheet);
    expect(read.filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('reads every private property that it declares', () => {
    const { declared, read } = privateProperties(sheet);
    expect(declared.filter((name) => !read.includes(name))).toEqual([]);
  });

  it('names only classes that the components give', () => {
    const isGiven = (name: string) =>
      classesInCode.some((given) => given === name || (given.endsWith('-') && name.startsWith(given)));
    expect(classesIn(sheet).filter((name) => !isGiven(name))).toEqual([]);
  });

  it('knows the classes of classes.txt: a change there is a change of the public contract', async () => {
    await expect(`${classesInCode.join('\n')}\n`).toMatchFileSnapshot('classes.txt');
  });
});

/** A private property may also be declared inline by a component. */
function privateProperties(css: string): { declared: string[]; read: string[] } {
  const text = withoutComments(css);
  const inline = strings.filter((value) => /^--_[\w-]+$/.test(value));
  return {
    declared: [...new Set([...namesLike(text, /[;{]\s*(--_[\w-]+)\s*:/g), ...inline])],
    read: [...new Set(namesLike(text, /var\(\s*(--_[\w-]+)/g))],
  };
}

describe('rules of the stylesheet', () => {
  it.each([
    '.mw-a { padding: 1rem }',
    '@import "a.css";',
    '.mw-a { margin-left: 1em }',
    '.mw-a { left: 0 }',
    '.mw-a { max-width: 1em }',
    '.mw-a { text-align: left }',
    '.mw-a { --mw-text: red }',
    '.mw-a { color: var(--mw-text) }',
    '.mw-a { color: var(--mw-color, red) }',
    '.mw-a { color: red !important }',
    ':root { color: red }',
    'button { color: red }',
    '* { color: red }',
    '.mw-a .mw-b { color: red }',
    '.mw-a[data-x] { color: red }',
    '.mw-a:hover { color: red }',
    '.mw-a { &:hover { color: red } }',
    '.mw-a:where(button) { color: red }',
    '@media (min-width: 30em) { .mw-a { color: red } }',
  ])('forbid %s', (css) => {
    expect(faultsIn(css)).toHaveLength(1);
  });

  it.each([
    '.mw-a { padding-inline-start: 1em; color: var(--_text) }',
    '.mw-a { --_text: var(--mw-text, light-dark(#000, #fff)) }',
    '.mw-a:where([data-status="open"], :hover)::before { inset-inline: 0 }',
    ':where(.mw-a) .mw-b { min-inline-size: 1em }',
    '.mw-a { &:where(:hover) { color: red } }',
    '@layer mw.tokens { :where(.mw-a, .mw-b) { color: red } }',
    '@media (forced-colors: active) { .mw-a { border-color: CanvasText } }',
    '@container (inline-size < 30em) { .mw-a { color: red } }',
    '/* width: 1rem */',
  ])('allow %s', (css) => {
    expect(faultsIn(css)).toEqual([]);
  });
});
