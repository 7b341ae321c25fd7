import Papa from 'papaparse';
import { CommandError } from './CommandError.js';
import type { Output } from './Output.js';
import { checkTexts } from './strings/checkTexts.js';
import { dictionaryOf } from './strings/textsIn.js';
import { localeArgument } from './stringsExport.js';

export interface StringsImportOptions {
  files: readonly string[];
  locale?: string;
  out?: string;
  /** Texts that are not translated are left out: the kit says them in its own words. */
  partial?: boolean;
}

/** `strings import`: checks a translated copy sheet and writes it as a dictionary, JSON or a typed module (.ts). */
export function stringsImport(options: StringsImportOptions, { print, warn, read, write }: Output): number {
  const [file] = options.files;
  if (file === undefined || options.locale === undefined)
    throw new CommandError(
      'strings import needs a file and --locale, such as: strings import de.csv --locale de',
    );
  const locale = localeArgument(options.locale);
  const texts = sheetIn(read(file), file, locale);
  texts.set('locale', locale);
  const problems = checkTexts(texts, locale).filter(
    ({ problem }) => !(options.partial && problem === 'is not translated'),
  );
  for (const { key, problem } of problems) warn(`${key}: ${problem}`);
  if (problems.length > 0) {
    warn(`${problems.length} texts do not pass; nothing is written.`);
    return 1;
  }
  // Whether it is, a sheet does not say.
  const json = JSON.stringify({ ...dictionaryOf(texts), isCheckedByNative: false }, null, 2);
  const text = options.out?.endsWith('.ts') ? moduleOf(json) : `${json}\n`;
  if (options.out === undefined) print(text.trimEnd());
  else write(options.out, text);
  return 0;
}

function moduleOf(json: string): string {
  return `import type { PartialStrings } from 'react-messaging-window';\n\nexport const strings: PartialStrings = ${json};\n`;
}

function sheetIn(csv: string, file: string, locale: string): Map<string, string> {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error !== undefined) throw new CommandError(`${file} cannot be read: ${error.message}`);
  for (const column of ['key', locale]) {
    if (!meta.fields?.includes(column)) throw new CommandError(`${file} has no column "${column}"`);
  }
  const rows = data.map(({ key = '', [locale]: text = '' }) => [key, unescaped(text)] as const);
  return new Map(rows.filter(([, text]) => text !== ''));
}

/** Without the sign that keeps a spreadsheet from taking a text for a formula. */
function unescaped(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
