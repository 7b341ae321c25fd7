import { contextOf } from './contexts.js';
import { sheetKeys, sourceOf } from './sheetKeys.js';
import { termsIn, variablesIn } from './variables.js';

/** What is wrong with a translated text. */
export interface TextProblem {
  key: string;
  problem: string;
}

/** What is wrong with the texts of a language: keys, variables, terms, plural forms, length, spaces. */
export function checkTexts(texts: ReadonlyMap<string, string>, locale: string): TextProblem[] {
  const needed = new Set(sheetKeys(locale, texts.keys()));
  const terms = new Set([...texts.keys()].flatMap((key) => (key.startsWith('terms.') ? [key.slice(6)] : [])));
  const unknown = [...texts.keys()].filter((key) => !needed.has(key));
  return [
    ...unknown.map((key) => ({ key, problem: 'is no key of the kit in this language' })),
    ...[...needed].flatMap((key) => {
      const text = texts.get(key);
      if (text === undefined || text.trim() === '') return [{ key, problem: 'is not translated' }];
      return problemsOf(key, text, terms).map((problem) => ({ key, problem }));
    }),
  ];
}

function problemsOf(key: string, text: string, terms: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const [given, wanted] = [variablesIn(text), variablesIn(sourceOf(key) ?? '')];
  // "One message" need not say its count.
  const isShort = /\.(zero|one|two)$/.test(key);
  for (const name of wanted) {
    if (!given.includes(name) && !(isShort && name === 'count')) problems.push(`lacks {${name}}`);
  }
  for (const name of given)
    if (!wanted.includes(name)) problems.push(`has {${name}}, which is never filled in`);
  for (const term of termsIn(text)) {
    if (!terms.has(term)) problems.push(`uses {${term}}, but there is no terms.${term}`);
  }
  const { maxLength } = contextOf(key);
  if (maxLength !== undefined && text.length > maxLength) {
    problems.push(`has ${text.length} characters, ${maxLength} fit`);
  }
  if (text !== text.trim()) problems.push('begins or ends with a space');
  return problems;
}
