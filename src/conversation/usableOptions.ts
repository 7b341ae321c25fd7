import type { BotOption, ConversationOptions, OtherWindow } from './ConversationOptions.js';

/** Options that are functions; all others that begin with `on` are too. */
const FUNCTIONS: readonly string[] = ['readRefusal', 'authorize'];
const OBJECTS: readonly string[] = [
  'contact',
  'actions',
  'queued',
  'cost',
  'balance',
  'draftFormat',
  'failure',
  'delivered',
];

const isRecord = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * What a host gives of its conversation, without what cannot be what it stands for: `null`, junk out of a database, a call
 * in place of the function. It is as good as absent. What the window's input takes is read by `windowAt`.
 */
export function usableOptions(given: Partial<ConversationOptions>): Partial<ConversationOptions> {
  let usable: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(given)) {
    const right = usableOption(name, value);
    if (Object.is(right, value)) continue;
    usable ??= { ...given };
    usable[name] = right;
  }
  return (usable as Partial<ConversationOptions> | null) ?? given;
}

function usableOption(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (name === 'conversationKey') return keyOf(value);
  if (name === 'bots') return usableList(value, isBot);
  if (name === 'otherWindows') return usableList(value, isOtherWindow);
  if (FUNCTIONS.includes(name) || /^on[A-Z]/.test(name)) return typeof value === 'function' ? value : null;
  if (OBJECTS.includes(name)) return isRecord(value) ? value : null;
  if (name === 'sendLimitMs') return Number(value) > 0 ? Number(value) : null;
  if (name === 'templates') return isRecord(value) ? value : undefined;
  if (name === 'templatesUrl') return typeof value === 'string' ? value : null;
  return value;
}

/** An id of a database is often a number. */
function keyOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : undefined;
}

const isName = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function isBot(value: unknown): boolean {
  const { id, name } = Object(value) as Partial<BotOption>;
  return isName(id) && typeof name === 'string';
}

function isOtherWindow(value: unknown): boolean {
  const { key, label, onChoose } = Object(value) as Partial<OtherWindow>;
  return isName(key) && typeof label === 'string' && typeof onChoose === 'function';
}

const usableLists = new WeakMap<object, readonly unknown[]>();

/** What is right in a list; the same list again for the same one: what is made of it need not be made anew. */
function usableList(value: unknown, isRight: (entry: unknown) => boolean): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  if (value.every(isRight)) return value;
  const known = usableLists.get(value) ?? value.filter(isRight);
  usableLists.set(value, known);
  return known;
}
