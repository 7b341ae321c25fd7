import { cached, supported } from './formatText.js';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A size of a file in the words of the locale.
 *
 * @example formatBytes(3_500_000, 'en') // '3.5 MB'
 */
export function formatBytes(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const format = cached(
    formats,
    `${locale}|${unit}`,
    () => new Intl.NumberFormat(supported(locale), { style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  // Up, since "5 MB" beside "at most 5 MB" says nothing.
  return format.format(Math.ceil(bytes / (unit === 'kilobyte' ? 100 : 100_000)) / 10);
}
