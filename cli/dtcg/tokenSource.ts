import { CommandError } from '../CommandError.js';
import { messageOf } from '../messageOf.js';

/** A JSON object as read, of whatever content. */
export type Json = Record<string, unknown>;

/** Gives the text of a file beside the one that refers to it; throws where there is none. */
export type ReadBeside = (path: string) => string;

/** The token documents that make a scheme, in order: later ones win. */
export function documentsOf(file: string, document: Json, scheme: string, readBeside: ReadBeside): Json[] {
  if (!Array.isArray(document.resolutionOrder)) return [document];
  const resolve = (source: unknown): Json[] => {
    const entry = objectOf(file, source);
    if (typeof entry.$ref === 'string') return resolveReference(entry.$ref);
    if (Array.isArray(entry.sources)) return entry.sources.flatMap(resolve);
    if ('contexts' in entry) return contextOf(file, entry, scheme).flatMap(resolve);
    return [entry];
  };
  const resolveReference = (reference: string): Json[] => {
    const [path = '', pointer = ''] = reference.split('#');
    const target = path === '' ? document : parseJson(path, readBeside(path));
    const found = valueAt(target, pointer);
    if (found === undefined) throw new CommandError(`${file} refers to ${reference}, which is not there`);
    return pointer === '' ? [objectOf(file, found)] : resolve(found);
  };
  return document.resolutionOrder.flatMap(resolve);
}

/** What a JSON pointer points to, `undefined` where there is nothing. */
function valueAt(document: unknown, pointer: string): unknown {
  const names = pointer.split('/').filter((name) => name !== '');
  return names.reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? (value as Json)[name.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }, document);
}

/** The context of a modifier for the scheme (by its name), else its default. */
function contextOf(file: string, modifier: Json, scheme: string): unknown[] {
  const contexts = objectOf(file, modifier.contexts);
  const chosen =
    contexts[scheme] ?? (typeof modifier.default === 'string' ? contexts[modifier.default] : undefined);
  return Array.isArray(chosen) ? chosen : [];
}

export function parseJson(file: string, text: string): Json {
  try {
    return objectOf(file, JSON.parse(text));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} is no JSON: ${messageOf(error)}`);
  }
}

export function objectOf(file: string, value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new CommandError(
    `${file} is no document of design tokens: expected an object, got ${JSON.stringify(value)}`,
  );
}
