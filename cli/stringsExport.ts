import Papa from 'papaparse';
import { CommandError } from './CommandError.js';
import type { Output } from './Output.js';
import { contextOf } from './strings/contexts.js';
import { sheetKeys, sourceOf } from './strings/sheetKeys.js';
import { textsIn } from './strings/textsIn.js';

export interface StringsExportOptions {
  locale?: string;
  out?: string;
}

/** `strings export`: the copy sheet of a language as CSV: key, where, limit, English, translation. */
export function stringsExport({ locale = 'en', out }: StringsExportOptions, output: Output): number {
  const tag = localeArgument(locale);
  const known = output.dictionary(tag);
  const texts = known === undefined ? new Map<string, string>() : textsIn(known);
  const rows = sheetKeys(tag, texts.keys()).map((key) => {
    const { where, maxLength } = contextOf(key);
    return { key, where, limit: maxLength ?? '', en: sourceOf(key) ?? '', [tag]: texts.get(key) ?? '' };
  });
  // A spreadsheet must not take a text for a formula.
  const sheet = Papa.unparse(rows, { newline: '\n', escapeFormulae: true });
  if (out === undefined) output.print(sheet);
  else output.write(out, `${sheet}\n`);
  return 0;
}

/** @throws CommandError where the tag is none */
export function localeArgument(locale: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(locale);
    if (tag !== undefined) return tag;
  } catch {
    // Said below.
  }
  throw new CommandError(`--locale "${locale}" is no language; write it as de or pt-BR`);
}
