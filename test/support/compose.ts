import { fireEvent } from '@testing-library/react';
import { cdp, server } from 'vitest/browser';

type Field = HTMLTextAreaElement;

/** Writes into the field that has the focus as an input method does (IME): by one in Chromium, elsewhere by its events. */
export function inputMethod(field: Field) {
  if (server.browser === 'chromium') {
    return {
      compose: (text: string) =>
        cdp().send('Input.imeSetComposition', {
          ...{ text, selectionStart: text.length, selectionEnd: text.length },
        }),
      commit: (text: string) => cdp().send('Input.insertText', { text }),
    };
  }
  /** What is composed, as it stands in the field; a field that was written into has none of it. */
  let composed: string | null = null;
  let known = '';
  const descriptor =
    Object.getOwnPropertyDescriptor(field, 'value') ??
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => descriptor?.get?.call(field),
    set(value: string) {
      composed = null;
      descriptor?.set?.call(field, value);
    },
  });
  async function put(text: string, isLast: boolean) {
    if (composed === null || field.value !== known) {
      composed = '';
      fireEvent.compositionStart(field);
    }
    const { value, selectionEnd: end } = field;
    const begin = end - composed.length;
    fireEvent.input(field, { target: { value: value.slice(0, begin) + text + value.slice(end) } });
    field.setSelectionRange(begin + text.length, begin + text.length);
    composed = text;
    known = field.value;
    if (!isLast) return;
    composed = null;
    fireEvent.compositionEnd(field, { data: text });
  }
  return { compose: (text: string) => put(text, false), commit: (text: string) => put(text, true) };
}
