import { createContext, useContext } from 'react';
import type { Words } from './words.js';

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('The words are given by main.tsx.');
  return words;
}

/** A text with its placeholders filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

let formats: Record<'today' | 'before', Intl.DateTimeFormat> | undefined;

/** When it was, with the day where that was another one. */
export function timeText(at: number): string {
  const { lang } = document.documentElement;
  formats ??= {
    today: new Intl.DateTimeFormat(lang, { timeStyle: 'short' }),
    before: new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }),
  };
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return formats[isToday ? 'today' : 'before'].format(at);
}
