/** Letters and marks that no normal form takes apart, as keyboards have them; some type the ones and some the others. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};

/**
 * A text as it is searched: lower case, one normal form, without accents, so that `promocao` finds `Promoção` however
 * either is composed, and `aujourd'hui` finds `aujourd’hui`. Vowel signs of scripts that cannot do without them stay.
 */
export function searchable(text: string): string {
  const lower = text.toLowerCase();
  // Most texts of most lists are ASCII, and have nothing to take off.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      // Latin, Greek and Cyrillic accents; Hebrew points; Arabic vowel signs and the stretching line.
      .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g, '')
      .replace(/[ıøłđħßæœþðς’‘ʼ“”–—]/g, (letter) => PLAIN[letter] ?? letter)
  );
}
