import { decoded } from './checkText.js';
import { recordOf, textOf } from './recordOf.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldValue, MediaValue } from './TemplateValues.js';

/**
 * The media as it is sent: only documents have a name, and one without takes the name at the end of its link. Without
 * any the customer reads "Untitled": https://github.com/chatwoot/chatwoot/issues/12283,
 * https://github.com/shridarpatil/whatomate/issues/444 (read 2026-11-29).
 */
export function mediaFor({ kind }: TemplateField, value: FieldValue | undefined): MediaValue {
  const { id, link, filename } = (recordOf(value) ?? {}) as MediaValue;
  const media: MediaValue = id ? { id } : { link };
  if (kind !== 'document') return media;
  const name = textOf(filename) || (id ? '' : filenameOf(textOf(link)));
  return name === '' ? media : { ...media, filename: name };
}

/** The name at the end of an address, `''` where there is none that looks like one of a file. */
function filenameOf(link: string): string {
  const [path = ''] = link.split(/[?#]/);
  const name = decoded(path.slice(path.lastIndexOf('/') + 1));
  const isFile = /[^.]\.[a-z\d]{1,5}$/i.test(name) && !/[\p{C}/\\]/u.test(name);
  return isFile && path.indexOf('/', path.indexOf('://') + 3) > 0 ? name : '';
}
