/** One thing in a file: a delivery, a template, or a list of either. */
export interface Entry {
  /** File and line, or file and place in a list: `log.jsonl:7`, `log.json[3]`. */
  place: string;
  value: unknown;
  /** When it arrived, where the log says so. */
  receivedAt?: string | number;
}

/**
 * What a file holds: JSON, JSON lines, XML documents or form bodies, one a line. A log's own wrapping
 * (`{ "receivedAt": …, "body": … }`) is taken off. A line that is none of these stays a text, which no adapter reads.
 */
export function entriesIn(file: string, text: string): Entry[] {
  const content = text.replace(/^\uFEFF/, '');
  const whole = parsed(content);
  if (Array.isArray(whole) && !isList(whole))
    return whole.map((item: unknown, index) => entryOf(`${file}[${index}]`, item));
  if (whole !== undefined) return [entryOf(file, whole)];
  if (content.trimStart().startsWith('<')) return documentsIn(file, content);
  return content
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [entryOf(`${file}:${index + 1}`, parsed(line) ?? line.trim())],
    );
}

/** Whether a JSON list is one thing: the definitions of templates, or the pages of a list of them. */
function isList(items: readonly unknown[]): boolean {
  return (
    items.length > 0 && items.every((item) => isRecord(item) && ('components' in item || 'types' in item))
  );
}

function entryOf(place: string, value: unknown): Entry {
  const { body, receivedAt } = isRecord(value) ? value : {};
  if (typeof body !== 'string' && !isRecord(body)) return { place, value: textIn(value) };
  // A message of some provider may have a `body` too; a log's line says when it came, or holds nothing else.
  if (receivedAt === undefined && Object.keys(value as object).length > 1) return { place, value };
  const entry: Entry = { place, value: textIn(body) };
  return typeof receivedAt === 'string' || typeof receivedAt === 'number' ? { ...entry, receivedAt } : entry;
}

/** What stands in a text: JSON, or a form body as an object; XML stays a text, as its adapters take it. */
function textIn(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const inner = parsed(value);
  if (inner !== undefined) return inner;
  return /^[\w.[\]%+-]+=[^\s<>]*$/.test(value) ? Object.fromEntries(new URLSearchParams(value)) : value;
}

/** Pushes in XML, one behind the other. */
function documentsIn(file: string, text: string): Entry[] {
  const [, root = ''] = /^\s*(?:<\?[^>]*\?>\s*)?<([\w:-]+)/.exec(text) ?? [];
  const end = `</${root}>`;
  let line = 1;
  return text.split(end).flatMap((part) => {
    const first = line + (/^\s*/.exec(part)?.[0].split('\n').length ?? 1) - 1;
    line += part.split('\n').length - 1;
    return part.trim() === '' ? [] : [{ place: `${file}:${first}`, value: `${part.trim()}${end}` }];
  });
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
