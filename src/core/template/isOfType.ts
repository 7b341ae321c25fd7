import type { ValueType } from './TemplateField.js';

/** What a parameter of a library template may hold. */
export const VALUE_TYPES = ['text', 'address', 'amount', 'date', 'phone-number', 'email', 'number'] as const;

/**
 * What the platform lets through for each type of a library template's parameter, no stricter than its page and its
 * samples there. "All parameters are length restricted" by lengths that it does not tell; addresses and dates in other
 * languages than English are not judged.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library (14 November
 * 2025, read 2026-11-29)
 */
const PATTERNS: Readonly<Record<Exclude<ValueType, 'text' | 'address'>, RegExp>> = {
  amount: /^-?(?:[\p{L}.]{1,5})?\s*\p{Sc}?\s*-?\d[\d.,\s]*\p{Sc}?\s*(?:[\p{L}.]{1,5})?$/u,
  date: /\d/,
  'phone-number': /^(?=.*\d)[\d\s()+-]+$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  number: /^[+-]?\d+(?:[.,]\d+)*$/,
};

/** Whether a text can be a value of a library template's parameter. */
export function isOfType(type: ValueType, value: string): boolean {
  if (type === 'text' || type === 'address') return true;
  return value.length <= 100 && PATTERNS[type].test(value.trim());
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * The type that an example is a sample of, where that is plain: the Graph API returns the samples of a library template
 * but not the types. `text` says nothing.
 */
export function likelyType(example: string): ValueType {
  if (isOfType('email', example)) return 'email';
  if (/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/.test(example)) return 'date';
  if (/\d/.test(example) && MONTH.test(example) && example.length <= 30) return 'date';
  if (/^\+[\d\s()-]{6,}$/.test(example)) return 'phone-number';
  return /\p{Sc}/u.test(example) && isOfType('amount', example) ? 'amount' : 'text';
}
