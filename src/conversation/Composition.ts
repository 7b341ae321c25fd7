/** Letters that are being composed in a field (IME). To write into it breaks them off, and leaves them twice. */
export interface Composition {
  field: Element;
  /** What the field says; `null`: it is no text field of the browser's. */
  shown: string | null;
  /** Where the letters begin. */
  from: number;
}

/** The composition that begins in a field. */
export function compositionIn(field: Element): Composition {
  const { value, selectionStart } = field as Partial<HTMLTextAreaElement>;
  const shown = typeof value === 'string' ? value : null;
  return { field, shown, from: selectionStart ?? shown?.length ?? 0 };
}

/** Ends a composition where another draft comes into its field: one that says the same would leave it going on. */
export function breakOff({ field, shown }: Composition): void {
  if (shown === null) return;
  const { value } = field as HTMLTextAreaElement;
  Object.assign(field, { value: '' });
  Object.assign(field, { value });
}

/** What stands in the field before a draft: it has gone, and the field says it until the composition ends. */
function goneBefore(text: string, { shown, from }: Composition): string {
  const length = (shown ?? text).length - text.length;
  return shown?.endsWith(text) && length <= from ? shown.slice(0, length) : '';
}

/** What the field of a draft has to say. Another text than it says ends the composition. */
export function shownText(text: string, composition: Composition | null): string {
  return composition === null ? text : goneBefore(text, composition) + text;
}

/** What becomes of a draft by what the field says now. */
export function writtenText(typed: string, text: string, composition: Composition | null): string {
  const gone = composition === null ? '' : goneBefore(text, composition);
  return typed.startsWith(gone) ? typed.slice(gone.length) : typed;
}
