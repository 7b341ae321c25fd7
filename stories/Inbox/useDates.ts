import { useContext } from 'react';
import { LocaleContext } from './words.js';

const made = new Map<string, ReturnType<typeof datesOf>>();

/** How the locale of the page writes times and days: made once, as they cost more than a row. */
export function useDates() {
  const locale = useContext(LocaleContext);
  const dates = made.get(locale) ?? datesOf(locale);
  made.set(locale, dates);
  return dates;
}

function datesOf(locale: string) {
  return {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  };
}
