import { english } from '../src/strings/english.js';

/** English, and the language that `--locale` names, from the modules beside the command. */
export async function loadDictionaries(args: readonly string[]): Promise<Map<string, object>> {
  const dictionaries = new Map<string, object>([['en', english]]);
  const given = args.find((_arg, place) => args[place - 1] === '--locale');
  const tag = given ?? args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
  // A name of a file, not a path.
  if (tag === undefined || !/^[\w-]+$/.test(tag)) return dictionaries;
  const parts = await Promise.all([textsOf(`./locales/${tag}.js`), textsOf(`./locales/templates/${tag}.js`)]);
  if (parts[0] !== undefined) dictionaries.set(tag, { ...parts[0], ...parts[1] });
  return dictionaries;
}

async function textsOf(file: string): Promise<object | undefined> {
  try {
    const module: Record<string, object> = await import(new URL(file, import.meta.url).href);
    return Object.values(module)[0];
  } catch {
    return undefined;
  }
}
