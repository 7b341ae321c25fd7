import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { english } from 'react-messaging-window';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../cli/strings/checkTexts.js';
import { textsIn } from '../../cli/strings/textsIn.js';
import { termsIn } from '../../cli/strings/variables.js';
import { mergeStrings } from '../../src/strings/mergeStrings.js';
import { root } from '../contracts/sources.js';
import { exportNameOf, informalCatalogues, selectorCatalogues, windowCatalogues } from './catalogues.js';

const TAGS = [
  ...[
    'ar',
    'de',
    'es',
    'fr',
    'he',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'ms',
    'pt-BR',
    'ru',
    'th',
    'tr',
    'ur',
    'vi',
  ],
  ...['zh-CN', 'zh-TW'],
];
const MOST_BYTES = 4120;
const source = textsIn(english);
const pairs = windowCatalogues.map(({ tag, texts }) => ({
  tag,
  texts: { ...texts, ...selectorCatalogues.find((other) => other.tag === tag)?.texts },
}));

describe('locales', () => {
  it('are these, each with its texts for the selector', () => {
    expect(windowCatalogues.map(({ tag }) => tag).sort()).toEqual(TAGS);
    expect(selectorCatalogues.map(({ tag }) => tag).sort()).toEqual(TAGS);
    expect(informalCatalogues.map(({ tag }) => tag).sort()).toEqual(['de', 'es', 'fr']);
  });

  it.each(windowCatalogues)('$tag is exported by its name, and says that nobody has checked it', (one) => {
    expect(one.name).toBe(exportNameOf(one.tag));
    expect(one.texts).toMatchObject({ locale: one.tag, isCheckedByNative: false });
  });

  it.each(windowCatalogues)('$tag is marked in the README as long as that is so', ({ tag, texts }) => {
    const marked: string[] = readFileSync(join(root, 'README.md'), 'utf8').match(/[\w-]+(?=\\\*)/g) ?? [];
    expect(marked.includes(tag)).toBe(!texts.isCheckedByNative);
  });

  it.each(selectorCatalogues)('$tag for the selector is exported by its name', ({ tag, name }) => {
    expect(name).toBe(exportNameOf(tag, 'Templates'));
  });

  it.each(informalCatalogues)('$tag, informal, is exported by its name', ({ tag, name }) => {
    expect(name).toBe(exportNameOf(tag, 'Informal'));
  });
});

describe.each(pairs)('$tag', ({ tag, texts }) => {
  const own = textsIn(texts);

  it('has every text with its variables, terms and plural forms, and none too long', () => {
    expect(checkTexts(own, tag)).toEqual([]);
  });

  it('uses the terms that a host may replace', () => {
    const used = new Set([...own.values()].flatMap(termsIn).map((name) => name.replace(/_.*/, '')));
    expect([...used].sort()).toEqual(['assistant', 'customer', 'team']);
    const unused = Object.keys(texts.terms).filter(
      (name) => name.includes('_') && ![...own.values()].some((text) => termsIn(text).includes(name)),
    );
    expect(unused).toEqual([]);
  });

  it('leaves nothing empty, and nothing in English', () => {
    const wrong = [...own].filter(
      ([path, text]) =>
        text.trim() === '' ||
        (path !== 'locale' && isWordy(text) && text === source.get(path) && !isSameInBoth(tag, text)),
    );
    expect(wrong).toEqual([]);
  });

  it('writes spaces and signs well', () => {
    const wrong = [...own].filter(([, text]) => text !== text.trim() || / {2}|\.\.\.|\s[,.]/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe.each(informalCatalogues)('$tag, informal', ({ tag, texts }) => {
  const formal = pairs.find((pair) => pair.tag === tag)?.texts ?? {};
  const own = textsIn(texts);

  it('has no other texts than the formal one, with the same variables', () => {
    expect(checkTexts(textsIn(mergeStrings(formal, texts)), tag)).toEqual([]);
  });

  it('says each of them in another way', () => {
    const same = [...own].filter(([key, text]) => textsIn(formal).get(key) === text);
    expect(same).toEqual([]);
  });
});

describe('in bytes', () => {
  const files = [
    ...windowCatalogues.map(({ tag }) => `src/locales/${tag}.ts`),
    ...selectorCatalogues.map(({ tag }) => `src/locales/templates/${tag}.ts`),
    ...informalCatalogues.map(({ tag }) => `src/locales/informal/${tag}.ts`),
  ];

  it.each(files)(`%s is at most ${MOST_BYTES} B, compressed`, async (file) => {
    const { code } = await transform(readFileSync(join(root, file), 'utf8'), { loader: 'ts', minify: true });
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });
});

/** Texts that are the same in a language and in English, checked one by one. */
const SAME: Record<string, string[]> = {
  de: ['Button', 'Code {code}', 'Link', 'Marketing', 'Optional', 'Text {name}', 'Video', 'narrow'],
  es: ['Marketing', 'Video', 'narrow'],
  fr: [
    'Code {code}',
    'Document',
    'Image',
    'Latitude',
    'Longitude',
    'Marketing',
    'Message',
    'Messages',
    'assistant',
    'narrow',
  ],
  it: ['Link', 'Marketing', 'Utility', 'Video', 'narrow'],
  'pt-BR': ['Latitude', 'Link', 'Longitude', 'Marketing'],
  tr: ['Video'],
  id: ['Header {name}', 'Marketing', 'Video', 'template'],
  ms: ['Video'],
  vi: ['Video'],
};

function isSameInBoth(tag: string, text: string): boolean {
  return SAME[tag]?.includes(text) ?? false;
}

/** Whether there are letters outside the variables and short names of things. */
function isWordy(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')) && text !== 'GIF' && text !== 'SMS';
}
