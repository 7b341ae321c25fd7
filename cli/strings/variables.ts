/** The variables of a text that the kit fills in, without the terms. */
export function variablesIn(text: string): string[] {
  return namesIn(text).filter((name) => !isTerm(name));
}

/** The terms that a text uses, as the dictionary names them. */
export function termsIn(text: string): string[] {
  return namesIn(text)
    .filter(isTerm)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function isTerm(name: string): boolean {
  return /^(customer|user|assistant|team|template)(_\w+)?$/i.test(name);
}
