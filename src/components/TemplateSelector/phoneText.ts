/** Country codes of one digit and of two; all others have three (ITU-T E.164, list of 2016). */
const SHORT_CODES = /^(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * A phone number in groups, as people write it. What is no international number stays as it is.
 *
 * @example phoneText('12025550117') // '+1 202 555 0117'
 */
export function phoneText(phone: string): string {
  const digits = phone.replace(/^(\+|00)/, '').replace(/[\s().-]/g, '');
  if (!/^[1-9]\d{7,14}$/.test(digits)) return phone;
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  const groups = digits.slice(code.length).match(/\d{1,3}/g) ?? [];
  // The last group has up to four: no digit stands alone.
  const last = groups.at(-1) ?? '';
  if (last.length === 1 && groups.length > 1) groups.splice(-2, 2, `${groups.at(-2)}${last}`);
  return `+${[code, ...groups].join(' ')}`;
}
