/** An error as an event holds it: serialisable, and without the text of the message. */
export interface EventError {
  name: string;
  message: string;
  /** The code of the platform or of the system, where the error has one. */
  code?: string | undefined;
  /** The status of an HTTP answer. */
  status?: number | undefined;
}

const LONGEST = 500;

/**
 * What a send failed with, for an event. Whatever it is, this does not throw.
 *
 * @param text of the message: platforms repeat it in what they say of it
 */
export function eventErrorOf(error: unknown, text = ''): EventError {
  const read = (from: unknown, name: string): unknown => {
    try {
      return (Object(from) as Record<string, unknown>)[name];
    } catch {
      return undefined;
    }
  };
  const first = read(read(error, 'errors'), '0');
  const sources = [error, read(error, 'error'), first];
  const find = (...names: string[]) => {
    for (const source of sources)
      for (const name of names) {
        const value = read(source, name);
        if (typeof value === 'string' || typeof value === 'number') return value;
      }
    return undefined;
  };
  const said = typeof error === 'string' ? error : String(find('message', 'statusText', 'title') ?? '');
  const message = text.trim() === '' ? said : said.replaceAll(text, '…');
  const [code, status] = [find('code'), find('status')];
  return {
    name: String(find('name') ?? 'Error'),
    message: message.slice(0, LONGEST),
    ...(code === undefined ? null : { code: String(code) }),
    ...(typeof status === 'number' ? { status } : null),
  };
}
