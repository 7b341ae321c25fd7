/** Every text of a dictionary by its key: `alert.title`; the forms of a plural by theirs: `composer.nudge.one`. */
export function textsIn(dictionary: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(dictionary)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of textsIn(value, at)) found.set(inner, text);
    }
  }
  return found;
}

/** Keys of the texts that depend on a count: those that have forms in English. */
export function pluralKeysOf(english: ReadonlyMap<string, string>): string[] {
  return [...english.keys()].flatMap((key) => (key.endsWith('.one') ? [key.slice(0, -'.one'.length)] : []));
}

/** The forms that whole numbers take in a language, `other` last. */
export function pluralFormsOf(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  const counts = [...Array.from({ length: 200 }, (_, count) => count), 1_000_000];
  const forms = new Set(counts.map((count) => rules.select(count)));
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter(
    (form) => form === 'other' || forms.has(form as Intl.LDMLPluralRule),
  );
}

/** The dictionary that has these texts. */
export function dictionaryOf(texts: ReadonlyMap<string, string>): Record<string, unknown> {
  const dictionary: Record<string, unknown> = {};
  for (const [key, text] of texts) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    let place = dictionary;
    for (const name of names) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[last] = text;
  }
  return dictionary;
}
