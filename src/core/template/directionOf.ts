import type { TextDirection } from './RenderedTemplate.js';

/** Languages written from right to left (CLDR), by their first subtag. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|prs|ps|sd|syr|ug|ur|yi)(-|$)/i;

/**
 * The BCP 47 tag of the platform's language code, `''` when it cannot be one.
 *
 * @example languageTagOf('pt_BR') // 'pt-BR'
 */
export function languageTagOf(language: string): string {
  const tag = language.replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : '';
}

/**
 * Direction of a language's text; left to right when it is not known.
 *
 * @example directionOf('ar') // 'rtl'
 */
export function directionOf(language: string): TextDirection {
  return RIGHT_TO_LEFT.test(language.replaceAll('_', '-')) ? 'rtl' : 'ltr';
}
